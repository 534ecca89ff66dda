#include "server/resources/own_report_files.h"

#include <gtest/gtest.h>

#include "server/http/endpoint.h"
#include "shared/workflow/report_link.h"
#include "tests/server/resources/report_link_fixture.h"

// Evidence that comes through a link to write one's report: where it lands, what is taken, who takes it away.

namespace tdkt::resources {
namespace {

using base::Value;
using records::RecordKind;

constexpr std::string_view kPdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// The same link, with files.
class LinkFilesTest : public ReportLinkTest {
 protected:
  static std::string address(const base::Id& evidence, std::string_view name = "") {
    return kOwnReport + "/evidence/" + evidence.text() + (name.empty() ? "" : "?file_name=" + std::string(name));
  }
  http::Reply put(const base::Id& evidence, std::string_view name, std::string_view bytes, std::string_view token) {
    return world_.send(
        "", "PUT", address(evidence, name), std::string(bytes),
        {{"authorization", "Bearer " + std::string(token)}, {"content-type", "application/octet-stream"}});
  }
  http::Reply put(const base::Id& evidence, std::string_view name = "Giấy khen.pdf") {
    return put(evidence, name, kPdf, token_);
  }
  http::Reply remove(const base::Id& evidence, std::string_view token) {
    return world_.send("", "DELETE", address(evidence), "", {{"authorization", "Bearer " + std::string(token)}});
  }
  std::vector<std::string> names() {
    std::vector<std::string> out;
    const Value body = json(read(token_));
    for (const Value& file : *body.find("files")->items()) out.emplace_back(file.text_at("file_name"));
    return out;
  }
  Value row(const base::Id& evidence) {
    const Value document = world_.document(nomination());
    const Value* rows = document.find("evidence");
    if (rows && rows->items())
      for (const Value& one : *rows->items())
        if (one.text_at("id") == evidence.text()) return one;
    return Value();
  }
  std::string path(const base::Id& evidence) const {
    return "/api/v1/nominations/" + nomination().text() + "/evidence/" + evidence.text();
  }
};

TEST_F(LinkFilesTest, land_in_the_evidence_of_the_nomination_where_the_unit_reads_them) {
  const base::Id id = world_.fresh_id();
  const auto reply = put(id);
  ASSERT_EQ(reply.status, 200) << detail(reply);
  EXPECT_EQ(json(reply).find("files")->items()->front().text_at("file_name"), "Giấy khen.pdf");
  EXPECT_EQ(names(), std::vector<std::string>{"Giấy khen.pdf"});
  EXPECT_EQ(row(id).text_at("title"), "Giấy khen");
  EXPECT_EQ(row(id).text_at("media_type"), "application/pdf");
  EXPECT_EQ(world_.get("co.ha", path(id)).status, 200);
  const Value record = json(world_.get("co.ha", "/api/v1/nominations/" + nomination().text()));
  EXPECT_NE(record.text_at("saved_by").find("(qua liên kết)"), std::string_view::npos);
  // Sent again after an answer that was lost, it is the same one.
  const std::string head = world_.audit_head();
  EXPECT_EQ(put(id).status, 200);
  EXPECT_EQ(world_.audit_head(), head);
  EXPECT_EQ(names().size(), 1u);
}

TEST_F(LinkFilesTest, are_taken_away_again_while_the_link_is_open) {
  const base::Id id = world_.fresh_id();
  ASSERT_EQ(put(id).status, 200);
  EXPECT_EQ(remove(id, token_).status, 204);
  EXPECT_EQ(remove(id, token_).status, 204) << "also when it is asked again";
  EXPECT_TRUE(names().empty());
  EXPECT_TRUE(row(id).is_null());
  EXPECT_EQ(world_.get("co.ha", path(id)).status, 404);
}

TEST_F(LinkFilesTest, do_not_lose_what_is_written_meanwhile) {
  const Value before = json(read(token_));
  ASSERT_EQ(put(world_.fresh_id()).status, 200);
  Value report = *before.find("report");
  report.set("duties", "Dạy Toán lớp 12.");
  const auto reply = write(token_, report, std::string(before.text_at("revision_id")));
  EXPECT_EQ(reply.status, 200) << detail(reply);
  EXPECT_EQ(duties(), "Dạy Toán lớp 12.");
  EXPECT_EQ(names().size(), 1u);
}

TEST_F(LinkFilesTest, are_looked_at_and_counted) {
  const std::string head = world_.audit_head();
  EXPECT_EQ(put(world_.fresh_id(), "phim.exe", "MZ\x90", token_).status, 415);
  EXPECT_EQ(put(world_.fresh_id(), "trong.pdf", "", token_).status, 400);
  EXPECT_EQ(put(world_.fresh_id(), "", kPdf, token_).status, 400);
  EXPECT_EQ(put(world_.fresh_id(), "lon.pdf", std::string(kPdf) + std::string(http::kFileBytes, ' '), token_).status,
            413);
  EXPECT_EQ(world_.audit_head(), head);
  for (size_t i = 0; i < workflow::kLinkFilesMost; ++i) ASSERT_EQ(put(world_.fresh_id()).status, 200);
  const auto refused = put(world_.fresh_id());
  EXPECT_EQ(refused.status, 409) << detail(refused);
  EXPECT_NE(detail(refused).find("20 tệp"), std::string::npos) << detail(refused);
}

TEST_F(LinkFilesTest, of_the_unit_are_neither_seen_nor_touched) {
  const base::Id id = world_.fresh_id();
  Value document = world_.document(nomination());
  Value own = Value::object();
  own.set("id", id.text());
  own.set("title", "Quyết định xếp loại");
  if (!document.find("evidence")) document.set("evidence", Value::array());
  document.find("evidence")->push(own);
  world_.save("co.ha", RecordKind::nominations, document);
  EXPECT_TRUE(names().empty());
  EXPECT_EQ(put(id).status, 403);
  EXPECT_EQ(remove(id, token_).status, 403);
  EXPECT_EQ(row(id), own);
}

TEST_F(LinkFilesTest, are_refused_to_strangers_and_when_the_link_has_ended) {
  const base::Id id = world_.fresh_id();
  ASSERT_EQ(put(id).status, 200);
  const std::string stranger(43, 'A');
  EXPECT_EQ(put(world_.fresh_id(), "a.pdf", kPdf, stranger).status, 401);
  EXPECT_EQ(remove(id, stranger).status, 401);
  world_.send("co.ha", "DELETE", links_of(nomination()) + "/" + link_.text());
  EXPECT_EQ(put(world_.fresh_id()).status, 403);
  EXPECT_EQ(remove(id, token_).status, 403);
  EXPECT_FALSE(row(id).is_null());
  const base::Id other = world_.fresh_id();
  const std::string later = token_in(make(other, 3));
  EXPECT_EQ(remove(id, later).status, 204) << "with the next link of the same nomination";
  world_.later(3 * kDayMs);
  EXPECT_EQ(put(world_.fresh_id(), "a.pdf", kPdf, later).status, 403);
}

}  // namespace
}  // namespace tdkt::resources
