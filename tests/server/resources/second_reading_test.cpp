#include <gtest/gtest.h>

#include "shared/records/appraisal.h"
#include "shared/records/convert.h"
#include "tests/server/resources/sending.h"

// A second reading: who may be asked, whose the opinion is, and that nothing is decided while it is waited for.

namespace tdkt::resources {
namespace {

using records::RecordKind;
using records::SecondOpinion;

constexpr char kChau[] = "Đỗ Thị Minh Châu", kPhu[] = "Nguyễn Đình Phú";
constexpr char kAt[] = "2025-06-16T02:00:00.000Z";

class SecondReadingTest : public testing::Test {
 protected:
  SecondReadingTest() : nominations_(make_ready(world_, 2)) {
    send_dossier(world_, nominations_);
    for (const base::Id& one : nominations_)
      for (const char* step : {"reception", "acceptance"})
        EXPECT_EQ(world_.act("co.chau", RecordKind::nominations, one, step).status, 200);
    sheet_.id = id();
    sheet_.nomination_id = nominations_.front();
    sheet_.unit_id = demo::so_id();
    sheet_.appraiser = kChau;
    sheet_.assigned_by = kPhu;
    sheet_.assigned_at = kAt;
    world_.save("ong.phu", RecordKind::appraisals, records::to_value(sheet_));
  }

  base::Id id() const { return records::appraisal_id(nominations_.front(), demo::so_id()); }
  records::SecondReading asked(std::string reader, std::string by) {
    return {world_.fresh_id(), std::move(reader), std::move(by), kAt, std::nullopt, "", std::nullopt};
  }
  /// Saves the sheet as it is here, on what is there; gives the status.
  int save(std::string_view who) {
    last_ =
        world_.put(who, RecordKind::appraisals, records::to_value(sheet_), world_.fresh_id(), world_.revision(id()));
    return last_.status;
  }
  /// The same, and what was wished for is forgotten where it was refused.
  int attempt(std::string_view who, records::Appraisal wanted) {
    const std::string head = world_.audit_head();
    std::swap(sheet_, wanted);
    const int status = save(who);
    if (status < 400) return status;
    EXPECT_EQ(world_.audit_head(), head);
    std::swap(sheet_, wanted);
    return status;
  }
  void ask_phu() {
    sheet_.second_readings.push_back(asked(kPhu, kChau));
    ASSERT_EQ(save("co.chau"), 200) << detail(last_);
  }
  records::Appraisal with_opinion(SecondOpinion opinion, std::string reason) const {
    records::Appraisal out = sheet_;
    out.second_readings.front().opinion = opinion;
    out.second_readings.front().reason = std::move(reason);
    out.second_readings.front().read_on = demo::kDemoDay;
    return out;
  }

  World world_;
  std::vector<base::Id> nominations_;
  records::Appraisal sheet_;
  http::Reply last_;
};

TEST_F(SecondReadingTest, is_asked_of_somebody_else_than_the_appraiser_in_ones_own_name) {
  records::Appraisal wanted = sheet_;
  wanted.second_readings = {asked(kChau, kPhu)};
  EXPECT_EQ(attempt("ong.phu", wanted), 400);
  wanted.second_readings = {asked("", kPhu)};
  EXPECT_EQ(attempt("ong.phu", wanted), 400);
  wanted.second_readings = {asked(kPhu, kPhu)};
  EXPECT_EQ(attempt("co.chau", wanted), 403);
  ask_phu();
  // Nor does whoever reads it become the appraiser, or the request somebody else's.
  wanted = sheet_;
  wanted.appraiser = kPhu;
  wanted.assigned_by = kChau;
  EXPECT_EQ(attempt("co.chau", wanted), 400);
  wanted = sheet_;
  wanted.second_readings.front().reader = "Trần Văn Bình";
  EXPECT_EQ(attempt("co.chau", wanted), 403);
}

TEST_F(SecondReadingTest, is_given_to_an_appraiser_in_ones_own_name) {
  records::Appraisal wanted = sheet_;
  wanted.appraiser = "";
  EXPECT_EQ(attempt("co.chau", wanted), 403);
  wanted.assigned_by = kChau;
  EXPECT_EQ(attempt("co.chau", wanted), 200);
}

TEST_F(SecondReadingTest, is_answered_by_its_reader_alone) {
  ask_phu();
  const std::string other = world_.employ("co.binh", workflow::Role::office_appraiser, demo::so_id());
  const records::Appraisal said = with_opinion(SecondOpinion::agrees, "");
  for (const std::string& who : {std::string("co.chau"), other}) EXPECT_EQ(attempt(who, said), 403) << who;
  for (const char* who : {"co.ha", "thay.thinh", "giam.doc", "co.luong"}) EXPECT_EQ(attempt(who, said), 404) << who;
  EXPECT_EQ(attempt("ong.phu", said), 200) << detail(last_);
  // What others write beside it leaves it as it is.
  records::Appraisal more = sheet_;
  more.remarks.push_back({world_.fresh_id(), "/report/duties", "Nêu thêm số tiết dạy.", kChau});
  EXPECT_EQ(attempt("co.chau", more), 200) << detail(last_);
}

TEST_F(SecondReadingTest, says_why_where_it_objects) {
  ask_phu();
  EXPECT_EQ(attempt("ong.phu", with_opinion(SecondOpinion::objects, "")), 400);
  EXPECT_NE(detail(last_).find("cần ghi lý do"), std::string::npos) << detail(last_);
  EXPECT_EQ(attempt("ong.phu", with_opinion(SecondOpinion::objects, "Chưa đủ năm công tác.")), 200);
}

TEST_F(SecondReadingTest, stays_once_it_is_given_unless_its_reader_takes_it_back) {
  ask_phu();
  ASSERT_EQ(attempt("ong.phu", with_opinion(SecondOpinion::objects, "Chưa đủ năm công tác.")), 200);
  records::Appraisal wanted = sheet_;
  wanted.second_readings.clear();
  EXPECT_EQ(attempt("co.chau", wanted), 409);
  wanted = sheet_;
  wanted.second_readings.front().opinion.reset();
  EXPECT_EQ(attempt("co.chau", wanted), 403);
  EXPECT_EQ(attempt("ong.phu", wanted), 200) << detail(last_);
}

TEST_F(SecondReadingTest, keeps_a_case_from_being_decided_while_it_is_waited_for) {
  ask_phu();
  const base::Id decision = draw_up_decision(world_, nominations_, "812/QĐ-SGDĐT");
  const auto issue = [&] { return world_.act("ong.phu", RecordKind::decisions, decision, "issue"); };
  const auto refused = issue();
  EXPECT_EQ(refused.status, 409);
  EXPECT_NE(detail(refused).find("còn chờ ý kiến thẩm định lần hai của " + std::string(kPhu)), std::string::npos)
      << detail(refused);
  EXPECT_EQ(world_.state(nominations_.front()), "before_council");
  // An objection is for whoever decides to weigh: it does not refuse.
  ASSERT_EQ(attempt("ong.phu", with_opinion(SecondOpinion::objects, "Chưa đủ năm công tác.")), 200);
  const auto done = issue();
  EXPECT_EQ(done.status, 200) << detail(done);
  EXPECT_EQ(world_.state(nominations_.front()), "decided");
}

/// Two colleagues in one unit who are called alike.
class NamesakesTest : public SecondReadingTest {
 protected:
  NamesakesTest() {
    for (const char* login : {"co.mai", "co.mai.2"})
      world_.employ(login, workflow::Role::office_appraiser, demo::so_id());
    sheet_.appraiser = words("co.mai");
    sheet_.appraiser_id = account("co.mai");
    sheet_.assigned_by_id = account("ong.phu");
    EXPECT_EQ(save("ong.phu"), 200) << detail(last_);
  }
  base::Id account(std::string_view who) {
    return *base::Id::parse(json(world_.get(who, "/api/v1/session")).find("account")->text_at("id"));
  }
  static std::string words(std::string_view login) {
    return records::words_for(base::display(workflow::Role::office_appraiser), login, true);
  }
  records::SecondReading asked_of(std::string_view reader) {
    records::SecondReading row = asked(words(reader), kPhu);
    row.reader_id = account(reader);
    row.asked_by_id = account("ong.phu");
    return row;
  }
};

TEST_F(NamesakesTest, are_two_people) {
  records::Appraisal wanted = sheet_;
  wanted.second_readings = {asked_of("co.mai")};
  EXPECT_EQ(attempt("ong.phu", wanted), 400) << "she appraises it herself";
  wanted.second_readings = {asked_of("co.mai.2")};
  ASSERT_EQ(attempt("ong.phu", wanted), 200) << detail(last_);
  const records::Appraisal said = with_opinion(SecondOpinion::agrees, "");
  EXPECT_EQ(attempt("co.mai", said), 403) << "the opinion of the other";
  EXPECT_NE(detail(last_).find("(co.mai.2)"), std::string::npos) << detail(last_);
  EXPECT_EQ(attempt("co.mai.2", said), 200) << detail(last_);
}

TEST_F(NamesakesTest, ask_and_give_as_themselves) {
  records::Appraisal wanted = sheet_;
  wanted.second_readings = {asked_of("ong.phu")};
  wanted.second_readings.front().reader = kPhu;
  wanted.second_readings.front().asked_by = words("co.mai.2");
  wanted.second_readings.front().asked_by_id = account("co.mai.2");
  EXPECT_EQ(attempt("co.mai", wanted), 403);
  EXPECT_EQ(attempt("co.mai.2", wanted), 200) << detail(last_);
}

TEST_F(NamesakesTest, are_not_shown_under_the_name_of_another) {
  records::Appraisal wanted = sheet_;
  wanted.second_readings = {asked_of("co.mai.2")};
  wanted.second_readings.front().reader = kChau;
  EXPECT_EQ(attempt("ong.phu", wanted), 400);
  EXPECT_NE(detail(last_).find("không phải tên của tài khoản đã chọn"), std::string::npos) << detail(last_);
  wanted.second_readings.front().reader_id = world_.fresh_id();
  EXPECT_EQ(attempt("ong.phu", wanted), 400) << "nobody's account";
}

TEST_F(NamesakesTest, were_known_by_name_before_there_were_ids) {
  // As the versions before wrote it: whoever is called so may answer, and the appraiser is not asked.
  records::Appraisal wanted = sheet_;
  wanted.second_readings = {asked(kChau, kPhu)};
  ASSERT_EQ(attempt("ong.phu", wanted), 200) << detail(last_);
  EXPECT_EQ(attempt("co.mai.2", with_opinion(SecondOpinion::agrees, "")), 403);
  EXPECT_EQ(attempt("co.chau", with_opinion(SecondOpinion::agrees, "")), 200) << detail(last_);
  wanted = sheet_;
  wanted.second_readings.push_back(asked(std::string(base::display(workflow::Role::office_appraiser)), kPhu));
  EXPECT_EQ(attempt("ong.phu", wanted), 400) << "it may be the appraiser";
}

TEST_F(SecondReadingTest, that_was_not_answered_can_be_given_up) {
  ask_phu();
  sheet_.second_readings.clear();
  ASSERT_EQ(save("co.chau"), 200) << detail(last_);
  const base::Id decision = draw_up_decision(world_, nominations_, "812/QĐ-SGDĐT");
  EXPECT_EQ(world_.act("ong.phu", RecordKind::decisions, decision, "issue").status, 200);
}

}  // namespace
}  // namespace tdkt::resources
