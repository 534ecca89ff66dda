#include <gtest/gtest.h>

#include "shared/wire/json.h"
#include "tests/server/resources/world.h"

// Requests that are wrong in one way each: the right status, a problem body that says why, and nothing changed. What
// is wrong below HTTP's own grammar is tried over real sockets elsewhere.

namespace tdkt::resources {
namespace {

/// In what is sent: P a person of the school, R her newest revision, N a nomination, S its revision, D the dossier,
/// E its revision, X an id that nobody has, Y another.
struct Wrong {
  const char* what;
  const char* who;
  const char* method;
  const char* path;
  const char* body;
  int status;
  const char* condition = "";  // "if-match: …"
};

constexpr char kPerson[] = "/api/v1/people/<P>";
constexpr char kIfMatch[] = "if-match: \"<R>\"";
constexpr char kSubmission[] = "/api/v1/dossiers/<D>/submission";
constexpr char kReturnPath[] = "/api/v1/nominations/<N>/return";

// clang-format off
constexpr Wrong kWrong[] = {
    {"nothing at all", "co.ha", "PUT", kPerson, "", 415, kIfMatch},
    {"not JSON", "co.ha", "PUT", kPerson, "<xml/>", 400, kIfMatch},
    {"JSON cut short", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{)", 400, kIfMatch},
    {"JSON with a tail", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>"}} x)", 400, kIfMatch},
    {"a list where an object stands", "co.ha", "PUT", kPerson, "[]", 400, kIfMatch},
    {"a text where an object stands", "co.ha", "PUT", kPerson, R"("x")", 400, kIfMatch},
    {"null", "co.ha", "PUT", kPerson, "null", 400, kIfMatch},
    {"a key twice", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","revision_id":"<Y>","document":{"id":"<P>"}})", 400, kIfMatch},
    {"an unknown member", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>"},"admin":true})", 400, kIfMatch},
    {"no revision", "co.ha", "PUT", kPerson, R"({"document":{"id":"<P>","unit_id":"<U>"}})", 400, kIfMatch},
    {"a revision that is no id", "co.ha", "PUT", kPerson, R"({"revision_id":"7","document":{"id":"<P>","unit_id":"<U>"}})", 400, kIfMatch},
    {"a revision that is a number", "co.ha", "PUT", kPerson, R"({"revision_id":7,"document":{"id":"<P>","unit_id":"<U>"}})", 400, kIfMatch},
    {"the zero id as revision", "co.ha", "PUT", kPerson, R"({"revision_id":"00000000-0000-0000-0000-000000000000","document":{"id":"<P>","unit_id":"<U>"}})", 400, kIfMatch},
    {"no document", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>"})", 400, kIfMatch},
    {"a document that is a text", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":"{}"})", 400, kIfMatch},
    {"a document without id", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"unit_id":"<U>"}})", 400, kIfMatch},
    {"a document of another id", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<Y>","unit_id":"<U>"}})", 400, kIfMatch},
    {"an unknown field", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","salary":1}})", 400, kIfMatch},
    {"a number where text stands", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","full_name":5}})", 400, kIfMatch},
    {"a number with a point", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","full_name":1.5}})", 400, kIfMatch},
    {"a number beyond 64 bits", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","full_name":99999999999999999999}})", 400, kIfMatch},
    {"a day that does not exist", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","born_on":"1985-02-30"}})", 400, kIfMatch},
    {"a day in another order", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","born_on":"28/02/1985"}})", 400, kIfMatch},
    {"a word that is none of the list", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","sex":"x"}})", 400, kIfMatch},
    {"a row without id", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","ratings":[{}]}})", 400, kIfMatch},
    {"two rows of one id", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","ratings":[{"id":"<Y>"},{"id":"<Y>"}]}})", 400, kIfMatch},
    {"an object where a list stands", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","ratings":{}}})", 400, kIfMatch},
    {"letters not in normal form C", "co.ha", "PUT", kPerson, "{\"revision_id\":\"<X>\",\"document\":{\"id\":\"<P>\",\"unit_id\":\"<U>\",\"full_name\":\"Ha\xcc\x80\"}}", 400, kIfMatch},
    {"bytes that are not UTF-8", "co.ha", "PUT", kPerson, "{\"revision_id\":\"<X>\",\"document\":{\"id\":\"<P>\",\"unit_id\":\"<U>\",\"full_name\":\"\xff\"}}", 400, kIfMatch},
    {"a control character", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","full_name":"\u0000"}})", 400, kIfMatch},
    {"half of a surrogate pair", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>","full_name":"\ud800"}})", 400, kIfMatch},
    {"another unit as owner", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<Y>"}})", 400, kIfMatch},
    {"no condition", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>"}})", 428},
    {"a condition that is a star", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>"}})", 400, "if-match: *"},
    {"a weak tag", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>"}})", 400, "if-match: W/\"<R>\""},
    {"a tag that is no id", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>"}})", 400, "if-match: \"abc\""},
    {"an old base", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>"}})", 412, "if-match: \"<Y>\""},
    {"to create what exists", "co.ha", "PUT", kPerson, R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>"}})", 412, "if-none-match: *"},
    {"to change what does not exist", "co.ha", "PUT", "/api/v1/people/<X>", R"({"revision_id":"<Y>","document":{"id":"<X>","unit_id":"<U>"}})", 404, kIfMatch},
    {"a person put as a dossier", "co.ha", "PUT", "/api/v1/dossiers/<P>", R"({"revision_id":"<X>","document":{"id":"<P>","unit_id":"<U>"}})", 404, kIfMatch},
    {"a nomination of no dossier", "co.ha", "PUT", "/api/v1/nominations/<X>", R"({"revision_id":"<Y>","document":{"id":"<X>","dossier_id":"<Y>"}})", 400, "if-none-match: *"},
    {"a nomination that names a person as dossier", "co.ha", "PUT", "/api/v1/nominations/<X>", R"({"revision_id":"<Y>","document":{"id":"<X>","dossier_id":"<P>"}})", 400, "if-none-match: *"},
    {"a unit that does not exist", "ong.phu", "PUT", "/api/v1/campaigns/<X>", R"({"revision_id":"<Y>","document":{"id":"<X>","unit_id":"<Y>"}})", 400, "if-none-match: *"},
    {"a revision id of other content", "co.ha", "PUT", kPerson, R"({"revision_id":"<R>","document":{"id":"<P>","unit_id":"<U>"}})", 400, kIfMatch},
    {"an address that is no id", "co.ha", "PUT", "/api/v1/people/7", R"({"revision_id":"<X>","document":{"id":"<P>"}})", 404, kIfMatch},
    {"a kind that does not exist", "co.ha", "PUT", "/api/v1/teachers/<P>", "{}", 404, kIfMatch},
    {"a way of calling that does not exist", "co.ha", "PATCH", kPerson, "{}", 405},
    {"to delete", "co.ha", "DELETE", kPerson, "", 405},
    {"a body where none belongs", "quan.tri", "POST", "/api/v1/accounts/<X>/password_reset", "{}", 400},

    {"an act without body", "co.ha", "POST", kSubmission, "{}", 400},
    {"an act without id", "co.ha", "POST", kSubmission, R"({"revisions":[]})", 400},
    {"an act without revisions", "co.ha", "POST", kSubmission, R"({"act_id":"<X>"})", 400},
    {"revisions that are no list", "co.ha", "POST", kSubmission, R"({"act_id":"<X>","revisions":{}})", 400},
    {"revisions of texts", "co.ha", "POST", kSubmission, R"({"act_id":"<X>","revisions":["<D>"]})", 400},
    {"a revision without its record", "co.ha", "POST", kSubmission, R"({"act_id":"<X>","revisions":[{"revision_id":"<E>"}]})", 400},
    {"a record twice", "co.ha", "POST", kSubmission, R"({"act_id":"<X>","revisions":[{"id":"<D>","revision_id":"<E>"},{"id":"<D>","revision_id":"<E>"}]})", 400},
    {"a note that is a text", "co.ha", "POST", kSubmission, R"({"act_id":"<X>","revisions":[{"id":"<D>","revision_id":"<E>"}],"note":"x"})", 400},
    {"an act on an old revision", "co.ha", "POST", kSubmission, R"({"act_id":"<X>","revisions":[{"id":"<D>","revision_id":"<Y>"}]})", 412},
    {"an act without the nominations", "co.ha", "POST", kSubmission, R"({"act_id":"<X>","revisions":[{"id":"<D>","revision_id":"<E>"}]})", 412},
    {"an act that does not exist", "co.ha", "POST", "/api/v1/dossiers/<D>/approval", "{}", 404},
    {"to withdraw what was not sent", "co.ha", "POST", "/api/v1/dossiers/<D>/withdrawal", R"({"act_id":"<X>","revisions":[{"id":"<D>","revision_id":"<E>"}]})", 409},
    {"to complete what was not returned", "co.ha", "POST", "/api/v1/nominations/<N>/completion", R"({"act_id":"<X>","revisions":[{"id":"<N>","revision_id":"<S>"}]})", 409},
    {"to return without a word", "co.chau", "POST", kReturnPath, R"({"act_id":"<X>","revisions":[{"id":"<N>","revision_id":"<S>"}]})", 403},

    {"a page too long", "co.ha", "GET", "/api/v1/people?limit=501", "", 400},
    {"a page of nothing", "co.ha", "GET", "/api/v1/people?limit=0", "", 400},
    {"a page of words", "co.ha", "GET", "/api/v1/people?limit=all", "", 400},
    {"a parameter that is none", "co.ha", "GET", "/api/v1/people?unit=1", "", 400},
    {"a parameter twice", "co.ha", "GET", "/api/v1/people?limit=1&limit=2", "", 400},
    {"a parameter of a save that is none", "co.ha", "PUT", "/api/v1/people/<P>?force=1", "{}", 400},
    {"a state that is none", "co.ha", "GET", "/api/v1/dossiers?state=drafted", "", 400},
    {"a cursor that is none", "co.ha", "GET", "/api/v1/people?cursor=abc", "", 400},
    {"a cursor of nothing", "co.ha", "GET", "/api/v1/people?cursor=<X>", "", 400},
    {"a unit that is no id", "co.ha", "GET", "/api/v1/people?unit_id=1", "", 400},
    {"a feed before its beginning", "co.ha", "GET", "/api/v1/changes?since=-1", "", 400},
    {"a feed without end", "co.ha", "GET", "/api/v1/changes?limit=100000", "", 400},
    {"a phase that does not exist", "co.ha", "GET", "/api/v1/nominations/<N>/report?phase=later", "", 400},
    {"a file for no row", "co.ha", "PUT", "/api/v1/nominations/<N>/evidence/<X>", "%PDF-1.7", 404},
    {"a file of no record", "co.ha", "PUT", "/api/v1/nominations/<X>/evidence/<Y>", "%PDF-1.7", 404},
    {"a file that is not there", "co.ha", "GET", "/api/v1/nominations/<N>/evidence/<X>", "", 404},

    {"to sign in with nothing", "", "POST", "/api/v1/session", "{}", 400},
    {"to sign in with a number", "", "POST", "/api/v1/session", R"({"account_name":1,"password":2})", 400},
    {"to sign in with more", "", "POST", "/api/v1/session", R"({"account_name":"a","password":"b","role":"administrator"})", 400},
    {"an account without roles", "quan.tri", "POST", "/api/v1/accounts", R"({"account_name":"abc","display_name":"A"})", 400},
    {"an account of a role that does not exist", "quan.tri", "POST", "/api/v1/accounts", R"({"account_name":"abc","display_name":"A","roles":[{"role":"king","unit_id":"<U>"}]})", 400},
    {"an account in a unit that does not exist", "quan.tri", "POST", "/api/v1/accounts", R"({"account_name":"abc","display_name":"A","roles":[{"role":"unit_officer","unit_id":"<X>"}]})", 400},
    {"an account with spaces in its name", "quan.tri", "POST", "/api/v1/accounts", R"({"account_name":"a b c","display_name":"A","roles":[]})", 400},
    {"roles that end before they begin", "quan.tri", "POST", "/api/v1/accounts", R"({"account_name":"abc","display_name":"A","roles":[{"role":"unit_officer","unit_id":"<U>","from_on":"2025-05-01","until_on":"2025-05-01"}]})", 400},
    {"a list of no accounts", "quan.tri", "POST", "/api/v1/accounts/import", R"({"rows":[]})", 400},
    {"the password of nobody", "quan.tri", "POST", "/api/v1/accounts/<X>/password_reset", "", 404},
    {"the roles of nobody", "quan.tri", "PUT", "/api/v1/accounts/<X>/roles", R"({"roles":[]})", 404},
};
// clang-format on

TEST(Malformed, requests_get_the_right_status_and_change_nothing) {
  World world;
  const base::Id person = demo::person_id("Nguyễn Thị Hà");
  base::Id nomination;
  for (const demo::DemoRecord& record : demo::demo_records())
    if (record.kind == records::RecordKind::nominations) nomination = record.id;
  const base::Id dossier = demo::school_dossier_id();
  const std::pair<std::string, std::string> names[] = {{"<P>", person.text()},
                                                       {"<R>", world.revision(person).text()},
                                                       {"<U>", demo::school_id().text()},
                                                       {"<N>", nomination.text()},
                                                       {"<S>", world.revision(nomination).text()},
                                                       {"<D>", dossier.text()},
                                                       {"<E>", world.revision(dossier).text()},
                                                       {"<X>", world.fresh_id().text()},
                                                       {"<Y>", world.fresh_id().text()}};
  const auto filled = [&](std::string text) {
    for (const auto& [name, value] : names)
      for (size_t at = text.find(name); at != std::string::npos; at = text.find(name))
        text.replace(at, name.size(), value);
    return text;
  };
  const std::string before = world.audit_head();
  for (const Wrong& wrong : kWrong) {
    http::Fields headers;
    const std::string condition = filled(wrong.condition);
    if (const size_t colon = condition.find(": "); colon != std::string::npos)
      headers.push_back({condition.substr(0, colon), condition.substr(colon + 2)});
    const auto reply = world.send(wrong.who, wrong.method, filled(wrong.path), filled(wrong.body), headers);
    EXPECT_EQ(reply.status, wrong.status) << wrong.what << ": " << detail(reply);
    EXPECT_EQ(reply.content_type, http::kProblemJson) << wrong.what;
    EXPECT_GT(detail(reply).size(), 15u) << wrong.what;
    const base::Value body = json(reply);
    ASSERT_TRUE(body.find("status")) << wrong.what;
    EXPECT_EQ(*body.find("status")->integer(), wrong.status) << wrong.what;
    EXPECT_EQ(world.audit_head(), before) << wrong.what;
  }
  static_assert(std::size(kWrong) >= 60);
}

TEST(Malformed, bodies_that_are_too_large_or_too_deep_are_refused) {
  World world;
  const std::string path = "/api/v1/people/" + demo::person_id("Nguyễn Thị Hà").text();
  const std::string before = world.audit_head();
  EXPECT_EQ(world.send("co.ha", "PUT", path, std::string((1 << 20) + 1, ' ')).status, 413);
  const std::string deep = std::string(10'000, '[') + std::string(10'000, ']');
  EXPECT_EQ(world.send("co.ha", "PUT", path, deep, {{"if-none-match", "*"}}).status, 400);
  EXPECT_EQ(world.send("co.ha", "PUT", path, "{}", {{"content-type", "text/plain"}}).status, 415);
  EXPECT_EQ(world.send("co.ha", "PUT", path, "{}", {{"content-encoding", "gzip"}}).status, 415);
  EXPECT_EQ(world.send("co.ha", "PUT", path, "{}", {{"sec-fetch-site", "cross-site"}}).status, 403);
  EXPECT_EQ(world.audit_head(), before);
}

TEST(Malformed, files_of_a_type_that_is_not_taken_are_refused) {
  World world;
  for (const demo::DemoRecord& record : demo::demo_records()) {
    const base::Value* rows = record.document.find("evidence");
    if (record.kind != records::RecordKind::nominations || !rows || rows->items()->empty()) continue;
    const std::string path =
        "/api/v1/nominations/" + record.id.text() + "/evidence/" + std::string(rows->items()->front().text_at("id"));
    const std::string before = world.audit_head();
    EXPECT_EQ(world.send("co.ha", "PUT", path, "<html><script>alert(1)</script>", {{"content-type", "application/pdf"}})
                  .status,
              415);
    EXPECT_EQ(world.audit_head(), before);
    const auto file = world.get("co.ha", path);
    EXPECT_EQ(file.status, 200);
    EXPECT_EQ(file.content_type, "application/pdf");
    EXPECT_NE(header(file, "Content-Disposition").find("attachment"), std::string::npos);
    EXPECT_NE(header(file, "Content-Security-Policy").find("sandbox"), std::string::npos);
    return;
  }
}

}  // namespace
}  // namespace tdkt::resources
