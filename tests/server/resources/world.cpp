#include "tests/server/resources/world.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "server/resources/demo_data.h"
#include "server/resources/documents.h"
#include "server/resources/listed.h"
#include "server/resources/published.h"
#include "server/store/account_audit.h"
#include "server/store/accounts.h"
#include "server/store/audit.h"
#include "server/store/revisions.h"
#include "server/store/sessions.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

constexpr int64_t kNoon = 1'750'050'000'000;  // 2025-06-16 12:00 in Vietnam
constexpr char kOrigin[] = "http://localhost";

/// The demonstration is filled once and copied: hashing its passwords takes longer than any test.
const TempFolder& filled() {
  static const TempFolder folder;
  static const bool done = [] {
    auto store = store::Store::open(folder.file("tdkt.db"), true, kNoon);
    EXPECT_TRUE(store.ok());
    store::Passwords passwords;
    const store::AttachmentFolder attachments(folder.file("tdkt.attachments"));
    const auto loaded = load_demo(**store, passwords, attachments, std::string(kDemoPassword), kNoon);
    EXPECT_TRUE(loaded.ok()) << (loaded.ok() ? "" : loaded.problem().detail);
    return (*store)->read([&](store::Connection& c) { return store::backup(c, folder.file("copy.db")); }).ok();
  }();
  EXPECT_TRUE(done);
  return folder;
}

/// "/people?q=a%20b" -> path and query.
void split_address(std::string address, http::Request& request) {
  const size_t mark = address.find('?');
  request.path = address.substr(0, mark);
  if (mark == std::string::npos) return;
  std::string rest = address.substr(mark + 1);
  while (!rest.empty()) {
    const size_t end = std::min(rest.find('&'), rest.size());
    const std::string pair = rest.substr(0, end);
    const size_t equals = std::min(pair.find('='), pair.size());
    request.query.push_back({pair.substr(0, equals), pair.substr(std::min(equals + 1, pair.size()))});
    rest.erase(0, std::min(end + 1, rest.size()));
  }
}

}  // namespace

World::World() : now_(kNoon) {
  const TempFolder& from = filled();
  std::filesystem::copy_file(from.file("copy.db"), folder_.file("tdkt.db"));
  std::filesystem::copy(from.file("tdkt.attachments"), folder_.file("tdkt.attachments"),
                        std::filesystem::copy_options::recursive);
  auto program = Program::open(folder_.file("tdkt.db"), now_, {});
  EXPECT_TRUE(program.ok()) << (program.ok() ? "" : program.problem().detail);
  program_ = std::move(program).value();
}

World::~World() {
  if (!program_ || by_hand_) return;
  const auto told = program_->store().read([](store::Connection& c) -> base::Status {
    TDKT_TRY(verdict, store::verify_audit(c));
    EXPECT_FALSE(verdict.broken_seq.has_value()) << verdict.what;
    TDKT_CHECK(store::check_told_by_audit(c));
    TDKT_CHECK(store::check_accounts_told(c));
    TDKT_CHECK(check_listed(c));
    return check_published(c);
  });
  EXPECT_TRUE(told.ok()) << told.problem().detail;
}

std::string World::employ(std::string login, workflow::Role role, const base::Id& unit) {
  const store::NewAccount account{fresh_id(),
                                  login,
                                  std::string(base::display(role)),
                                  "none",
                                  {{std::string(base::word(role)), unit, {base::day(2024, 9, 1), std::nullopt}}},
                                  false};
  const auto made = program_->store().write([&](store::Connection& c) {
    return store::create_account(c, account, {std::nullopt, 1});
  });
  EXPECT_TRUE(made.ok()) << login;
  return login;
}

std::string World::token(std::string_view who) {
  if (const auto known = tokens_.find(who); known != tokens_.end()) return known->second;
  const auto made = program_->store().write([&](store::Connection& c) -> base::Result<std::string> {
    TDKT_TRY(account, store::account_by_login(c, who));
    if (!account) return base::Problem{base::ProblemCode::not_found, std::string(who), {}};
    return store::start_session(c, account->account_id, "", now_);
  });
  EXPECT_TRUE(made.ok()) << who;
  return tokens_[std::string(who)] = *made;
}

http::Reply World::send(std::string_view who, std::string method, std::string path, std::string body,
                        http::Fields headers) {
  http::Request request;
  request.method = std::move(method);
  split_address(std::move(path), request);
  request.headers = std::move(headers);
  request.headers.push_back({"host", "localhost"});
  request.headers.push_back({"origin", kOrigin});
  if (!body.empty() && !http::find(request.headers, "content-type"))
    request.headers.push_back({"content-type", "application/json"});
  if (!who.empty()) request.headers.push_back({"cookie", "tdkt_session=" + token(who)});
  request.body = std::move(body);
  request.remote_address = "127.0.0.1";
  request.request_id = "test";
  request.now = ++now_;
  request.today = today_;
  return program_->router().dispatch(std::move(request));
}

http::Reply World::put(std::string_view who, records::RecordKind kind, const base::Value& document,
                       const base::Id& revision, const base::Id& base) {
  base::Value body = base::Value::object();
  body.set("revision_id", revision.text());
  body.set("document", document);
  http::Field condition{"if-none-match", "*"};
  if (!base.is_zero()) condition = {"if-match", "\"" + base.text() + "\""};
  return send(who, "PUT", "/api/v1/" + std::string(base::word(kind)) + "/" + std::string(document.text_at("id")),
              wire::write_json(body), {condition});
}

void World::save(std::string_view who, records::RecordKind kind, const base::Value& document) {
  const auto id = base::Id::parse(document.text_at("id"));
  const http::Reply reply = put(who, kind, document, fresh_id(), revision(*id));
  EXPECT_TRUE(reply.status == 200 || reply.status == 201) << reply.status << " " << detail(reply);
}

void World::save_at_once(const std::vector<std::pair<records::RecordKind, base::Value>>& documents) {
  const auto done = program_->store().write([&](store::Connection& c) -> base::Status {
    for (const auto& [kind, document] : documents) {
      store::SaveRequest save;
      TDKT_TRY(row, row_of(kind, document, today_));
      TDKT_CHECK(find_owner(c, row));
      TDKT_TRY(now, store::record_row(c, row.record_id));
      save.row = row;
      save.revision_id = fresh_id();
      save.base_revision_id = now->revision_id;
      save.document = wire::write_json(document);
      save.author_id = fresh_id();
      save.made_at = save.received_at = now_;
      TDKT_TRY(saved, store::save(c, save));
      static_cast<void>(saved);
      TDKT_CHECK(note_document(c, kind, document));
    }
    return base::Done{};
  });
  EXPECT_TRUE(done.ok()) << (done.ok() ? "" : done.problem().detail);
}

http::Reply World::act(std::string_view who, records::RecordKind kind, const base::Id& id, std::string_view act,
                       const std::vector<base::Id>& also, std::string_view note) {
  base::Value body = base::Value::object();
  body.set("act_id", fresh_id().text());
  base::Value& seen = body.set("revisions", base::Value::array());
  std::vector<base::Id> all = also;
  all.push_back(id);
  for (const base::Id& record : all) {
    base::Value& row = seen.push(base::Value::object());
    row.set("id", record.text());
    row.set("revision_id", revision(record).text());
  }
  if (!note.empty()) body.set("note", wire::read_json(note).value());
  return send(who, "POST", "/api/v1/" + std::string(base::word(kind)) + "/" + id.text() + "/" + std::string(act),
              wire::write_json(body));
}

base::Value World::document(const base::Id& id) {
  const auto now = program_->store().read([&](store::Connection& c) { return store::current(c, id); });
  EXPECT_TRUE(now.ok() && now->has_value()) << id.text();
  return wire::read_json((*now)->document).value();
}

std::string World::state(const base::Id& id) {
  const auto row = program_->store().read([&](store::Connection& c) { return store::record_row(c, id); });
  EXPECT_TRUE(row.ok() && row->has_value()) << id.text();
  return (*row)->state;
}

base::Id World::revision(const base::Id& id) {
  const auto row = program_->store().read([&](store::Connection& c) { return store::record_row(c, id); });
  return row.ok() && row->has_value() ? (*row)->revision_id : base::Id{};
}

std::string World::audit_head() {
  const auto verdict = program_->store().read([](store::Connection& c) { return store::verify_audit(c); });
  EXPECT_TRUE(verdict.ok() && !verdict->broken_seq);
  return verdict->head_hash;
}

base::Value json(const http::Reply& reply) {
  const std::string& text = reply.shared_body ? *reply.shared_body : reply.body;
  auto value = wire::read_json(text, {256 << 20, 40});
  EXPECT_TRUE(value.ok()) << text;
  return value.ok() ? *std::move(value) : base::Value::object();
}

std::string detail(const http::Reply& reply) {
  const auto value = wire::read_json(reply.body, {256 << 20, 40});
  return value.ok() && value->find("detail") ? std::string(value->text_at("detail")) : reply.body.substr(0, 300);
}

std::string header(const http::Reply& reply, std::string_view name) {
  const std::string* value = http::find(reply.headers, name);
  return value ? *value : "";
}

}  // namespace tdkt::resources
