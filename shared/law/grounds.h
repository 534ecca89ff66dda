#pragma once

#include <span>

#include "shared/law/awards.h"

namespace tdkt::law {

/// Căn cứ: the path of the law a nomination rests on; judged by it alone. Each award's stand together, those of
/// individuals first. `_TT` marks what a collective rests on.
// clang-format off
enum class Ground {
  LDTT,
  CSTDCS_RATING, CSTDCS_INITIATIVE, CSTDCS_RESEARCH,
  CSTDT_INITIATIVE, CSTDT_RESEARCH,
  CSTDB_INITIATIVE, CSTDB_RESEARCH,
  CSTDTQ_INITIATIVE, CSTDTQ_RESEARCH,
  TTLDTT,
  TTLDXS,
  CTD_T_YEAR, CTD_T_MOVEMENT,
  CTD_B_YEAR, CTD_B_MOVEMENT,
  CTD_CP_YEAR, CTD_CP_CLUSTER, CTD_CP_MOVEMENT,
  GK_SO, GK_SO_TT,
  GK_HUYEN, GK_HUYEN_TT,
  GK_XA, GK_XA_TT,
  GK_DN, GK_DN_TT,
  BK_T_MOVEMENT, BK_T_SUDDEN, BK_T_CONTRIBUTION, BK_T_MERIT, BK_T_MOVEMENT_TT, BK_T_SUDDEN_TT, BK_T_CONTRIBUTION_TT,
  BK_T_MERIT_TT,
  BK_B_MOVEMENT, BK_B_SUDDEN, BK_B_CONTRIBUTION, BK_B_MERIT, BK_B_MOVEMENT_TT, BK_B_TASK_TT, BK_B_SUDDEN_TT,
  BK_B_CONTRIBUTION_TT, BK_B_ANNIVERSARY_TT, BK_B_MERIT_TT,
  BK_TTG_MOVEMENT, BK_TTG_MERIT, BK_TTG_SUDDEN, BK_TTG_MOVEMENT_TT, BK_TTG_MERIT_TT,
  HCLD3_MERIT, HCLD3_MOVEMENT, HCLD3_INVENTION, HCLD3_CONTRIBUTION, HCLD3_SUDDEN, HCLD3_SERVICE, HCLD3_MERIT_TT,
  HCLD3_MOVEMENT_TT, HCLD3_SUDDEN_TT,
  HCLD2_MERIT, HCLD2_MOVEMENT, HCLD2_INVENTION, HCLD2_CONTRIBUTION, HCLD2_SUDDEN, HCLD2_SERVICE, HCLD2_MERIT_TT,
  HCLD2_MOVEMENT_TT, HCLD2_SUDDEN_TT,
  HCLD1_MERIT, HCLD1_MOVEMENT, HCLD1_INVENTION, HCLD1_CONTRIBUTION, HCLD1_SUDDEN, HCLD1_SERVICE, HCLD1_MERIT_TT,
  HCLD1_MOVEMENT_TT, HCLD1_SUDDEN_TT,
  KNC_GD_STAFF, KNC_GD_DIFFICULT_AREA, KNC_GD_LEADER, KNC_GD_CONTRIBUTION,
  NGUT_TEACHER, NGUT_MANAGER,
  NGND_TEACHER, NGND_MANAGER,
};
// clang-format on

/// What kind of merit a ground asks for, the same for all awards.
// clang-format off
enum class Path {
  yearly, rating, initiative, research, cluster, movement, task, sudden, contribution, anniversary, invention, merit,
  service, difficult_area, leader, teacher, manager, local,
};
// clang-format on

/// A ground: whose, for which award, and where the law says it. Confidence M and M_UNSURE: not read, never blocks.
struct GroundFacts {
  Award award;
  NomineeType nominee_type;
  Path path;
  Citation citation;
  Confidence confidence;
  std::string_view brief;  // as in the cell of a list: "2 năm TTLĐXS"
};
const GroundFacts& facts_of(Ground ground);

/// The grounds on which `award` may be proposed for a nominee of this type, in the order of the law. Empty where the
/// award is not for such a nominee.
std::span<const Ground> grounds_of(Award award, NomineeType type);

using GroundSet = SetOf<Ground>;

}  // namespace tdkt::law

namespace tdkt::base {

template <>
struct Names<law::Ground> {
  using G = law::Ground;
  static constexpr Name<G> rows[] = {
      {G::LDTT, "LDTT", "Hoàn thành tốt nhiệm vụ trở lên, có tinh thần tự lực, đoàn kết, tham gia phong trào"},
      {G::CSTDCS_RATING, "CSTDCS_RATING", "Lao động tiên tiến và hoàn thành xuất sắc nhiệm vụ"},
      {G::CSTDCS_INITIATIVE, "CSTDCS_INITIATIVE", "Lao động tiên tiến và có sáng kiến được cơ sở công nhận"},
      {G::CSTDCS_RESEARCH, "CSTDCS_RESEARCH", "Lao động tiên tiến và có đề tài, đề án, công trình đã nghiệm thu"},
      {G::CSTDT_INITIATIVE, "CSTDT_INITIATIVE", "03 lần liên tục CSTĐCS và sáng kiến có khả năng nhân rộng trong tỉnh"},
      {G::CSTDT_RESEARCH, "CSTDT_RESEARCH", "03 lần liên tục CSTĐCS và đề tài có ảnh hưởng trong tỉnh"},
      {G::CSTDB_INITIATIVE, "CSTDB_INITIATIVE", "03 lần liên tục CSTĐCS và sáng kiến có khả năng nhân rộng trong Bộ"},
      {G::CSTDB_RESEARCH, "CSTDB_RESEARCH", "03 lần liên tục CSTĐCS và đề tài có ảnh hưởng trong Bộ"},
      {G::CSTDTQ_INITIATIVE, "CSTDTQ_INITIATIVE",
       "02 lần liên tục CSTĐ cấp Bộ, tỉnh và sáng kiến có khả năng nhân rộng toàn quốc"},
      {G::CSTDTQ_RESEARCH, "CSTDTQ_RESEARCH", "02 lần liên tục CSTĐ cấp Bộ, tỉnh và đề tài có ảnh hưởng toàn quốc"},
      {G::TTLDTT, "TTLDTT", "Hoàn thành tốt nhiệm vụ, ít nhất 70 % cá nhân đạt Lao động tiên tiến"},
      {G::TTLDXS, "TTLDXS", "Hoàn thành xuất sắc nhiệm vụ, 100 % cá nhân hoàn thành nhiệm vụ, có CSTĐCS"},
      {G::CTD_T_YEAR, "CTD_T_YEAR", "Hoàn thành vượt mức các chỉ tiêu, dẫn đầu cụm, khối thi đua của tỉnh trong năm"},
      {G::CTD_T_MOVEMENT, "CTD_T_MOVEMENT",
       "Dẫn đầu phong trào thi đua theo chuyên đề do tỉnh phát động, khi sơ kết, tổng kết"},
      {G::CTD_B_YEAR, "CTD_B_YEAR",
       "Hoàn thành vượt mức các chỉ tiêu, dẫn đầu cụm, khối thi đua do Bộ tổ chức trong năm"},
      {G::CTD_B_MOVEMENT, "CTD_B_MOVEMENT",
       "Dẫn đầu phong trào thi đua theo chuyên đề do Bộ phát động, khi sơ kết, tổng kết"},
      {G::CTD_CP_YEAR, "CTD_CP_YEAR",
       "Tiêu biểu xuất sắc nhất trong các tập thể dẫn đầu cụm, khối của Bộ, tỉnh trong năm"},
      {G::CTD_CP_CLUSTER, "CTD_CP_CLUSTER",
       "Dẫn đầu cụm, khối thi đua do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức"},
      {G::CTD_CP_MOVEMENT, "CTD_CP_MOVEMENT",
       "Dẫn đầu phong trào thi đua do Thủ tướng phát động, từ 05 năm, khi sơ kết, tổng kết"},
      {G::GK_SO, "GK_SO", "Tiêu chuẩn do nơi tặng Giấy khen quy định"},
      {G::GK_SO_TT, "GK_SO_TT", "Tập thể đạt tiêu chuẩn do nơi tặng Giấy khen quy định"},
      {G::GK_HUYEN, "GK_HUYEN", "Tiêu chuẩn do nơi tặng Giấy khen quy định"},
      {G::GK_HUYEN_TT, "GK_HUYEN_TT", "Tập thể đạt tiêu chuẩn do nơi tặng Giấy khen quy định"},
      {G::GK_XA, "GK_XA", "Tiêu chuẩn do nơi tặng Giấy khen quy định"},
      {G::GK_XA_TT, "GK_XA_TT", "Tập thể đạt tiêu chuẩn do nơi tặng Giấy khen quy định"},
      {G::GK_DN, "GK_DN", "Tiêu chuẩn do nơi tặng Giấy khen quy định"},
      {G::GK_DN_TT, "GK_DN_TT", "Tập thể đạt tiêu chuẩn do nơi tặng Giấy khen quy định"},
      {G::BK_T_MOVEMENT, "BK_T_MOVEMENT", "Thành tích xuất sắc trong phong trào thi đua do Bộ, tỉnh phát động"},
      {G::BK_T_SUDDEN, "BK_T_SUDDEN", "Nhiều thành tích hoặc thành tích đột xuất có ảnh hưởng trong một lĩnh vực"},
      {G::BK_T_CONTRIBUTION, "BK_T_CONTRIBUTION", "Đóng góp lớn vào phát triển kinh tế - xã hội, khoa học, từ thiện"},
      {G::BK_T_MERIT, "BK_T_MERIT", "02 lần liên tục CSTĐCS hoặc 02 năm HTXSNV, và 02 sáng kiến hoặc 02 đề tài"},
      {G::BK_T_MOVEMENT_TT, "BK_T_MOVEMENT_TT", "Tập thể xuất sắc trong phong trào thi đua do Bộ, tỉnh phát động"},
      {G::BK_T_SUDDEN_TT, "BK_T_SUDDEN_TT", "Tập thể có thành tích đột xuất có ảnh hưởng trong một lĩnh vực"},
      {G::BK_T_CONTRIBUTION_TT, "BK_T_CONTRIBUTION_TT", "Tập thể có đóng góp lớn vào phát triển kinh tế - xã hội"},
      {G::BK_T_MERIT_TT, "BK_T_MERIT_TT", "Tập thể 02 lần liên tục TTLĐXS hoặc 02 năm hoàn thành xuất sắc nhiệm vụ"},
      {G::BK_B_MOVEMENT, "BK_B_MOVEMENT", "Thành tích xuất sắc trong phong trào thi đua do Bộ, tỉnh phát động"},
      {G::BK_B_SUDDEN, "BK_B_SUDDEN", "Nhiều thành tích hoặc thành tích đột xuất có ảnh hưởng trong một lĩnh vực"},
      {G::BK_B_CONTRIBUTION, "BK_B_CONTRIBUTION", "Đóng góp lớn vào phát triển kinh tế - xã hội, khoa học, từ thiện"},
      {G::BK_B_MERIT, "BK_B_MERIT", "02 lần liên tục CSTĐCS hoặc 02 năm HTXSNV, và 02 sáng kiến hoặc 02 đề tài"},
      {G::BK_B_MOVEMENT_TT, "BK_B_MOVEMENT_TT",
       "Tập thể xuất sắc khi sơ kết, tổng kết phong trào từ 03 năm, hoặc phong trào hằng năm của Bộ trưởng"},
      {G::BK_B_TASK_TT, "BK_B_TASK_TT", "Tập thể xuất sắc khi sơ kết, tổng kết nhiệm vụ do Bộ trưởng giao, từ 05 năm"},
      {G::BK_B_SUDDEN_TT, "BK_B_SUDDEN_TT", "Tập thể lập thành tích đột xuất"},
      {G::BK_B_CONTRIBUTION_TT, "BK_B_CONTRIBUTION_TT",
       "Tập thể ủng hộ thiết thực cho giáo dục, có xác nhận của nơi thụ hưởng"},
      {G::BK_B_ANNIVERSARY_TT, "BK_B_ANNIVERSARY_TT",
       "Tập thể có thành tích nhân dịp kỷ niệm ngày thành lập, năm tròn"},
      {G::BK_B_MERIT_TT, "BK_B_MERIT_TT", "Tập thể 02 lần liên tục TTLĐXS hoặc 02 năm hoàn thành xuất sắc nhiệm vụ"},
      {G::BK_TTG_MOVEMENT, "BK_TTG_MOVEMENT", "Thành tích xuất sắc tiêu biểu được bình xét trong phong trào thi đua"},
      {G::BK_TTG_MERIT, "BK_TTG_MERIT",
       "Đã có Bằng khen cấp Bộ, tỉnh, 05 năm liên tục hoàn thành tốt nhiệm vụ, 03 lần CSTĐCS"},
      {G::BK_TTG_SUDDEN, "BK_TTG_SUDDEN",
       "Nhiều thành tích hoặc thành tích đột xuất có ảnh hưởng trong Bộ, tỉnh, hoặc giải thưởng lớn"},
      {G::BK_TTG_MOVEMENT_TT, "BK_TTG_MOVEMENT_TT",
       "Tập thể xuất sắc tiêu biểu được bình xét trong phong trào thi đua"},
      {G::BK_TTG_MERIT_TT, "BK_TTG_MERIT_TT",
       "Tập thể đã có Bằng khen cấp Bộ, tỉnh và 05 năm liên tục hoàn thành xuất sắc nhiệm vụ"},
      {G::HCLD3_MERIT, "HCLD3_MERIT",
       "Đã có Bằng khen của Thủ tướng, sau đó 05 năm liên tục hoàn thành tốt nhiệm vụ, 03 lần CSTĐCS"},
      {G::HCLD3_MOVEMENT, "HCLD3_MOVEMENT", "Thành tích xuất sắc trong phong trào thi đua từ 05 năm"},
      {G::HCLD3_INVENTION, "HCLD3_INVENTION", "Có phát minh, sáng chế, công trình khoa học"},
      {G::HCLD3_CONTRIBUTION, "HCLD3_CONTRIBUTION", "Đóng góp lớn vào phát triển kinh tế - xã hội"},
      {G::HCLD3_SUDDEN, "HCLD3_SUDDEN", "Lập thành tích đột xuất đặc biệt xuất sắc"},
      {G::HCLD3_SERVICE, "HCLD3_SERVICE", "Có quá trình cống hiến lâu dài, giữ chức vụ lãnh đạo"},
      {G::HCLD3_MERIT_TT, "HCLD3_MERIT_TT",
       "Tập thể đã có Bằng khen của Thủ tướng, sau đó 05 năm hoàn thành xuất sắc nhiệm vụ, có Cờ thi đua"},
      {G::HCLD3_MOVEMENT_TT, "HCLD3_MOVEMENT_TT", "Tập thể xuất sắc trong phong trào thi đua từ 05 năm"},
      {G::HCLD3_SUDDEN_TT, "HCLD3_SUDDEN_TT", "Tập thể lập thành tích đột xuất đặc biệt xuất sắc"},
      {G::HCLD2_MERIT, "HCLD2_MERIT",
       "Đã có Huân chương Lao động hạng Ba, sau đó 05 năm liên tục hoàn thành tốt nhiệm vụ"},
      {G::HCLD2_MOVEMENT, "HCLD2_MOVEMENT", "Thành tích xuất sắc trong phong trào thi đua từ 05 năm"},
      {G::HCLD2_INVENTION, "HCLD2_INVENTION", "Có phát minh, sáng chế, công trình khoa học"},
      {G::HCLD2_CONTRIBUTION, "HCLD2_CONTRIBUTION", "Đóng góp lớn vào phát triển kinh tế - xã hội"},
      {G::HCLD2_SUDDEN, "HCLD2_SUDDEN", "Lập thành tích đột xuất đặc biệt xuất sắc"},
      {G::HCLD2_SERVICE, "HCLD2_SERVICE", "Có quá trình cống hiến lâu dài, giữ chức vụ lãnh đạo"},
      {G::HCLD2_MERIT_TT, "HCLD2_MERIT_TT",
       "Tập thể đã có Huân chương Lao động hạng Ba, sau đó 05 năm hoàn thành xuất sắc nhiệm vụ, có Cờ thi đua"},
      {G::HCLD2_MOVEMENT_TT, "HCLD2_MOVEMENT_TT", "Tập thể xuất sắc trong phong trào thi đua từ 05 năm"},
      {G::HCLD2_SUDDEN_TT, "HCLD2_SUDDEN_TT", "Tập thể lập thành tích đột xuất đặc biệt xuất sắc"},
      {G::HCLD1_MERIT, "HCLD1_MERIT",
       "Đã có Huân chương Lao động hạng Nhì, sau đó 05 năm liên tục hoàn thành tốt nhiệm vụ"},
      {G::HCLD1_MOVEMENT, "HCLD1_MOVEMENT", "Thành tích xuất sắc trong phong trào thi đua từ 05 năm"},
      {G::HCLD1_INVENTION, "HCLD1_INVENTION", "Có phát minh, sáng chế, công trình khoa học"},
      {G::HCLD1_CONTRIBUTION, "HCLD1_CONTRIBUTION", "Đóng góp lớn vào phát triển kinh tế - xã hội"},
      {G::HCLD1_SUDDEN, "HCLD1_SUDDEN", "Lập thành tích đột xuất đặc biệt xuất sắc"},
      {G::HCLD1_SERVICE, "HCLD1_SERVICE", "Có quá trình cống hiến lâu dài, giữ chức vụ lãnh đạo"},
      {G::HCLD1_MERIT_TT, "HCLD1_MERIT_TT",
       "Tập thể đã có Huân chương Lao động hạng Nhì, sau đó 05 năm hoàn thành xuất sắc nhiệm vụ, có Cờ thi đua"},
      {G::HCLD1_MOVEMENT_TT, "HCLD1_MOVEMENT_TT", "Tập thể xuất sắc trong phong trào thi đua từ 05 năm"},
      {G::HCLD1_SUDDEN_TT, "HCLD1_SUDDEN_TT", "Tập thể lập thành tích đột xuất đặc biệt xuất sắc"},
      {G::KNC_GD_STAFF, "KNC_GD_STAFF", "Từ 20 năm công tác trong ngành Giáo dục"},
      {G::KNC_GD_DIFFICULT_AREA, "KNC_GD_DIFFICULT_AREA",
       "Từ 15 năm công tác trong ngành, trong đó từ 05 năm ở vùng đặc biệt khó khăn"},
      {G::KNC_GD_LEADER, "KNC_GD_LEADER", "Lãnh đạo ngoài ngành từ 05 năm, có đóng góp chỉ đạo giáo dục"},
      {G::KNC_GD_CONTRIBUTION, "KNC_GD_CONTRIBUTION", "Người ngoài ngành, người nước ngoài có đóng góp cho giáo dục"},
      {G::NGUT_TEACHER, "NGUT_TEACHER", "Nhà giáo trực tiếp giảng dạy từ 15 năm"},
      {G::NGUT_MANAGER, "NGUT_MANAGER", "Cán bộ quản lý, nghiên cứu từ 20 năm trong ngành, 10 năm trực tiếp giảng dạy"},
      {G::NGND_TEACHER, "NGND_TEACHER", "Nhà giáo ưu tú trực tiếp giảng dạy từ 20 năm"},
      {G::NGND_MANAGER, "NGND_MANAGER",
       "Nhà giáo ưu tú là cán bộ quản lý từ 25 năm trong ngành, 15 năm trực tiếp giảng dạy"},
  };
  static_assert(names_all(rows, G::NGND_MANAGER));
};

}  // namespace tdkt::base
