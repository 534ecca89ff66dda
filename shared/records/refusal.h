#pragma once

#include <optional>
#include <string>

#include "shared/base/names.h"
#include "shared/records/describe.h"

namespace tdkt::records {

/// Loại lý do không xét, as told to the unit.
enum class RefusalClass { KHONG_DUNG_DOI_TUONG, KHONG_DU_TIEU_CHUAN, KHONG_DU_HO_SO, VI_PHAM_PHAP_LUAT };

/// Whether the unit may propose the case again.
enum class Resubmission { possible, closed };

/// Không xét: what the proposing unit is told, never a bare "không đạt".
struct Refusal {
  std::optional<RefusalClass> refusal_class;
  std::string rule;    // "VR-C11"
  std::string clause;  // the citation in words: "khoản 2 Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15"
  std::string text;
  std::optional<Resubmission> resubmission;
};

template <Being<Refusal> R, class V>
void describe(R& refusal, V& visit) {
  visit("refusal_class", refusal.refusal_class);
  visit("rule", refusal.rule);
  visit("clause", refusal.clause);
  visit("text", refusal.text);
  visit("resubmission", refusal.resubmission);
}

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::RefusalClass> {
  using R = records::RefusalClass;
  static constexpr Name<R> rows[] = {{R::KHONG_DUNG_DOI_TUONG, "KHONG_DUNG_DOI_TUONG", "không đúng đối tượng"},
                                     {R::KHONG_DU_TIEU_CHUAN, "KHONG_DU_TIEU_CHUAN", "không đủ tiêu chuẩn"},
                                     {R::KHONG_DU_HO_SO, "KHONG_DU_HO_SO", "không đủ hồ sơ"},
                                     {R::VI_PHAM_PHAP_LUAT, "VI_PHAM_PHAP_LUAT", "vi phạm pháp luật"}};
  static_assert(names_all(rows, R::VI_PHAM_PHAP_LUAT));
};

template <>
struct Names<records::Resubmission> {
  using R = records::Resubmission;
  static constexpr Name<R> rows[] = {{R::possible, "possible", "được đề nghị lại khi đủ điều kiện"},
                                     {R::closed, "closed", "không đề nghị lại thành tích này"}};
  static_assert(names_all(rows, R::closed));
};

}  // namespace tdkt::base
