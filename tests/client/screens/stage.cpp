#include "tests/client/screens/stage.h"

#include <map>
#include <string>
#include <vector>

#include "client/app/appraisals.h"
#include "client/app/changes.h"
#include "client/app/editing.h"
#include "client/app/judge.h"
#include "client/screens/drafting.h"
#include "shared/demo/demo.h"
#include "shared/records/convert.h"
#include "shared/workflow/rights.h"

namespace tdkt {
namespace {

base::Id superior_on(const app::Model& model, const base::Id& unit) {
  const auto* known = model.records.unit(unit);
  const auto* name = known ? records::name_on(*known, model.today()) : nullptr;
  return name && name->superior_id ? *name->superior_id : base::Id{};
}

app::Entry saved(records::RecordKind kind, const base::Id& id, const base::Id& unit, const base::Value& document) {
  app::Entry entry;
  entry.kind = kind;
  entry.id = id;
  entry.unit_id = entry.holder_unit_id = unit;
  entry.document = entry.base = document;
  entry.base_revision = id;
  entry.saved_at = "2025-06-15T09:00:00Z";
  entry.saved_by = "Trịnh Thu Hà";
  return entry;
}

}  // namespace

app::Model empty_model(std::string_view account_name) {
  app::Model model;
  model.now = kNow;
  model.leader = true;
  model.access = app::Access::signed_in;
  model.ids = app::IdSource({1, 2, 3, 4});
  for (const auto& account : demo::demo_accounts())
    if (account.account_name == account_name)
      model.account = app::Account{demo::school_id(), std::string(account.account_name),
                                   std::string(account.display_name), account.grants, false};
  return model;
}

namespace {

app::Model new_demo_model(std::string_view account_name) {
  static const std::vector<demo::DemoRecord> all = demo::demo_records();
  app::Model model = empty_model(account_name);
  for (const auto& record : all) {
    if (record.kind == records::RecordKind::units) app::read_into_set(model, record.kind, record.document);
  }
  for (const auto& record : all) {
    const workflow::Owner owner{record.unit_id, superior_on(model, record.unit_id)};
    if (!workflow::has_right(workflow::Right::read, record.kind, owner, model.account->grants, model.today())) continue;
    model.entries.emplace(record.id, saved(record.kind, record.id, record.unit_id, record.document));
    app::read_into_set(model, record.kind, record.document);
  }
  model.first_pull_done = true;
  model.cursor = 1;
  app::know_own_staff(model);
  return model;
}

}  // namespace

app::Model demo_model(std::string_view account_name) {
  static std::map<std::string, app::Model, std::less<>> made;  // nearly every test begins with one
  auto known = made.find(account_name);
  if (known == made.end()) known = made.emplace(account_name, new_demo_model(account_name)).first;
  return known->second;
}

void add_nominations(app::Model& model, int count) {
  app::IdSource ids({5, 6, 7, 8});
  const auto* dossier = model.records.find<records::Dossier>(demo::school_dossier_id());
  std::string key = screens::next_order_key(model, dossier->id);
  for (int i = 0; i < count; ++i) {
    auto row = screens::new_nomination(model, *dossier, ids.next(kNow + i), key);
    key = screens::order_key_after(key);
    row.nominee_name = "Người thứ " + std::to_string(i + 1);
    const base::Value document = records::to_value(row);
    model.entries.emplace(row.id, saved(records::RecordKind::nominations, row.id, dossier->unit_id, document));
    app::read_into_set(model, records::RecordKind::nominations, document);
  }
  app::judge_all(model);
}

std::vector<app::Colleague> colleagues(const app::Model& model,
                                       const std::vector<std::pair<std::string, std::string>>& accounts_and_names) {
  std::vector<app::Colleague> out;
  for (const auto& [account, name] : accounts_and_names) {
    const bool is_own = model.account && model.account->account_name == account;
    out.push_back({is_own ? model.account->id : base::Id::derived(account), account, name, {}});
  }
  app::write_apart(out);
  return out;
}

void submit_all(app::Model& model) {
  model.entries.at(demo::school_dossier_id()).state = workflow::State::submitted;
  size_t number = 0;
  for (const auto* row : model.records.nominations_of(demo::school_dossier_id())) {
    app::Entry& entry = model.entries.at(row->id);
    const auto& states = base::Names<workflow::State>::rows;
    entry.state = states[1 + number++ % (std::size(states) - 1)].value;
    entry.holder_unit_id = demo::so_id();
    entry.acts.push_back({"submission", "Trịnh Thu Hà", "2025-06-15T02:00:00Z", {}});
    if (entry.state != workflow::State::returned_for_completion) continue;
    base::Value comment = base::Value::object(), note = base::Value::object();
    comment.set("id", row->id.text());
    comment.set("place", "/report/measures");
    comment.set("text", "Nêu rõ biện pháp đã làm với lớp 12A3.");
    note.set("comments", base::Value::array()).push(std::move(comment));
    note.set("text", "Bổ sung trước ngày 20/06.");
    entry.acts.push_back({"return", "Lê Văn Toản", "2025-06-16T00:30:00Z", std::move(note)});
  }
}

}  // namespace tdkt
