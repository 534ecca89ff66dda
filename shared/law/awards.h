#pragma once

#include <cstdint>

#include "shared/base/names.h"
#include "shared/law/instruments.h"

namespace tdkt::law {

/// Danh hiệu thi đua và hình thức khen thưởng, by the sector's own abbreviations.
// clang-format off
enum class Award {
  LDTT, CSTDCS, CSTDT, CSTDB, CSTDTQ, TTLDTT, TTLDXS, CTD_T, CTD_B, CTD_CP,
  GK_SO, GK_HUYEN, GK_XA, GK_DN, BK_T, BK_B, BK_TTG, HCLD3, HCLD2, HCLD1, KNC_GD, NGUT, NGND,
};
// clang-format on

/// Cá nhân hay tập thể.
enum class NomineeType { individual, collective };

/// Loại hình khen thưởng (Luật 2022, Điều 8). NIEN_HAN is for the armed forces only.
enum class MeritType { CONG_TRANG, DOT_XUAT, CHUYEN_DE, CONG_HIEN, NIEN_HAN, DOI_NGOAI };

/// What an award is, for whom, and whether it is a title (danh hiệu) or a form (hình thức).
struct AwardFacts {
  bool for_individuals;
  bool for_collectives;
  bool is_title;
  bool is_annual;
};
const AwardFacts& facts_of(Award award);
bool is_for(Award award, NomineeType type);

/// A set of awards, grounds or any enumeration of up to 128; empty = all.
template <class E>
struct SetOf {
  uint64_t low = 0, high = 0;
  constexpr SetOf() = default;
  template <class... Es>
  constexpr explicit SetOf(E first, Es... rest) {
    add(first);
    (add(rest), ...);
  }
  constexpr void add(E e) { (place(e) < 64 ? low : high) |= bit(e); }
  constexpr void remove(E e) { (place(e) < 64 ? low : high) &= ~bit(e); }
  constexpr bool empty() const { return low == 0 && high == 0; }
  constexpr bool names(E e) const { return ((place(e) < 64 ? low : high) & bit(e)) != 0; }
  constexpr bool admits(E e) const { return empty() || names(e); }
  constexpr bool meets(SetOf other) const { return (low & other.low) != 0 || (high & other.high) != 0; }

 private:
  static constexpr unsigned place(E e) { return static_cast<unsigned>(e); }
  static constexpr uint64_t bit(E e) { return uint64_t{1} << (place(e) % 64); }
};
using AwardSet = SetOf<Award>;

}  // namespace tdkt::law

namespace tdkt::base {

template <>
struct Names<law::Award> {
  using A = law::Award;
  static constexpr Name<A> rows[] = {
      {A::LDTT, "LDTT", "Lao động tiên tiến"},
      {A::CSTDCS, "CSTDCS", "Chiến sĩ thi đua cơ sở"},
      {A::CSTDT, "CSTDT", "Chiến sĩ thi đua cấp tỉnh"},
      {A::CSTDB, "CSTDB", "Chiến sĩ thi đua cấp Bộ"},
      {A::CSTDTQ, "CSTDTQ", "Chiến sĩ thi đua toàn quốc"},
      {A::TTLDTT, "TTLDTT", "Tập thể lao động tiên tiến"},
      {A::TTLDXS, "TTLDXS", "Tập thể lao động xuất sắc"},
      {A::CTD_T, "CTD_T", "Cờ thi đua của UBND tỉnh"},
      {A::CTD_B, "CTD_B", "Cờ thi đua của Bộ Giáo dục và Đào tạo"},
      {A::CTD_CP, "CTD_CP", "Cờ thi đua của Chính phủ"},
      {A::GK_SO, "GK_SO", "Giấy khen của Giám đốc Sở Giáo dục và Đào tạo"},
      {A::GK_HUYEN, "GK_HUYEN", "Giấy khen của Chủ tịch UBND huyện, thành phố"},
      {A::GK_XA, "GK_XA", "Giấy khen của Chủ tịch UBND xã"},
      {A::GK_DN, "GK_DN", "Giấy khen của doanh nghiệp"},
      {A::BK_T, "BK_T", "Bằng khen của Chủ tịch UBND tỉnh"},
      {A::BK_B, "BK_B", "Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo"},
      {A::BK_TTG, "BK_TTG", "Bằng khen của Thủ tướng Chính phủ"},
      {A::HCLD3, "HCLD3", "Huân chương Lao động hạng Ba"},
      {A::HCLD2, "HCLD2", "Huân chương Lao động hạng Nhì"},
      {A::HCLD1, "HCLD1", "Huân chương Lao động hạng Nhất"},
      {A::KNC_GD, "KNC_GD", "Kỷ niệm chương “Vì sự nghiệp Giáo dục”"},
      {A::NGUT, "NGUT", "Nhà giáo ưu tú"},
      {A::NGND, "NGND", "Nhà giáo nhân dân"},
  };
  static_assert(names_all(rows, A::NGND));
};

template <>
struct Names<law::NomineeType> {
  using T = law::NomineeType;
  static constexpr Name<T> rows[] = {{T::individual, "individual", "cá nhân"},
                                     {T::collective, "collective", "tập thể"}};
  static_assert(names_all(rows, T::collective));
};

template <>
struct Names<law::MeritType> {
  using M = law::MeritType;
  static constexpr Name<M> rows[] = {
      {M::CONG_TRANG, "CONG_TRANG", "khen thưởng công trạng"},
      {M::DOT_XUAT, "DOT_XUAT", "khen thưởng đột xuất"},
      {M::CHUYEN_DE, "CHUYEN_DE", "khen thưởng phong trào thi đua (theo đợt, chuyên đề)"},
      {M::CONG_HIEN, "CONG_HIEN", "khen thưởng quá trình cống hiến"},
      {M::NIEN_HAN, "NIEN_HAN", "khen thưởng theo niên hạn"},
      {M::DOI_NGOAI, "DOI_NGOAI", "khen thưởng đối ngoại"},
  };
  static_assert(names_all(rows, M::DOI_NGOAI));
};

}  // namespace tdkt::base
