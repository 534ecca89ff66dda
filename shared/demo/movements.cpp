#include <iterator>
#include <string>

#include "shared/demo/parts.h"
#include "shared/records/movement.h"

// Movements, waves and deadlines of the Sở's plan for the school year 2024-2025, as it prints them.

namespace tdkt::demo {
namespace {

using base::Date;
using base::day;
using records::Campaign;
using records::CampaignKind;
using records::Launcher;
using records::Movement;

constexpr std::string_view kPlan =
    "Kế hoạch của Sở GDĐT Nam Định triển khai các phong trào thi đua và thực hiện công tác khen thưởng năm học 2024 - 2025";
constexpr std::string_view kYearTheme = "Đổi mới sáng tạo, nâng cao chất lượng, đoàn kết kỷ cương";
constexpr std::string_view kProvinceTheme = "Đoàn kết, vượt khó - Tăng tốc, bứt phá - Kịp thời, hiệu quả";

struct MovementRow {
  std::string_view name;
  Launcher launcher;
  std::string_view theme;
  std::string_view period_text;
  int from_year;   // 0 = not printed
  int until_year;  // the first year after it
};

constexpr uint32_t kInnovation = 0;  // the row that schools launch their own movements under

constexpr MovementRow kMovements[] = {
    {"Đổi mới, sáng tạo trong quản lý, giảng dạy và học tập", Launcher::BO_GDDT, "", "2020 - 2025", 2020, 2026},
    {"Nam Định chung sức xây dựng nông thôn mới nâng cao, kiểu mẫu", Launcher::THU_TUONG, "", "2021 - 2025", 2021,
     2026},
    {"Vì người nghèo - không để ai bị bỏ lại phía sau", Launcher::THU_TUONG, "", "2021 - 2025", 2021, 2026},
    {"Đẩy mạnh cải cách hành chính tỉnh Nam Định", Launcher::THU_TUONG, "", "2021 - 2025", 2021, 2026},
    {"Cán bộ, công chức, viên chức tỉnh Nam Định thi đua thực hiện văn hóa công sở", Launcher::THU_TUONG, "",
     "2019 - 2025", 2019, 2026},
    {"Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời", Launcher::THU_TUONG, "", "2023 - 2030", 2023,
     2031},
    {"Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí", Launcher::THU_TUONG,
     "", "", 0, 0},
    {"Phong trào thi đua năm 2024 của tỉnh", Launcher::UBND_TINH, kProvinceTheme, "2024", 2024, 2025},
};

Movement movement(uint32_t number, std::string_view name, Launcher launcher, std::string_view theme) {
  Movement out;
  out.id = demo_id(Family::movement, number);
  out.unit_id = unit_id(kSo);
  out.name = name;
  out.launcher = launcher;
  out.theme = theme;
  return out;
}

void add_movement(Records& records, const Movement& movement) {
  add(records, records::RecordKind::movements, movement.unit_id, movement);
}

Campaign campaign(uint32_t number, CampaignKind kind, std::string_view title, std::string_view content) {
  Campaign out;
  out.id = demo_id(Family::campaign, number);
  out.unit_id = unit_id(kSo);
  out.kind = kind;
  out.title = title;
  out.content = content;
  out.school_year = kYear;
  out.source = kPlan;
  return out;
}

void add_campaign(Records& records, const Campaign& campaign) {
  add(records, records::RecordKind::campaigns, campaign.unit_id, campaign);
}

void add_waves(Records& records) {
  Campaign first = campaign(
      2, CampaignKind::wave, "Đợt 1: từ nay đến hết năm 2024",
      "Phát động phong trào thi đua gắn với thực hiện các nhiệm vụ, chỉ tiêu kế hoạch, phấn đấu hoàn thành xuất sắc nhiệm "
      "vụ năm 2024 và học kỳ I năm học 2024 - 2025; chào mừng kỷ niệm 42 năm ngày Nhà giáo Việt Nam (20/11/1982 - "
      "20/11/2024).");
  first.until_on = day(2025, 1, 1);
  first.source += ", mục II.1.c";
  add_campaign(records, first);

  Campaign second = campaign(
      3, CampaignKind::wave, "Đợt 2: từ tháng 01 năm 2025 đến hết năm học 2024 - 2025",
      "Tổ chức các đợt thi đua cao điểm, phấn đấu hoàn thành xuất sắc các nhiệm vụ trọng tâm năm học 2024 - 2025, các chỉ "
      "tiêu kế hoạch 5 năm 2021 - 2025; chào mừng kỷ niệm 95 năm ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - "
      "03/02/2025), 135 năm ngày sinh của Bác Hồ kính yêu (19/5/1890 - 19/5/2025), Đại hội Đảng bộ các cấp, Đại hội Thi "
      "đua yêu nước ngành Giáo dục tỉnh.");
  second.from_on = day(2025, 1, 1);
  second.until_on = kYear.period().until;
  second.source += ", mục II.1.c";
  add_campaign(records, second);
}

}  // namespace

base::Id nomination_campaign_id() { return demo_id(Family::campaign, 4); }

void add_movements(Records& records) {
  for (uint32_t i = 0; i < std::size(kMovements); ++i) {
    const MovementRow& row = kMovements[i];
    Movement out = movement(i + 1, row.name, row.launcher, row.theme);
    out.period_text = row.period_text;
    if (row.from_year) out.from_on = Date::of(row.from_year, 1, 1);
    if (row.until_year) out.until_on = Date::of(row.until_year, 1, 1);
    if (i == kInnovation)
      out.instruments = {"Kế hoạch số 1374/KH-BGDĐT ngày 02/11/2020", "Kế hoạch số 2045/KH-SGDĐT ngày 09/12/2020"};
    add_movement(records, out);
  }
  Movement of_the_year = movement(20, "Phong trào thi đua năm học 2024 - 2025 của ngành Giáo dục tỉnh Nam Định",
                                  Launcher::SO_GDDT, kYearTheme);
  of_the_year.period_text = "Năm học 2024 - 2025";
  of_the_year.from_on = kYear.period().from;
  of_the_year.until_on = kYear.period().until;
  of_the_year.instruments = {std::string(kPlan)};
  add_movement(records, of_the_year);

  Movement of_the_school = movement(21, "Mỗi thầy cô một đổi mới, mỗi tổ một chuyên đề", Launcher::DON_VI, kYearTheme);
  of_the_school.unit_id = school_id();
  of_the_school.period_text = "Năm học 2024 - 2025";
  of_the_school.from_on = day(2024, 9, 5);
  of_the_school.until_on = day(2025, 6, 1);
  of_the_school.instruments = {"Kế hoạch số 96/KH-THPTBS ngày 09/10/2024"};
  of_the_school.parent_id = demo_id(Family::movement, kInnovation + 1);
  add_movement(records, of_the_school);
}

void add_campaigns(Records& records) {
  Campaign registration = campaign(
      1, CampaignKind::registration, "Đăng ký thi đua năm học 2024 - 2025",
      "Gửi văn bản đăng ký các chỉ tiêu thi đua của đơn vị (ghi rõ nội dung, chỉ tiêu thi đua) về Sở GDĐT trước ngày "
      "20/10/2024 qua hệ thống vnptioffice.vn; tên file ghi: Tên đơn vị-DKTD NH 2024-2025.");
  registration.until_on = day(2024, 10, 20);
  registration.source += ", mục III.2";
  add_campaign(records, registration);
  add_waves(records);

  Campaign nominations =
      campaign(4, CampaignKind::nomination, "Đề nghị khen thưởng cuối năm học 2024 - 2025",
               "Các đơn vị gửi hồ sơ đề nghị danh hiệu thi đua và hình thức khen thưởng cuối năm học về Văn phòng Sở.");
  nominations.id = nomination_campaign_id();
  nominations.from_on = day(2025, 6, 2);
  nominations.until_on = day(2025, 6, 28);
  nominations.source = "Ngày minh họa: kế hoạch không ấn định";
  add_campaign(records, nominations);
}

}  // namespace tdkt::demo
