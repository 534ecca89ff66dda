#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>

#include "server/resources/documents.h"
#include "server/resources/published.h"
#include "server/store/procedure.h"
#include "shared/records/convert.h"
#include "shared/wire/json.h"
#include "tests/server/resources/sending.h"

// The process is killed (SIGKILL) in the middle of issuing a decision of 300 nominations: afterwards either all of it
// is there, or nothing.

namespace tdkt::resources {
namespace {

using records::RecordKind;

constexpr int kLines = 300;
constexpr int kKills = 6;

base::Status create(World& world, store::Connection& c, RecordKind kind, const base::Value& document,
                    std::string_view state) {
  store::SaveRequest save;
  TDKT_TRY(row, row_of(kind, document, demo::kDemoDay));
  TDKT_CHECK(find_owner(c, row));
  row.state = state;
  save.row = row;
  save.revision_id = world.fresh_id();
  save.document = wire::write_json(document);
  save.author_id = world.fresh_id();
  TDKT_TRY(saved, store::save(c, save));
  static_cast<void>(saved);
  return note_document(c, kind, document);
}

/// 300 people of the school, each proposed and found in order, and the decision that lists them.
base::Id lay_out(World& world) {
  world.write_by_hand();
  records::Decision decision;
  decision.id = world.fresh_id();
  decision.unit_id = demo::so_id();
  decision.title = "Tặng danh hiệu Lao động tiên tiến năm học 2024-2025";
  decision.disposal = records::Disposal::decided;
  decision.decided_by = records::Authority::GIAM_DOC_SO;
  decision.number = "1812/QĐ-SGDĐT";
  decision.signed_on = demo::kDemoDay;
  decision.signer_name = "Trần Hữu Nghiêm";
  decision.school_year = base::SchoolYear::starting(2024);
  const auto dossier = records::from_value<records::Dossier>(world.document(demo::school_dossier_id())).value();
  const auto done = world.program().store().write([&](store::Connection& c) -> base::Status {
    for (int i = 0; i < kLines; ++i) {
      records::Person person;
      person.id = world.fresh_id();
      person.unit_id = dossier.unit_id;
      person.full_name = "Người thứ " + std::to_string(i + 1);
      TDKT_CHECK(create(world, c, RecordKind::people, records::to_value(person), "draft"));
      records::Nomination nomination;
      nomination.id = world.fresh_id();
      nomination.dossier_id = dossier.id;
      nomination.nominee_type = law::NomineeType::individual;
      nomination.nominee_id = person.id;
      nomination.nominee_name = person.full_name;
      nomination.award = law::Award::LDTT;
      nomination.school_year = base::SchoolYear::starting(2024);
      TDKT_CHECK(create(world, c, RecordKind::nominations, records::to_value(nomination), "before_council"));
      TDKT_CHECK(store::set_standing(c, nomination.id, {demo::so_id(), demo::kDemoDay}));
      decision.items.push_back({world.fresh_id(), nomination.id, nomination.award, nomination.nominee_type,
                                person.full_name, "", "Trường THPT Bến Sông", 702'000});
    }
    return base::Done{};
  });
  EXPECT_TRUE(done.ok()) << (done.ok() ? "" : done.problem().detail);
  world.save("ong.phu", RecordKind::decisions, records::to_value(decision));
  return decision.id;
}

/// What a decision leaves behind, counted in a file.
struct Left {
  int64_t decided = 0, honours = 0, rows = 0;
  std::string state;
};

Left left_in(const std::string& file, const base::Id& decision) {
  Left left;
  auto store = store::Store::open(file, false, 1);
  EXPECT_TRUE(store.ok()) << (store.ok() ? "" : store.problem().detail);
  const auto read = (*store)->read([&](store::Connection& c) -> base::Status {
    const auto count = [&](const char* sql) -> int64_t {
      auto rows = c.query(sql);
      return rows.ok() && *rows->step() ? rows->integer(0) : -1;
    };
    left.decided = count("SELECT count(*) FROM records WHERE kind = 'nominations' AND state = 'decided'");
    left.honours = count("SELECT count(*) FROM honours");
    left.rows = count("SELECT count(*) FROM revisions WHERE document LIKE '%\"decision_number\":\"1812/QĐ-SGDĐT\"%'");
    TDKT_TRY(row, store::record_row(c, decision));
    left.state = row->state;
    EXPECT_TRUE(store::check_integrity(c).ok());
    EXPECT_FALSE(store::verify_audit(c)->broken_seq.has_value());
    EXPECT_TRUE(check_published(c).ok()) << "published is what was decided";
    return base::Done{};
  });
  EXPECT_TRUE(read.ok());
  return left;
}

using Clock = std::chrono::steady_clock;

/// Issues the decision in a process of its own, over a copy of the file; killed after `wait`, or not at all. Gives how
/// long it took.
Clock::duration issue_in_child(const std::string& file, const std::string& body, const std::string& path,
                               const std::string& token, std::optional<Clock::duration> wait) {
  int ready[2];
  EXPECT_EQ(pipe(ready), 0);
  const pid_t child = fork();
  if (child == 0) {
    auto program = Program::open(file, 1'750'060'000'000, {});
    if (!program.ok()) _exit(2);
    http::Request request;
    request.method = "POST";
    request.path = path;
    request.headers = {{"host", "localhost"},
                       {"origin", "http://localhost"},
                       {"content-type", "application/json"},
                       {"cookie", "tdkt_session=" + token}};
    request.body = body;
    request.remote_address = "127.0.0.1";
    request.request_id = "test";
    request.now = 1'750'060'000'001;
    request.today = demo::kDemoDay;
    const char begun = 'b';
    if (write(ready[1], &begun, 1) != 1) _exit(3);
    const auto reply = (*program)->router().dispatch(std::move(request));
    _exit(reply.status == 200 ? 0 : 1);
  }
  char begun = 0;
  EXPECT_EQ(read(ready[0], &begun, 1), 1);
  const auto start = Clock::now();
  if (wait) {
    while (Clock::now() - start < *wait) usleep(200);
    kill(child, SIGKILL);
  }
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  if (!wait) {
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
  }
  close(ready[0]);
  close(ready[1]);
  return Clock::now() - start;
}

TEST(DecisionKilled, leaves_all_of_300_lines_or_nothing) {
  TempFolder folder;
  std::string token, body, path;
  base::Id decision;
  {
    World world;
    decision = lay_out(world);
    token = world.token("ong.phu");
    path = "/api/v1/decisions/" + decision.text() + "/issue";
    body = R"({"act_id":"01976000-0000-7000-8000-00000000000a","revisions":[{"id":")" + decision.text() +
           R"(","revision_id":")" + world.revision(decision).text() + R"("}]})";
    const auto copied =
        world.program().store().read([&](store::Connection& c) { return store::backup(c, folder.file("whole.db")); });
    ASSERT_TRUE(copied.ok());
  }
  const auto fresh = [&](const std::string& name) {
    std::filesystem::copy_file(folder.file("whole.db"), folder.file(name));
    return folder.file(name);
  };
  const std::string undisturbed = fresh("undisturbed.db");
  const auto whole = issue_in_child(undisturbed, body, path, token, std::nullopt);
  const Left all = left_in(undisturbed, decision);
  EXPECT_EQ(all.decided, kLines);
  EXPECT_EQ(all.honours, kLines);
  EXPECT_EQ(all.state, "decided");

  int nothing = 0;
  for (int i = 0; i < kKills; ++i) {
    const std::string file = fresh("killed" + std::to_string(i) + ".db");
    issue_in_child(file, body, path, token, whole * i / kKills);
    const Left left = left_in(file, decision);
    const bool is_all =
        left.decided == kLines && left.honours == kLines && left.rows == all.rows && left.state == "decided";
    const bool is_nothing = left.decided == 0 && left.honours == 0 && left.rows == 0 && left.state == "draft";
    EXPECT_TRUE(is_all || is_nothing) << i << ": " << left.decided << " decided, " << left.honours << " published, "
                                      << left.rows << " rows, " << left.state;
    nothing += is_nothing;
  }
  EXPECT_GT(nothing, 0) << "no kill came in the middle";
}

}  // namespace
}  // namespace tdkt::resources
