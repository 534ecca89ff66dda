#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/law/awards.h"
#include "shared/records/describe.h"
#include "shared/records/report.h"

namespace tdkt::records {

/// Where a Tờ trình is addressed (kính gửi): the level decides who may receive it.
enum class Addressee { GIAM_DOC_SO, PHONG_GDDT, CT_UBND_HUYEN, CT_UBND_XA, CT_UBND_TINH };

/// Tờ trình đề nghị khen thưởng, Mẫu số 01 of Nghị định 98/2023/NĐ-CP.
struct RequestLetter {
  std::string number;  // "12/TTr-THPTGT"
  std::optional<base::Date> signed_on;
  std::string signer_name;
  std::string signer_title;  // "HIỆU TRƯỞNG", "KT. HIỆU TRƯỞNG"
  std::optional<Addressee> addressee;
  std::optional<law::MeritType> merit_type;
  std::optional<int64_t> individual_count;
  std::optional<int64_t> collective_count;
  std::optional<int64_t> copy_count;  // số bộ hồ sơ kèm theo
};

template <Being<RequestLetter> R, class V>
void describe(R& letter, V& visit) {
  visit("number", letter.number);
  visit("signed_on", letter.signed_on);
  visit("signer_name", letter.signer_name);
  visit("signer_title", letter.signer_title);
  visit("addressee", letter.addressee);
  visit("merit_type", letter.merit_type);
  visit("individual_count", letter.individual_count);
  visit("collective_count", letter.collective_count);
  visit("copy_count", letter.copy_count);
}

/// Biên bản họp xét của Hội đồng thi đua, khen thưởng đơn vị.
struct Minutes {
  std::string number;
  std::optional<base::Date> held_on;
  std::string chair;
  std::string secretary;
  std::optional<int64_t> member_count;
  std::optional<int64_t> present_count;
};

template <Being<Minutes> R, class V>
void describe(R& minutes, V& visit) {
  visit("number", minutes.number);
  visit("held_on", minutes.held_on);
  visit("chair", minutes.chair);
  visit("secretary", minutes.secretary);
  visit("member_count", minutes.member_count);
  visit("present_count", minutes.present_count);
}

/// Hồ sơ đề nghị: the header, the Tờ trình and the minutes of one unit; its nominations are records of their own that
/// name it.
struct Dossier {
  base::Id id;
  base::Id unit_id;
  std::string title;
  std::optional<base::SchoolYear> school_year;
  std::optional<base::Id> campaign_id;
  RequestLetter request_letter;
  Minutes minutes;
  std::string objections;          // what was said against it while it was public in the unit, and how that was settled
  std::vector<Evidence> evidence;  // the signed Tờ trình and minutes as files
};

template <Being<Dossier> R, class V>
void describe(R& dossier, V& visit) {
  visit("id", dossier.id);
  visit("unit_id", dossier.unit_id);
  visit("title", dossier.title);
  visit("school_year", dossier.school_year);
  visit("campaign_id", dossier.campaign_id);
  visit("request_letter", dossier.request_letter);
  visit("minutes", dossier.minutes);
  visit("objections", dossier.objections);
  visit("evidence", dossier.evidence);
}

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::Addressee> {
  using A = records::Addressee;
  static constexpr Name<A> rows[] = {{A::GIAM_DOC_SO, "GIAM_DOC_SO", "Giám đốc Sở Giáo dục và Đào tạo"},
                                     {A::PHONG_GDDT, "PHONG_GDDT", "Phòng Giáo dục và Đào tạo"},
                                     {A::CT_UBND_HUYEN, "CT_UBND_HUYEN", "Chủ tịch UBND huyện, thành phố"},
                                     {A::CT_UBND_XA, "CT_UBND_XA", "Chủ tịch UBND xã, phường"},
                                     {A::CT_UBND_TINH, "CT_UBND_TINH", "Chủ tịch UBND tỉnh"}};
  static_assert(names_all(rows, A::CT_UBND_TINH));
};

}  // namespace tdkt::base
