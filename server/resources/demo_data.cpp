#include "server/resources/demo_data.h"

#include <map>

#include "server/resources/documents.h"
#include "server/resources/services.h"
#include "server/store/accounts.h"
#include "server/store/procedure.h"
#include "server/store/revisions.h"
#include "shared/base/text.h"
#include "shared/demo/demo.h"
#include "shared/records/convert.h"
#include "shared/wire/json.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {
namespace {

/// The first day of roles that say none.
constexpr base::Date kAlways = base::day(1900, 1, 1);

base::Status save_new(store::Connection& connection, records::RecordKind kind, const base::Value& document,
                      const base::Id& author, int64_t now, base::Date today) {
  store::SaveRequest save;
  TDKT_TRY(row, row_of(kind, document, today));
  TDKT_CHECK(find_owner(connection, row));
  save.row = row;
  save.row.state = base::word(workflow::State::draft);
  save.revision_id = new_id(now);
  save.document = wire::write_json(document);
  save.author_id = author;
  save.made_at = save.received_at = now;
  TDKT_TRY(saved, store::save(connection, save));
  static_cast<void>(saved);
  return note_document(connection, kind, document);
}

base::Result<std::map<base::Id, base::Id>> make_accounts(store::Connection& connection,
                                                         const std::vector<std::string>& hashes, int64_t now) {
  std::map<base::Id, base::Id> first_of_unit;
  const auto accounts = demo::demo_accounts();
  for (size_t i = 0; i < accounts.size(); ++i) {
    store::NewAccount account{
        new_id(now), std::string(accounts[i].account_name), std::string(accounts[i].display_name), hashes[i], {},
        false};
    for (const workflow::Grant& grant : accounts[i].grants) {
      account.roles.push_back(
          {std::string(base::word(grant.role)), grant.unit_id, {grant.from_on.value_or(kAlways), grant.until_on}});
      first_of_unit.emplace(grant.unit_id, account.account_id);
    }
    TDKT_CHECK(store::create_account(connection, account, {std::nullopt, now}));
  }
  return first_of_unit;
}

/// Every evidence row of the demonstration that has a file has the same one.
base::Status attach_paper(store::Connection& connection, const demo::DemoRecord& record, const store::StoredFile& paper,
                          const store::By& by) {
  const base::Value* rows = record.document.find("evidence");
  if (!rows || !rows->items()) return base::Done{};
  for (const base::Value& row : *rows->items()) {
    const auto evidence = base::Id::parse(row.text_at("id"));
    if (!evidence || row.text_at("file_name").empty()) continue;
    TDKT_CHECK(
        store::attach(connection, {*evidence, record.id, paper, std::string(row.text_at("file_name")), by.at}, by));
  }
  return base::Done{};
}

}  // namespace

base::Status load_demo(store::Store& store, store::Passwords& passwords, const store::AttachmentFolder& attachments,
                       const std::string& password, int64_t now) {
  TDKT_TRY(paper, attachments.keep(demo::demo_paper().bytes));
  std::vector<std::string> hashes;
  for (size_t i = 0; i < demo::demo_accounts().size(); ++i) {
    TDKT_TRY(hash, passwords.hash(password));
    hashes.push_back(std::move(hash));
  }
  return store.write([&](store::Connection& connection) -> base::Status {
    TDKT_TRY(writers, make_accounts(connection, hashes, now));
    const base::Id elsewhere = writers.at(demo::so_id());
    for (const demo::DemoRecord& record : demo::demo_records()) {
      const auto found = writers.find(record.unit_id);
      const base::Id& writer = found == writers.end() ? elsewhere : found->second;
      TDKT_CHECK(save_new(connection, record.kind, record.document, writer, now, demo::kDemoDay));
      TDKT_CHECK(attach_paper(connection, record, paper, {writer, now}));
    }
    return store::mark(connection, "demonstration");
  });
}

base::Result<bool> is_demo(store::Connection& connection) { return store::is_marked(connection, "demonstration"); }

base::Result<base::Id> make_so(store::Store& store, const std::string& name, int64_t now) {
  records::Unit so;
  so.id = new_id(now);
  so.kind = records::UnitKind::SO;
  records::UnitName row;
  row.id = new_id(now);
  row.name = base::nfc(base::tidy(name));
  row.managing_level = records::ManagingLevel::SO;
  so.lineage.push_back(row);
  return store.write([&](store::Connection& connection) -> base::Result<base::Id> {
    TDKT_CHECK(save_new(connection, records::RecordKind::units, records::to_value(so), base::Id{}, now,
                        base::Date::of_instant(now)));
    return so.id;
  });
}

}  // namespace tdkt::resources
