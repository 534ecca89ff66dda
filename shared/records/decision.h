#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/school_year.h"
#include "shared/law/awards.h"
#include "shared/records/describe.h"

namespace tdkt::records {

/// Thẩm quyền: who decides. HIEU_TRUONG stands for the head of a school or centre, who proposes and never decides.
enum class Authority {
  HIEU_TRUONG,
  GIAM_DOC_SO,
  CT_UBND_HUYEN,
  CT_UBND_XA,
  CT_UBND_TINH,
  BO_TRUONG,
  THU_TUONG,
  CHINH_PHU,
  CHU_TICH_NUOC,
};

/// Decided here, sent upwards with a Tờ trình of the Sở (Luật 2022, Đ83.2), or an earlier decision revoked (Đ93).
enum class Disposal { decided, forwarded, revoked };

/// Căn cứ hủy bỏ quyết định khen thưởng, điểm a-d (Luật 2022, Đ93.2).
enum class RevocationGround { fraud, false_papers, unlawful_approval, breach_found };

/// One nomination in a decision. Names are as they shall stand on the certificate and in public.
struct DecisionItem {
  base::Id id;
  base::Id nomination_id;
  std::optional<law::Award> award;
  std::optional<law::NomineeType> nominee_type;
  std::string nominee_name;
  std::string position;
  std::string unit_name;
  std::optional<int64_t> bonus_vnd;  // tiền thưởng; of a revocation: what is paid back
};

template <Being<DecisionItem> R, class V>
void describe(R& item, V& visit) {
  visit("id", item.id);
  visit("nomination_id", item.nomination_id);
  visit("award", item.award);
  visit("nominee_type", item.nominee_type);
  visit("nominee_name", item.nominee_name);
  visit("position", item.position);
  visit("unit_name", item.unit_name);
  visit("bonus_vnd", item.bonus_vnd);
}

/// Quyết định khen thưởng, a Tờ trình upwards, or the revocation of a decision: lists nominations across dossiers. A
/// mistake is corrected by a new decision that names the old one and lists what it replaces. What those above decided
/// on a Tờ trình is recorded as a decision of theirs.
struct Decision {
  base::Id id;
  base::Id unit_id;  // the unit that keeps it: the Sở
  std::string title;
  std::optional<Disposal> disposal;
  std::optional<Authority> decided_by;
  std::string number;  // "812/QĐ-SGDĐT"
  std::optional<base::Date> signed_on;
  std::string signer_name;
  std::optional<base::SchoolYear> school_year;
  std::optional<base::Id> corrects_id;  // the decision whose lines these replace
  std::optional<base::Id> revokes_id;   // the decision whose lines are revoked
  std::optional<RevocationGround> revocation_ground;
  std::string reason;  // of a revocation: the conclusion, judgment or finding it follows
  bool recovers_certificate = false;
  bool recovers_money = false;
  std::vector<DecisionItem> items;
};

template <Being<Decision> R, class V>
void describe(R& decision, V& visit) {
  visit("id", decision.id);
  visit("unit_id", decision.unit_id);
  visit("title", decision.title);
  visit("disposal", decision.disposal);
  visit("decided_by", decision.decided_by);
  visit("number", decision.number);
  visit("signed_on", decision.signed_on);
  visit("signer_name", decision.signer_name);
  visit("school_year", decision.school_year);
  visit("corrects_id", decision.corrects_id);
  visit("revokes_id", decision.revokes_id);
  visit("revocation_ground", decision.revocation_ground);
  visit("reason", decision.reason);
  visit("recovers_certificate", decision.recovers_certificate);
  visit("recovers_money", decision.recovers_money);
  visit("items", decision.items);
}

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::Authority> {
  using A = records::Authority;
  static constexpr Name<A> rows[] = {{A::HIEU_TRUONG, "HIEU_TRUONG", "Hiệu trưởng, Giám đốc trung tâm"},
                                     {A::GIAM_DOC_SO, "GIAM_DOC_SO", "Giám đốc Sở Giáo dục và Đào tạo"},
                                     {A::CT_UBND_HUYEN, "CT_UBND_HUYEN", "Chủ tịch UBND huyện, thành phố"},
                                     {A::CT_UBND_XA, "CT_UBND_XA", "Chủ tịch UBND xã, phường"},
                                     {A::CT_UBND_TINH, "CT_UBND_TINH", "Chủ tịch UBND tỉnh"},
                                     {A::BO_TRUONG, "BO_TRUONG", "Bộ trưởng Bộ Giáo dục và Đào tạo"},
                                     {A::THU_TUONG, "THU_TUONG", "Thủ tướng Chính phủ"},
                                     {A::CHINH_PHU, "CHINH_PHU", "Chính phủ"},
                                     {A::CHU_TICH_NUOC, "CHU_TICH_NUOC", "Chủ tịch nước"}};
  static_assert(names_all(rows, A::CHU_TICH_NUOC));
};

template <>
struct Names<records::Disposal> {
  using D = records::Disposal;
  static constexpr Name<D> rows[] = {{D::decided, "decided", "quyết định khen thưởng"},
                                     {D::forwarded, "forwarded", "trình cấp trên khen thưởng"},
                                     {D::revoked, "revoked", "hủy bỏ quyết định khen thưởng"}};
  static_assert(names_all(rows, D::revoked));
};

template <>
struct Names<records::RevocationGround> {
  using G = records::RevocationGround;
  static constexpr Name<G> rows[] = {
      {G::fraud, "fraud", "a) có hành vi gian dối trong việc kê khai thành tích"},
      {G::false_papers, "false_papers", "b) cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ"},
      {G::unlawful_approval, "unlawful_approval", "c) thẩm định, xét, duyệt, đề nghị trái quy định của pháp luật"},
      {G::breach_found, "breach_found",
       "d) có kết luận, quyết định, bản án về vi phạm làm mất tiêu chuẩn khen thưởng"}};
  static_assert(names_all(rows, G::breach_found));
};

}  // namespace tdkt::base
