#pragma once

#include <string>
#include <string_view>

#include "shared/base/date.h"
#include "shared/base/names.h"

namespace tdkt::law {

/// Văn bản: a text that says what the law is. Ids as in the legal library.
// clang-format off
enum class Instrument {
  LAW_2022, ND98, TT01, TT29, ND35, ND152, TT15_2025, TT07_2026, LAW_2026, ND142_2025, NQ202_2025,
  ND30_2020, ND13_2012, ND91_2017, PLAN_2024, TT27_2020, ND13_2023, LABOUR_2019,
  COMPLAINT_2011, DENUNCIATION_2018, ND45_2020, TTHC_HUYEN, ND48_2023,
};
// clang-format on

/// How sure we are of what a citation says. Only what was read (V) or read second-hand (V2) may block on law.
enum class Confidence { V, V2, M, M_UNSURE, I, KH };

struct InstrumentFacts {
  std::string_view number;  // "98/2023/NĐ-CP"
  std::string_view title;   // as it is cited
  base::Period in_force;    // half-open: `until` is the day after the last one
};

/// What is known of an instrument. Source: the register of texts in docs/rules.md.
const InstrumentFacts& facts_of(Instrument instrument);

/// Stands for the article of a text that replaced another and was not read yet: "điều chưa đọc".
inline constexpr std::string_view kUnread = "?";

/// A place in an instrument: điểm, khoản, Điều. Empty parts are not cited.
struct Citation {
  Instrument instrument;
  std::string_view article;  // "74", or "PL I" for an annex
  std::string_view clause;
  std::string_view point;
};

/// "điểm d khoản 1 Điều 74 Luật Thi đua, khen thưởng số 06/2022/QH15".
std::string text(const Citation& citation);

}  // namespace tdkt::law

namespace tdkt::base {

template <>
struct Names<law::Instrument> {
  using I = law::Instrument;
  static constexpr Name<I> rows[] = {
      {I::LAW_2022, "LAW-2022", "Luật Thi đua, khen thưởng số 06/2022/QH15"},
      {I::ND98, "ND98", "Nghị định số 98/2023/NĐ-CP"},
      {I::TT01, "TT01", "Thông tư số 01/2024/TT-BNV"},
      {I::TT29, "TT29", "Thông tư số 29/2023/TT-BGDĐT"},
      {I::ND35, "ND35", "Nghị định số 35/2024/NĐ-CP"},
      {I::ND152, "ND152", "Nghị định số 152/2025/NĐ-CP"},
      {I::TT15_2025, "TT15-2025", "Thông tư số 15/2025/TT-BNV"},
      {I::TT07_2026, "TT07-2026", "Thông tư số 07/2026/TT-BGDĐT"},
      {I::LAW_2026, "LAW-2026", "Luật số 06/2026/QH16 sửa đổi Luật Thi đua, khen thưởng"},
      {I::ND142_2025, "ND142-2025", "Nghị định số 142/2025/NĐ-CP"},
      {I::NQ202_2025, "NQ202-2025", "Nghị quyết số 202/2025/QH15"},
      {I::ND30_2020, "ND30-2020", "Nghị định số 30/2020/NĐ-CP"},
      {I::ND13_2012, "ND13-2012", "Nghị định số 13/2012/NĐ-CP"},
      {I::ND91_2017, "ND91-2017", "Nghị định số 91/2017/NĐ-CP"},
      {I::PLAN_2024, "PLAN-2024", "Kế hoạch thi đua, khen thưởng năm học 2024-2025 của Sở GDĐT Nam Định"},
      {I::TT27_2020, "TT27-2020", "Thông tư số 27/2020/TT-BGDĐT"},
      {I::ND13_2023, "ND13-2023", "Nghị định số 13/2023/NĐ-CP"},
      {I::LABOUR_2019, "LABOUR-2019", "Bộ luật Lao động số 45/2019/QH14"},
      {I::COMPLAINT_2011, "COMPLAINT-2011", "Luật Khiếu nại số 02/2011/QH13"},
      {I::DENUNCIATION_2018, "DENUNCIATION-2018", "Luật Tố cáo số 25/2018/QH14"},
      {I::ND45_2020, "ND45-2020", "Nghị định số 45/2020/NĐ-CP"},
      {I::TTHC_HUYEN, "TTHC-HUYEN", "Thủ tục hành chính thi đua, khen thưởng cấp huyện"},
      {I::ND48_2023, "ND48-2023", "Nghị định số 48/2023/NĐ-CP"},
  };
  static_assert(names_all(rows, I::ND48_2023));
};

template <>
struct Names<law::Confidence> {
  using C = law::Confidence;
  static constexpr Name<C> rows[] = {
      {C::V, "V", "đã đọc văn bản"},
      {C::V2, "V2", "đã đọc qua nguồn trích dẫn"},
      {C::M, "M", "theo trí nhớ, chưa đọc văn bản"},
      {C::M_UNSURE, "M?", "theo trí nhớ, cần xác nhận"},
      {C::I, "I", "suy ra từ văn bản đã đọc"},
      {C::KH, "KH", "theo kế hoạch của Sở"},
  };
  static_assert(names_all(rows, C::KH));
};

}  // namespace tdkt::base
