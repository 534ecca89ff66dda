#include "shared/law/grounds.h"

#include <array>
#include <iterator>

namespace tdkt::law {
namespace {

constexpr auto kPersonal = NomineeType::individual;
constexpr auto kCollective = NomineeType::collective;

constexpr Citation luat(std::string_view article, std::string_view clause = {}, std::string_view point = {}) {
  return {Instrument::LAW_2022, article, clause, point};
}
constexpr Citation tt29(std::string_view article, std::string_view clause = {}) {
  return {Instrument::TT29, article, clause, {}};
}
constexpr Citation nd35(std::string_view article) { return {Instrument::ND35, article, {}, {}}; }

// One row per ground, in the order of the enumeration.
constexpr GroundFacts kGrounds[] = {
    // LDTT
    {Award::LDTT, kPersonal, Path::yearly, luat("24", "1"), Confidence::V, "Hoàn thành tốt trở lên"},
    // CSTDCS
    {Award::CSTDCS, kPersonal, Path::rating, luat("23", "2"), Confidence::V, "Hoàn thành xuất sắc"},
    {Award::CSTDCS, kPersonal, Path::initiative, luat("23", "2"), Confidence::V, "Có sáng kiến"},
    {Award::CSTDCS, kPersonal, Path::research, luat("23", "2"), Confidence::V, "Có đề tài"},
    // CSTDT
    {Award::CSTDT, kPersonal, Path::initiative, luat("22"), Confidence::V, "3 lần CSTĐCS, sáng kiến cấp tỉnh"},
    {Award::CSTDT, kPersonal, Path::research, luat("22"), Confidence::V, "3 lần CSTĐCS, đề tài cấp tỉnh"},
    // CSTDB
    {Award::CSTDB, kPersonal, Path::initiative, luat("22"), Confidence::V, "3 lần CSTĐCS, sáng kiến cấp Bộ"},
    {Award::CSTDB, kPersonal, Path::research, luat("22"), Confidence::V, "3 lần CSTĐCS, đề tài cấp Bộ"},
    // CSTDTQ
    {Award::CSTDTQ, kPersonal, Path::initiative, luat("21", "1"), Confidence::V,
     "2 lần CSTĐ tỉnh, sáng kiến toàn quốc"},
    {Award::CSTDTQ, kPersonal, Path::research, luat("21", "1"), Confidence::V, "2 lần CSTĐ tỉnh, đề tài toàn quốc"},
    // TTLDTT
    {Award::TTLDTT, kCollective, Path::yearly, luat("28", "1"), Confidence::V2, "Từ 70 % đạt LĐTT"},
    // TTLDXS
    {Award::TTLDXS, kCollective, Path::yearly, luat("27", "1"), Confidence::V2, "Hoàn thành xuất sắc, có CSTĐCS"},
    // CTD_T
    {Award::CTD_T, kCollective, Path::cluster, luat("26", "1"), Confidence::M, "Dẫn đầu cụm, khối"},
    {Award::CTD_T, kCollective, Path::movement, luat("26", "2"), Confidence::M, "Dẫn đầu phong trào"},
    // CTD_B
    {Award::CTD_B, kCollective, Path::cluster, tt29("4"), Confidence::V, "Dẫn đầu cụm, khối"},
    {Award::CTD_B, kCollective, Path::movement, luat("26", "2"), Confidence::M, "Dẫn đầu phong trào"},
    // CTD_CP
    {Award::CTD_CP, kCollective, Path::yearly, luat("25", "1"), Confidence::V, "Tiêu biểu nhất trong các cờ năm"},
    {Award::CTD_CP, kCollective, Path::cluster, luat("25", "2"), Confidence::V, "Dẫn đầu cụm, khối Trung ương"},
    {Award::CTD_CP, kCollective, Path::movement, luat("25", "3"), Confidence::V, "Dẫn đầu phong trào của Thủ tướng"},
    // GK_SO
    {Award::GK_SO, kPersonal, Path::local, luat("75", "2"), Confidence::V, "Theo quy định nơi tặng"},
    {Award::GK_SO, kCollective, Path::local, luat("75", "2"), Confidence::V, "Theo quy định nơi tặng (tập thể)"},
    // GK_HUYEN
    {Award::GK_HUYEN, kPersonal, Path::local, luat("75", "2"), Confidence::V, "Theo quy định nơi tặng"},
    {Award::GK_HUYEN, kCollective, Path::local, luat("75", "2"), Confidence::V, "Theo quy định nơi tặng (tập thể)"},
    // GK_XA
    {Award::GK_XA, kPersonal, Path::local, luat("75", "2"), Confidence::V, "Theo quy định nơi tặng"},
    {Award::GK_XA, kCollective, Path::local, luat("75", "2"), Confidence::V, "Theo quy định nơi tặng (tập thể)"},
    // GK_DN
    {Award::GK_DN, kPersonal, Path::local, luat("75", "2"), Confidence::V, "Theo quy định nơi tặng"},
    {Award::GK_DN, kCollective, Path::local, luat("75", "2"), Confidence::V, "Theo quy định nơi tặng (tập thể)"},
    // BK_T
    {Award::BK_T, kPersonal, Path::movement, luat("74", "1", "a"), Confidence::V, "Phong trào thi đua"},
    {Award::BK_T, kPersonal, Path::sudden, luat("74", "1", "b"), Confidence::V, "Thành tích đột xuất"},
    {Award::BK_T, kPersonal, Path::contribution, luat("74", "1", "c"), Confidence::V, "Đóng góp lớn"},
    {Award::BK_T, kPersonal, Path::merit, luat("74", "1", "d"), Confidence::V, "2 năm liên tục, 2 sáng kiến"},
    {Award::BK_T, kCollective, Path::movement, luat("74"), Confidence::M, "Phong trào thi đua (tập thể)"},
    {Award::BK_T, kCollective, Path::sudden, luat("74"), Confidence::M, "Thành tích đột xuất (tập thể)"},
    {Award::BK_T, kCollective, Path::contribution, luat("74"), Confidence::M, "Đóng góp lớn (tập thể)"},
    {Award::BK_T, kCollective, Path::merit, luat("74"), Confidence::M, "2 năm TTLĐXS"},
    // BK_B
    {Award::BK_B, kPersonal, Path::movement, luat("74", "1", "a"), Confidence::V, "Phong trào thi đua"},
    {Award::BK_B, kPersonal, Path::sudden, luat("74", "1", "b"), Confidence::V, "Thành tích đột xuất"},
    {Award::BK_B, kPersonal, Path::contribution, luat("74", "1", "c"), Confidence::V, "Đóng góp lớn"},
    {Award::BK_B, kPersonal, Path::merit, luat("74", "1", "d"), Confidence::V, "2 năm liên tục, 2 sáng kiến"},
    {Award::BK_B, kCollective, Path::movement, tt29("9", "2"), Confidence::V2, "Phong trào thi đua (tập thể)"},
    {Award::BK_B, kCollective, Path::task, tt29("9", "2"), Confidence::V2, "Nhiệm vụ Bộ trưởng giao"},
    {Award::BK_B, kCollective, Path::sudden, tt29("9", "2"), Confidence::V2, "Thành tích đột xuất (tập thể)"},
    {Award::BK_B, kCollective, Path::contribution, tt29("9", "2"), Confidence::V2, "Ủng hộ thiết thực (tập thể)"},
    {Award::BK_B, kCollective, Path::anniversary, tt29("9", "2"), Confidence::V2, "Kỷ niệm năm tròn thành lập"},
    {Award::BK_B, kCollective, Path::merit, luat("74"), Confidence::M, "2 năm TTLĐXS"},
    // BK_TTG
    {Award::BK_TTG, kPersonal, Path::movement, luat("73", "1", "a"), Confidence::V, "Phong trào thi đua"},
    {Award::BK_TTG, kPersonal, Path::merit, luat("73", "1", "b"), Confidence::V, "Bằng khen Bộ, tỉnh và 5 năm"},
    {Award::BK_TTG, kPersonal, Path::sudden, luat("73", "1", "c"), Confidence::V, "Thành tích đột xuất"},
    {Award::BK_TTG, kCollective, Path::movement, luat("73"), Confidence::M_UNSURE, "Phong trào thi đua (tập thể)"},
    {Award::BK_TTG, kCollective, Path::merit, luat("73"), Confidence::M_UNSURE,
     "Bằng khen Bộ, tỉnh và 5 năm (tập thể)"},
    // HCLD3
    {Award::HCLD3, kPersonal, Path::merit, luat("44", "1", "e"), Confidence::V2, "BK TTg và 5 năm"},
    {Award::HCLD3, kPersonal, Path::movement, luat("44"), Confidence::M_UNSURE, "Phong trào thi đua"},
    {Award::HCLD3, kPersonal, Path::invention, luat("44"), Confidence::M_UNSURE, "Phát minh, sáng chế"},
    {Award::HCLD3, kPersonal, Path::contribution, luat("44"), Confidence::M_UNSURE, "Đóng góp lớn"},
    {Award::HCLD3, kPersonal, Path::sudden, luat("44"), Confidence::M_UNSURE, "Thành tích đột xuất"},
    {Award::HCLD3, kPersonal, Path::service, luat("44"), Confidence::M_UNSURE, "Quá trình cống hiến"},
    {Award::HCLD3, kCollective, Path::merit, luat("44"), Confidence::M_UNSURE, "BK TTg và 5 năm (tập thể)"},
    {Award::HCLD3, kCollective, Path::movement, luat("44"), Confidence::M_UNSURE, "Phong trào thi đua (tập thể)"},
    {Award::HCLD3, kCollective, Path::sudden, luat("44"), Confidence::M_UNSURE, "Thành tích đột xuất (tập thể)"},
    // HCLD2
    {Award::HCLD2, kPersonal, Path::merit, luat("43"), Confidence::M_UNSURE, "HCLĐ Ba và 5 năm"},
    {Award::HCLD2, kPersonal, Path::movement, luat("43"), Confidence::M_UNSURE, "Phong trào thi đua"},
    {Award::HCLD2, kPersonal, Path::invention, luat("43"), Confidence::M_UNSURE, "Phát minh, sáng chế"},
    {Award::HCLD2, kPersonal, Path::contribution, luat("43"), Confidence::M_UNSURE, "Đóng góp lớn"},
    {Award::HCLD2, kPersonal, Path::sudden, luat("43"), Confidence::M_UNSURE, "Thành tích đột xuất"},
    {Award::HCLD2, kPersonal, Path::service, luat("43"), Confidence::M_UNSURE, "Quá trình cống hiến"},
    {Award::HCLD2, kCollective, Path::merit, luat("43"), Confidence::M_UNSURE, "HCLĐ Ba và 5 năm (tập thể)"},
    {Award::HCLD2, kCollective, Path::movement, luat("43"), Confidence::M_UNSURE, "Phong trào thi đua (tập thể)"},
    {Award::HCLD2, kCollective, Path::sudden, luat("43"), Confidence::M_UNSURE, "Thành tích đột xuất (tập thể)"},
    // HCLD1
    {Award::HCLD1, kPersonal, Path::merit, luat("42"), Confidence::M_UNSURE, "HCLĐ Nhì và 5 năm"},
    {Award::HCLD1, kPersonal, Path::movement, luat("42"), Confidence::M_UNSURE, "Phong trào thi đua"},
    {Award::HCLD1, kPersonal, Path::invention, luat("42"), Confidence::M_UNSURE, "Phát minh, sáng chế"},
    {Award::HCLD1, kPersonal, Path::contribution, luat("42"), Confidence::M_UNSURE, "Đóng góp lớn"},
    {Award::HCLD1, kPersonal, Path::sudden, luat("42"), Confidence::M_UNSURE, "Thành tích đột xuất"},
    {Award::HCLD1, kPersonal, Path::service, luat("42"), Confidence::M_UNSURE, "Quá trình cống hiến"},
    {Award::HCLD1, kCollective, Path::merit, luat("42"), Confidence::M_UNSURE, "HCLĐ Nhì và 5 năm (tập thể)"},
    {Award::HCLD1, kCollective, Path::movement, luat("42"), Confidence::M_UNSURE, "Phong trào thi đua (tập thể)"},
    {Award::HCLD1, kCollective, Path::sudden, luat("42"), Confidence::M_UNSURE, "Thành tích đột xuất (tập thể)"},
    // KNC_GD
    {Award::KNC_GD, kPersonal, Path::service, tt29("8"), Confidence::V2, "20 năm trong ngành"},
    {Award::KNC_GD, kPersonal, Path::difficult_area, tt29("8"), Confidence::V2, "15 năm, vùng đặc biệt khó khăn"},
    {Award::KNC_GD, kPersonal, Path::leader, tt29("8"), Confidence::V2, "Lãnh đạo ngoài ngành"},
    {Award::KNC_GD, kPersonal, Path::contribution, tt29("8"), Confidence::V2, "Người ngoài ngành có đóng góp"},
    // NGUT
    {Award::NGUT, kPersonal, Path::teacher, nd35("8"), Confidence::V2, "15 năm giảng dạy"},
    {Award::NGUT, kPersonal, Path::manager, nd35("8"), Confidence::V2, "Quản lý: 20 năm, 10 năm dạy"},
    // NGND
    {Award::NGND, kPersonal, Path::teacher, nd35("7"), Confidence::V2, "NGƯT, 20 năm giảng dạy"},
    {Award::NGND, kPersonal, Path::manager, nd35("7"), Confidence::V2, "NGƯT, quản lý: 25 năm, 15 năm dạy"},
};
static_assert(std::size(kGrounds) == std::size(base::Names<Ground>::rows));

constexpr auto kInOrder = [] {
  std::array<Ground, std::size(kGrounds)> all{};
  for (size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Ground>(i);
  return all;
}();

constexpr bool is_of(Ground ground, Award award, NomineeType type) {
  const GroundFacts& facts = kGrounds[static_cast<size_t>(ground)];
  return facts.award == award && facts.nominee_type == type;
}

}  // namespace

const GroundFacts& facts_of(Ground ground) { return kGrounds[static_cast<size_t>(ground)]; }

std::span<const Ground> grounds_of(Award award, NomineeType type) {
  const std::span<const Ground> all(kInOrder);
  size_t first = 0;
  while (first < all.size() && !is_of(all[first], award, type)) ++first;
  size_t last = first;
  while (last < all.size() && is_of(all[last], award, type)) ++last;
  return all.subspan(first, last - first);
}

}  // namespace tdkt::law
