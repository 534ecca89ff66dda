#pragma once

#include "shared/base/date.h"
#include "shared/base/names.h"

namespace tdkt::records {

/// Xếp loại chất lượng hằng năm, the best first.
enum class RatingLevel { HTXSNV, HTTNV, HTNV, KHTNV };

/// True when `level` is `floor` or better.
constexpr bool at_least(RatingLevel level, RatingLevel floor) { return level <= floor; }

/// Phạm vi ảnh hưởng của sáng kiến, the smallest first.
enum class Scope { CO_SO, TINH, TOAN_QUOC };

/// Declared by the unit, or registered: decided in this system.
enum class Standing { declared, registered };

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::RatingLevel> {
  using R = records::RatingLevel;
  static constexpr Name<R> rows[] = {
      {R::HTXSNV, "HTXSNV", "Hoàn thành xuất sắc nhiệm vụ"},
      {R::HTTNV, "HTTNV", "Hoàn thành tốt nhiệm vụ"},
      {R::HTNV, "HTNV", "Hoàn thành nhiệm vụ"},
      {R::KHTNV, "KHTNV", "Không hoàn thành nhiệm vụ"},
  };
  static_assert(names_all(rows, R::KHTNV));
};

template <>
struct Names<records::Scope> {
  using S = records::Scope;
  static constexpr Name<S> rows[] = {
      {S::CO_SO, "CO_SO", "cơ sở"}, {S::TINH, "TINH", "tỉnh"}, {S::TOAN_QUOC, "TOAN_QUOC", "toàn quốc"}};
  static_assert(names_all(rows, S::TOAN_QUOC));
};

template <>
struct Names<records::Standing> {
  using S = records::Standing;
  static constexpr Name<S> rows[] = {{S::declared, "declared", "đơn vị khai"},
                                     {S::registered, "registered", "có trong hệ thống"}};
  static_assert(names_all(rows, S::registered));
};

}  // namespace tdkt::base
