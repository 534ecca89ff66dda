#include "client/app/clauses.h"

#include <algorithm>

#include "client/app/changes.h"
#include "client/app/outbox.h"
#include "client/app/session.h"
#include "client/app/timers.h"
#include "shared/wire/json.h"

namespace tdkt::app {
namespace {

bool is_reading(const Model& model, const base::Id& clause) {
  return std::any_of(model.errands.begin(), model.errands.end(), [&](const auto& errand) {
    const auto* reading = std::get_if<ReadingClause>(&errand.second);
    return reading && reading->clause == clause;
  });
}

}  // namespace

ClauseStanding clause_standing(const Model& model, const base::Id& clause) {
  const auto* known = model.records.find<records::Clause>(clause);
  if (known && !known->wording.empty()) return ClauseStanding::known;
  if (is_reading(model, clause)) return ClauseStanding::reading;
  if (model.clauses_absent.count(clause) > 0 || known) return ClauseStanding::absent;
  return model.clauses_asked.count(clause) > 0 ? ClauseStanding::no_line : ClauseStanding::unknown;
}

bool has_wording(const law::Citation& citation) {
  return citation.article != law::kUnread && !(citation.article.empty() && citation.clause.empty());
}

void read_clause(Model& model, const base::Id& clause, Effects& effects) {
  if (!model.clauses_asked.insert(clause).second) return;
  if (!model.online || model.access != Access::signed_in) return;
  const auto entry = model.entries.find(clause);
  Http http{new_request(model, ReadingClause{clause}), "GET", "/api/v1/clauses/" + clause.text(), {}, ""};
  if (entry != model.entries.end() && entry->second.base_revision)
    http.headers.emplace_back("if-none-match", "\"" + entry->second.base_revision->text() + "\"");
  effects.push_back(std::move(http));
}

void clause_answered(Model& model, const ReadingClause& what, const HttpAnswered& answer, Effects& effects) {
  if (answer.status == 401) return session_ended(model, effects);
  if (answer.status == 404) model.clauses_absent.insert(what.clause);
  if (answer.status != 200) return;
  const auto body = wire::read_json(answer.body);
  const auto theirs = body.ok() ? entry_from_server(*body) : std::nullopt;
  if (!theirs) return;
  model.clauses_absent.erase(what.clause);
  take_record(model, *theirs, effects);
  wake(model, kSaveTimer, 50, effects);
}

void list_clauses(Model& model, Effects& effects) {
  model.clauses_listed = false;
  if (!model.online || model.access != Access::signed_in) return;
  effects.push_back(Http{new_request(model, ListingClauses{}), "GET", "/api/v1/clauses?limit=500", {}, ""});
}

void clauses_listed(Model& model, const HttpAnswered& answer, Effects& effects) {
  if (answer.status == 401) return session_ended(model, effects);
  const auto body = wire::read_json(answer.body, {4 << 20, 32});
  const base::Value* items = answer.status == 200 && body.ok() ? body->find("items") : nullptr;
  if (!items || !items->items()) return;
  model.clauses_listed = true;
  for (const base::Value& row : *items->items())
    if (const auto id = base::Id::parse(row.text_at("id"))) model.clauses_entered.insert(*id);
}

}  // namespace tdkt::app
