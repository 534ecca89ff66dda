#include "client/app/staff_import.h"

#include <gtest/gtest.h>

#include "client/app/import_cells.h"
#include "client/app/update.h"
#include "shared/records/convert.h"

namespace tdkt::app {
namespace {

using base::Id;

Id id_of(int number) {
  std::array<uint8_t, 16> bytes{};
  bytes[6] = 0x70;
  bytes[8] = 0x80;
  bytes[15] = static_cast<uint8_t>(number);
  return Id(bytes);
}

/// A school with one tổ and one teacher, and its officer signed in.
class StaffImport : public testing::Test {
 protected:
  StaffImport() {
    model.account = Account{id_of(1), "thpt", "Cô Hà", {{workflow::Role::unit_officer, school, {}, {}}}, false};
    model.access = Access::signed_in;
    model.ids = IdSource({5, 6, 7, 8});
    records::Unit team;
    team.id = id_of(20);
    team.kind = records::UnitKind::TO;
    team.parent_id = school;
    team.lineage.push_back({.id = id_of(21), .name = "Tổ Toán - Tin"});
    put(records::RecordKind::units, records::to_value(team));
    records::Person teacher;
    teacher.id = id_of(30);
    teacher.unit_id = school;
    teacher.teacher_code = "3601234567";
    teacher.full_name = "Nguyễn Thị Hà";
    teacher.born_on = base::Date::of(1985, 3, 2);
    teacher.ratings.push_back(
        {.id = id_of(31), .school_year = base::SchoolYear::starting(2023), .level = records::RatingLevel::HTTNV});
    put(records::RecordKind::people, records::to_value(teacher));
  }

  void put(records::RecordKind kind, base::Value document) {
    update(model, CreateRecord{kind, std::move(document)}, kNow);
  }

  ImportPlan plan(std::string_view text, const ImportChoices& choices = {}) {
    sheet = sheet_of(text);
    return plan_import(model, school, sheet, choices, [&] { return model.ids.next(kNow); });
  }
  void take_in(const ImportPlan& made) {
    update(model, CreateMany{made.creations}, kNow);
    update(model, EditMany{made.edits}, kNow);
  }
  const records::Person* person(std::string_view name) const {
    for (const auto& [id, one] : model.records.all<records::Person>())
      if (one.full_name == name) return &one;
    return nullptr;
  }

  static constexpr int64_t kNow = 1'750'000'000'000;  // 15/06/2025
  const Id school = id_of(10);
  Model model;
  Sheet sheet;
};

TEST_F(StaffImport, reads_people_with_ratings_and_titles_below_a_title_row) {
  const auto made = plan(
      "DANH SÁCH CÁN BỘ, GIÁO VIÊN\n"
      "STT\tHọ và tên\tMã GV\tNgày sinh\tGiới tính\tTổ\tChức vụ\tNăm học\tXếp loại\tDanh hiệu\tSố QĐ\tNgày QĐ\n"
      "1\tTrần Văn Nam\t3600000001\t5/9/1990\tNam\tToán - Tin\tGiáo viên\t2023-2024\tHoàn thành tốt nhiệm vụ\tLĐTT\t12/QĐ-THPT\t30/5/2024\n");
  ASSERT_TRUE(made.ready);
  EXPECT_EQ(made.added, 1u);
  take_in(made);
  const auto* nam = person("Trần Văn Nam");
  ASSERT_NE(nam, nullptr);
  EXPECT_EQ(nam->teacher_code, "3600000001");
  EXPECT_EQ(nam->born_on, base::Date::of(1990, 9, 5));
  EXPECT_EQ(nam->sex, records::Sex::male);
  EXPECT_EQ(nam->team_id, id_of(20));
  ASSERT_EQ(nam->ratings.size(), 1u);
  EXPECT_EQ(nam->ratings[0].level, records::RatingLevel::HTTNV);
  ASSERT_EQ(nam->award_history.size(), 1u);
  EXPECT_EQ(nam->award_history[0].award, law::Award::LDTT);
  EXPECT_EQ(nam->award_history[0].decision_number, "12/QĐ-THPT");
  EXPECT_EQ(nam->award_history[0].standing, records::Standing::declared);
}

TEST_F(StaffImport, the_same_paste_again_changes_nothing) {
  constexpr std::string_view kText =
      "Ho va ten\tMa giao vien\tXep loai 2022-2023\tXep loai 2023-2024\tSo QD\n"
      "Trần Văn Nam\t3600000001\tHTXSNV\tHTTNV\t9/QĐ\n"
      "Nguyễn Thị Hà\t3601234567\tHTTNV\tHTXSNV\t9/QĐ\n";
  const auto first = plan(kText);
  ASSERT_TRUE(first.ready);
  EXPECT_EQ(first.added, 1u);
  EXPECT_EQ(first.changed, 1u);
  take_in(first);
  EXPECT_EQ(person("Nguyễn Thị Hà")->ratings.size(), 2u);
  const auto second = plan(kText);
  EXPECT_TRUE(second.ready);
  EXPECT_EQ(second.same, 2u);
  EXPECT_TRUE(second.creations.empty());
  EXPECT_TRUE(second.edits.empty());
}

TEST_F(StaffImport, a_wrong_cell_says_why_and_nothing_is_taken_in) {
  const auto made = plan(
      "Họ và tên\tMã giáo viên\tNgày sinh\tNăm học\tXếp loại\n"
      "Trần Văn Nam\t3600000001\t31/02/1990\t2023-2024\tHTTNV\n"
      "Lê Thị Mai\t3600000002\t01/02/1990\t2023-2025\tXuất chúng\n");
  EXPECT_FALSE(made.ready);
  EXPECT_TRUE(made.creations.empty());
  EXPECT_EQ(made.wrong, 2u);
  ASSERT_EQ(made.rows[0].notes.size(), 1u);
  EXPECT_EQ(made.rows[0].notes[0].column, 2u);
  EXPECT_NE(made.rows[0].notes[0].sentence.find("31/02/1990"), std::string::npos);
  EXPECT_EQ(made.rows[1].notes.size(), 2u);
}

TEST_F(StaffImport, wrong_rows_are_left_out_only_when_a_person_says_so) {
  const auto made = plan(
      "Họ và tên\tMã giáo viên\tNgày sinh\n"
      "Trần Văn Nam\t3600000001\t31/02/1990\n"
      "Lê Thị Mai\t3600000002\t01/02/1990\n",
      {.same_person = {}, .other_person = {}, .skip_wrong = true});
  ASSERT_TRUE(made.ready);
  take_in(made);
  EXPECT_EQ(person("Trần Văn Nam"), nullptr);
  EXPECT_NE(person("Lê Thị Mai"), nullptr);
}

TEST_F(StaffImport, name_and_birth_only_propose_and_a_person_confirms) {
  constexpr std::string_view kText = "Họ và tên\tNgày sinh\tChức vụ\nNGUYỄN THỊ HÀ\t2/3/1985\tTổ trưởng\n";
  const auto open = plan(kText);
  EXPECT_FALSE(open.ready);
  EXPECT_EQ(open.rows[0].standing, RowStanding::proposed);
  EXPECT_EQ(open.rows[0].person, id_of(30));
  const auto same = plan(kText, {.same_person = {0}, .other_person = {}, .skip_wrong = false});
  ASSERT_TRUE(same.ready);
  EXPECT_TRUE(same.creations.empty());
  EXPECT_EQ(same.changed, 1u);
  const auto other = plan(kText, {.same_person = {}, .other_person = {0}, .skip_wrong = false});
  ASSERT_TRUE(other.ready);
  EXPECT_EQ(other.added, 1u);
}

TEST_F(StaffImport, rows_without_a_name_go_on_with_the_person_above) {
  const auto made = plan(
      "Họ và tên\tMã GV\tNăm học\tXếp loại\n"
      "Trần Văn Nam\t3600000001\t2022-2023\tHTTNV\n"
      "\t\t2023-2024\tHTXSNV\n");
  ASSERT_TRUE(made.ready);
  EXPECT_EQ(made.rows[1].standing, RowStanding::continued);
  take_in(made);
  EXPECT_EQ(person("Trần Văn Nam")->ratings.size(), 2u);
}

TEST_F(StaffImport, rows_without_a_name_wait_for_the_person_above_to_be_confirmed) {
  take_in(plan("Họ và tên\tMã GV\tNgày sinh\nTrần Văn Nam\t3600000001\t02/03/1980\n"));
  const std::string sheet =
      "Họ và tên\tNgày sinh\tNăm học\tXếp loại\n"
      "Trần Văn Nam\t02/03/1980\t2022-2023\tHTTNV\n"
      "\t\t2023-2024\tHTXSNV\n";
  const auto asked = plan(sheet);
  EXPECT_EQ(asked.undecided, 1u);
  EXPECT_EQ(asked.wrong, 0u);
  EXPECT_EQ(asked.rows[1].standing, RowStanding::continued);
  ImportChoices choices;
  choices.same_person = {0};
  take_in(plan(sheet, choices));
  EXPECT_EQ(person("Trần Văn Nam")->ratings.size(), 2u);
}

TEST_F(StaffImport, text_typed_for_old_fonts_becomes_unicode) {
  const auto made = plan(
      "Hä vµ tªn\tNgµy sinh\tChøc vô\n"
      "NguyÔn ThÞ Hång\t01/02/1980\tGi¸o viªn\n"
      "TrÇn V¨n Th¾ng\t03/04/1981\tTæ tr­ëng\n");
  EXPECT_EQ(sheet.font, base::LegacyFont::tcvn3);
  ASSERT_TRUE(made.ready);
  take_in(made);
  EXPECT_NE(person("Nguyễn Thị Hồng"), nullptr);
  ASSERT_NE(person("Trần Văn Thắng"), nullptr);
  EXPECT_EQ(person("Trần Văn Thắng")->position, "Tổ trưởng");
}

TEST_F(StaffImport, a_team_the_unit_does_not_have_is_made_once) {
  const auto made = plan("Họ và tên\tMã GV\tTổ\nTrần Văn Nam\t1\tNgữ văn\nLê Thị Mai\t2\tTổ Ngữ văn\n");
  ASSERT_TRUE(made.ready);
  EXPECT_EQ(made.new_teams, std::vector<std::string>{"Ngữ văn"});
  take_in(made);
  EXPECT_EQ(person("Trần Văn Nam")->team_id, person("Lê Thị Mai")->team_id);
}

TEST_F(StaffImport, titles_decided_in_the_system_stay_as_they_were_decided) {
  update(model,
         EditMany{{{id_of(30), "/award_history/" + id_of(40).text(),
                    records::to_value(records::AwardRow{.id = id_of(40),
                                                        .award = law::Award::CSTDCS,
                                                        .school_year = base::SchoolYear::starting(2023),
                                                        .decision_number = "812/QĐ-SGDĐT",
                                                        .standing = records::Standing::registered})}}},
         kNow);
  const auto made = plan("Họ và tên\tMã GV\tDanh hiệu 2023-2024\tSố QĐ\nNguyễn Thị Hà\t3601234567\tCSTĐCS\t99/QĐ\n");
  ASSERT_TRUE(made.ready);
  EXPECT_TRUE(made.edits.empty());
}

TEST_F(StaffImport, several_titles_in_one_cell_are_several_rows) {
  const auto made =
      plan("Họ và tên\tMã GV\tDanh hiệu 2022-2023\nNguyễn Thị Hà\t3601234567\tLĐTT, Chiến sĩ thi đua cơ sở\n");
  ASSERT_TRUE(made.ready);
  take_in(made);
  EXPECT_EQ(person("Nguyễn Thị Hà")->award_history.size(), 2u);
}

TEST_F(StaffImport, without_a_head_nothing_is_guessed) {
  const auto made = plan("Trần Văn Nam\t3600000001\nLê Thị Mai\t3600000002\n");
  EXPECT_FALSE(made.ready);
  EXPECT_FALSE(sheet.has_head);
  EXPECT_FALSE(made.missing.empty());
}

TEST_F(StaffImport, five_years_stand_side_by_side_under_merged_heads) {
  const auto made = plan(
      "DANH SÁCH THÀNH TÍCH\n"
      "STT\tHọ và tên\tMã GV\t2019-2020\t\t2020-2021\t\tNăm học 2021-2022\t\tNH 2022-2023\t\t2023-2024\t\n"
      "\t\t\tXếp loại\tDanh hiệu\tXếp loại\tDanh hiệu\tXếp loại\tDanh hiệu\tXếp loại\tDanh hiệu\tXếp loại\tDanh hiệu\n"
      "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)\t(10)\t(11)\t(12)\t(13)\n"
      "1\tTrần Văn Nam\t3600000001\tHTT\tLĐTT\tHTT\tLĐTT\tHTXS\tCSTĐCS\tHTT\tLĐTT\tHTXS\tCSTĐCS\n");
  ASSERT_TRUE(made.ready);
  EXPECT_EQ(sheet.heads[12], "2023-2024: Danh hiệu");
  take_in(made);
  const auto* nam = person("Trần Văn Nam");
  ASSERT_NE(nam, nullptr);
  ASSERT_EQ(nam->ratings.size(), 5u);
  EXPECT_EQ(nam->ratings[0].school_year, base::SchoolYear::starting(2019));
  EXPECT_EQ(nam->ratings[4].level, records::RatingLevel::HTXSNV);
  ASSERT_EQ(nam->award_history.size(), 5u);
  EXPECT_EQ(nam->award_history[2].award, law::Award::CSTDCS);
  EXPECT_EQ(nam->award_history[2].school_year, base::SchoolYear::starting(2021));
}

TEST_F(StaffImport, initiatives_come_with_their_certificate_and_only_once) {
  constexpr std::string_view kText =
      "Họ và tên\tMã GV\tNăm học\tSáng kiến\tPhạm vi\tSố chứng nhận\tNgày công nhận\tCơ quan công nhận\n"
      "Nguyễn Thị Hà\t3601234567\t2022-2023\tDạy hình học bằng phần mềm\tCấp cơ sở\t12/QĐ\t20.5.23\tTHPT A\n"
      "\t\t2023-2024\tCâu lạc bộ Toán\tTỉnh\t\t\t\n";
  const auto first = plan(kText);
  ASSERT_TRUE(first.ready);
  take_in(first);
  const auto* ha = person("Nguyễn Thị Hà");
  ASSERT_EQ(ha->initiatives.size(), 2u);
  EXPECT_EQ(ha->initiatives[0].name, "Dạy hình học bằng phần mềm");
  EXPECT_EQ(ha->initiatives[0].scope, records::Scope::CO_SO);
  EXPECT_EQ(ha->initiatives[0].certificate_number, "12/QĐ");
  EXPECT_EQ(ha->initiatives[0].certified_on, base::Date::of(2023, 5, 20));
  EXPECT_EQ(ha->initiatives[1].scope, records::Scope::TINH);
  const auto second = plan(kText);
  EXPECT_EQ(second.same, 1u);
  EXPECT_TRUE(second.edits.empty());
}

TEST_F(StaffImport, the_share_of_an_author_comes_with_the_initiative_and_is_put_right_later) {
  const auto list = [](std::string_view share) {
    return "Họ và tên\tMã GV\tNăm học\tTên sáng kiến\tTỷ lệ đóng góp (%)\nNguyễn Thị Hà\t3601234567\t2023-2024\tCâu lạc "
           "bộ Toán\t" +
           std::string(share) + "\n";
  };
  take_in(plan(list("60%")));
  const auto author = [&] { return person("Nguyễn Thị Hà")->initiatives.at(0).authors.at(0); };
  EXPECT_EQ(author().share_percent, 60);
  EXPECT_EQ(author().person_id, id_of(30));
  EXPECT_EQ(author().full_name, "Nguyễn Thị Hà");
  for (const char* same : {"60%", "60", "60 %", "0,6", "0.60", "60,00%", ""}) {
    const auto again = plan(list(same));
    EXPECT_TRUE(again.ready) << same;
    EXPECT_TRUE(again.edits.empty()) << same;
  }
  const auto other = plan(list("55"));
  EXPECT_EQ(other.rows[0].changes, std::vector<std::string>{"Đóng góp trong sáng kiến 2023-2024: 55 %"});
  take_in(other);
  EXPECT_EQ(author().share_percent, 55);
  EXPECT_EQ(person("Nguyễn Thị Hà")->initiatives[0].authors.size(), 1u);
}

TEST_F(StaffImport, a_share_that_is_no_whole_percent_is_shown_with_what_would_be_right) {
  for (const char* share : {"0%", "101", "60,5%", "một nửa", "1", "0,625", "-5", "6/10"}) {
    const auto made =
        plan("Họ và tên\tMã GV\tNăm học\tSáng kiến\tTỷ lệ\nNguyễn Thị Hà\t3601234567\t2023-2024\tCâu lạc bộ\t" +
             std::string(share) + "\n");
    EXPECT_FALSE(made.ready) << share;
    ASSERT_EQ(made.rows[0].notes.size(), 1u) << share;
    EXPECT_EQ(made.rows[0].notes[0].column, 4u);
    EXPECT_EQ(made.rows[0].notes[0].sentence,
              "“" + std::string(share) + "” chưa đọc được là tỷ lệ. Viết phần trăm nguyên từ 1 đến 100, như 60%.");
  }
  const auto loose = plan("Họ và tên\tMã GV\tNăm học\tSáng kiến\tTỷ lệ\nNguyễn Thị Hà\t3601234567\t2023-2024\t\t60%\n");
  ASSERT_EQ(loose.rows[0].notes.size(), 1u);
  EXPECT_FALSE(loose.rows[0].notes[0].wrong) << "said, and taken in without it";
}

TEST_F(StaffImport, research_topics_come_with_their_acceptance_beside_initiatives_and_only_once) {
  constexpr std::string_view kText =
      "Họ và tên\tMã GV\tNăm học\tSáng kiến\tPhạm vi\tSố chứng nhận\tĐề tài nghiên cứu khoa học\tCấp đề tài\tSố biên bản "
      "nghiệm thu\tNgày nghiệm thu\tCơ quan nghiệm thu\n"
      "Nguyễn Thị Hà\t3601234567\t2022-2023\tDạy hình học\tCơ sở\t12/QĐ\tĐo mức hiểu bài\tTỉnh\t05/BB-NT\t20/5/2023\tSở "
      "KH&CN\n"
      "\t\t2023-2024\t-\t\t\tĐọc sách cùng con\tCấp cơ sở\t\t\t\n";
  const auto first = plan(kText);
  ASSERT_TRUE(first.ready);
  EXPECT_EQ(first.rows[0].changes, (std::vector<std::string>{"Thêm sáng kiến 2022-2023", "Thêm đề tài 2022-2023"}));
  take_in(first);
  const auto* ha = person("Nguyễn Thị Hà");
  ASSERT_EQ(ha->initiatives.size(), 1u);
  EXPECT_EQ(ha->initiatives[0].scope, records::Scope::CO_SO);
  EXPECT_EQ(ha->initiatives[0].certificate_number, "12/QĐ");
  ASSERT_EQ(ha->research.size(), 2u);
  EXPECT_EQ(ha->research[0].name, "Đo mức hiểu bài");
  EXPECT_EQ(ha->research[0].scope, records::Scope::TINH);
  EXPECT_EQ(ha->research[0].minutes_number, "05/BB-NT");
  EXPECT_EQ(ha->research[0].accepted_on, base::Date::of(2023, 5, 20));
  EXPECT_EQ(ha->research[0].issuer, "Sở KH&CN");
  EXPECT_EQ(ha->research[1].scope, records::Scope::CO_SO);
  const auto second = plan(kText);
  EXPECT_EQ(second.same, 1u);
  EXPECT_TRUE(second.edits.empty());
}

TEST_F(StaffImport, a_research_topic_needs_a_school_year_and_a_scope_that_is_one) {
  const auto made = plan("Họ và tên\tMã GV\tĐề tài\tCấp đề tài\nNguyễn Thị Hà\t3601234567\tĐọc sách\tHuyện xa\n");
  ASSERT_EQ(made.rows[0].notes.size(), 2u);
  EXPECT_NE(made.rows[0].notes[0].sentence.find("Chưa biết đề tài này của năm học nào"), std::string::npos);
  EXPECT_NE(made.rows[0].notes[1].sentence.find("“Huyện xa” chưa rõ là phạm vi nào"), std::string::npos);
}

TEST_F(StaffImport, a_person_without_code_is_asked_about_only_while_the_row_says_something_new) {
  constexpr std::string_view kText = "Họ và tên\tNgày sinh\tXếp loại 2023-2024\nTrần Văn Nam\t5/9/1990\tHTTNV\n";
  take_in(plan(kText));
  const auto again = plan(kText);
  EXPECT_TRUE(again.ready);
  EXPECT_EQ(again.rows[0].standing, RowStanding::same);
  EXPECT_TRUE(again.edits.empty());
  const auto more = plan("Họ và tên\tNgày sinh\tXếp loại 2024-2025\nTrần Văn Nam\t5/9/1990\tHTXSNV\n");
  EXPECT_FALSE(more.ready);
  EXPECT_EQ(more.rows[0].standing, RowStanding::proposed);
}

TEST_F(StaffImport, a_year_of_birth_tells_people_apart_but_is_no_day) {
  const auto made = plan("Họ và tên\tNăm sinh\nNguyễn Thị Hà\t1985\nNguyễn Thị Hà\t1991\n");
  EXPECT_EQ(made.rows[0].standing, RowStanding::proposed);
  EXPECT_EQ(made.rows[1].standing, RowStanding::added);
  ASSERT_EQ(made.rows[1].notes.size(), 1u);
  EXPECT_FALSE(made.rows[1].notes[0].wrong);
  EXPECT_EQ(made.wrong, 0u);
}

TEST_F(StaffImport, the_day_of_birth_may_stand_in_the_column_of_the_sex) {
  const auto made = plan(
      "Họ và tên\t\tNgày, tháng, năm sinh\t\tChức vụ\n"
      "\t\tNam\tNữ\t\n"
      "Lê Thị\tMai\t\t01/02/1990\tGiáo viên\n");
  ASSERT_TRUE(made.ready);
  take_in(made);
  const auto* mai = person("Lê Thị Mai");
  ASSERT_NE(mai, nullptr);
  EXPECT_EQ(mai->sex, records::Sex::female);
  EXPECT_EQ(mai->born_on, base::Date::of(1990, 2, 1));
}

TEST_F(StaffImport, the_year_of_the_title_holds_where_no_column_says_one) {
  const auto made =
      plan("KẾT QUẢ XẾP LOẠI VIÊN CHỨC NĂM HỌC 2022-2023\nHọ và tên\tMã GV\tXếp loại\nTrần Văn Nam\t1\tHTT\n");
  ASSERT_TRUE(made.ready);
  EXPECT_EQ(sheet.year, base::SchoolYear::starting(2022));
  take_in(made);
  EXPECT_EQ(person("Trần Văn Nam")->ratings.at(0).school_year, base::SchoolYear::starting(2022));
  EXPECT_EQ(sheet_of("Họ và tên\tXếp loại\n", "Năm học 2023-2024").year, base::SchoolYear::starting(2023));
}

TEST_F(StaffImport, a_line_that_is_no_person_is_not_taken_for_one) {
  const auto made = plan("Họ và tên\tMã GV\nTrần Văn Nam\t1\nCộng: 1 người\t\nHiệu-trưởng\t\n");
  EXPECT_FALSE(made.ready);
  EXPECT_EQ(made.wrong, 2u);
}

TEST_F(StaffImport, text_typed_in_vni_becomes_unicode) {
  const auto made = plan("Hoï vaø teân\tNgaøy sinh\tChöùc vuï\nNguyeãn Thò Hoàng\t01/02/1980\tGiaùo vieân\n");
  EXPECT_EQ(sheet.font, base::LegacyFont::vni);
  ASSERT_TRUE(made.ready);
  take_in(made);
  EXPECT_NE(person("Nguyễn Thị Hồng"), nullptr);
}

template <class T>
T only(const Effects& effects) {
  for (const Effect& effect : effects)
    if (const auto* found = std::get_if<T>(&effect)) return *found;
  ADD_FAILURE() << "no such effect";
  return {};
}

TEST_F(StaffImport, a_file_that_is_chosen_or_dropped_is_read_by_the_page) {
  const auto pick = only<PickFile>(update(model, ChooseSheet{}, kNow));
  const auto read = only<ReadSheets>(update(model, FileChosen{pick.request, "a.xlsx", "", "PK"}, kNow));
  EXPECT_EQ(read.bytes, "PK");
  update(model, FileChosen{read.request, "", "text/tab-separated-values", "Trang 1\nHọ và tên"}, kNow);
  EXPECT_EQ(model.picked_text, "Trang 1\nHọ và tên");
  update(model, TakeText{}, kNow);
  model.route.screen = Screen::staff_import;
  const auto dropped = only<ReadSheets>(update(model, FileChosen{0, "b.xls", "", "XLS"}, kNow));
  update(model, FileChosen{dropped.request, "", "", "Tệp này là Excel kiểu cũ (.xls)."}, kNow);
  EXPECT_TRUE(model.picked_text.empty());
  ASSERT_EQ(model.notices.size(), 1u);
  EXPECT_EQ(model.notices[0].text, "Tệp này là Excel kiểu cũ (.xls).");
  model.route.screen = Screen::home;
  update(model, TakeText{}, kNow);
  EXPECT_TRUE(update(model, FileChosen{0, "c.xlsx", "", "PK"}, kNow).empty()) << "nobody asked for it there";
}

TEST(ImportSheet, a_file_is_read_sheet_by_sheet) {
  const auto sheets = sheets_in("Năm 2023\nHọ và tên\tMã GV\nLê Mai\t1\fGhi chú\nx");
  ASSERT_EQ(sheets.size(), 2u);
  EXPECT_EQ(sheets[0].name, "Năm 2023");
  EXPECT_EQ(sheets[0].rows, "Họ và tên\tMã GV\nLê Mai\t1");
  EXPECT_EQ(sheets[1].rows, "x");
  EXPECT_TRUE(sheets_in("").empty());
}

TEST(ImportSheet, every_column_of_the_template_is_understood) {
  const Sheet sheet = sheet_of(template_head() + "\nLê Thị Mai\t1\n");
  EXPECT_TRUE(sheet.has_head);
  EXPECT_EQ(sheet.columns.size(), 28u);
  for (const ColumnUse& use : sheet.columns) EXPECT_NE(use.column, ImportColumn::unused);
}

TEST(ImportColumns, quoted_cells_keep_tabs_and_line_breaks_together) {
  const auto rows = cells_of("a\t\"b\nc\"\t\"d\"\"e\"\r\nf\tg\t\r\n\r\n");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"a", "b c", "d\"e"}));
  EXPECT_EQ(rows[1], (std::vector<std::string>{"f", "g", ""}));
}

TEST(ImportColumns, heads_are_known_with_and_without_accents_and_with_their_year) {
  EXPECT_EQ(use_of_head("HỌ VÀ TÊN").column, ImportColumn::full_name);
  EXPECT_EQ(use_of_head("Ma GV").column, ImportColumn::teacher_code);
  EXPECT_EQ(use_of_head("Ghi chú").column, ImportColumn::unused);
  const auto rating = use_of_head("Xếp loại năm học 2023 - 2024");
  EXPECT_EQ(rating.column, ImportColumn::rating);
  EXPECT_EQ(rating.year, base::SchoolYear::starting(2023));
}

TEST(ImportColumns, days_are_read_as_schools_and_excel_write_them) {
  EXPECT_EQ(date_of_cell("5/9/1990"), base::Date::of(1990, 9, 5));
  EXPECT_EQ(date_of_cell("32874"), base::Date::of(1990, 1, 1));
  EXPECT_EQ(date_of_cell("01-09-1985"), base::Date::of(1985, 9, 1));
  EXPECT_EQ(date_of_cell("1.9.85"), base::Date::of(1985, 9, 1));
  EXPECT_EQ(date_of_cell("30/5/24"), base::Date::of(2024, 5, 30));
  EXPECT_EQ(date_of_cell("ngày 1 tháng 9 năm 1985"), base::Date::of(1985, 9, 1));
  EXPECT_EQ(date_of_cell("1 / 9 / 1985"), base::Date::of(1985, 9, 1));
  EXPECT_EQ(date_of_cell("01091985"), base::Date::of(1985, 9, 1));
  EXPECT_EQ(date_of_cell("1985-09-01 00:00:00"), base::Date::of(1985, 9, 1));
  EXPECT_EQ(date_of_cell("9/25/1985"), std::nullopt);
  EXPECT_EQ(date_of_cell("1/9/85 - 2/9/85"), std::nullopt);
  EXPECT_EQ(date_of_cell("khoảng 1985"), std::nullopt);
  EXPECT_EQ(date_of_cell("1990"), std::nullopt);
  EXPECT_EQ(written_day("1990"), "1990");
  EXPECT_EQ(written_day("09/1985"), "1985-09");
  EXPECT_EQ(written_day("tháng 9 năm 1985"), "1985-09");
  EXPECT_EQ(written_day("13/1985"), "");
  EXPECT_EQ(written_day("2023-2024"), "");
  EXPECT_EQ(school_year_of_cell("2023–2024"), base::SchoolYear::starting(2023));
  EXPECT_EQ(school_year_of_cell("2023-24"), base::SchoolYear::starting(2023));
  EXPECT_EQ(school_year_of_cell("2023-2025"), std::nullopt);
}

}  // namespace
}  // namespace tdkt::app
