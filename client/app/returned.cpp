#include "client/app/returned.h"

#include <algorithm>

#include "client/app/outbox.h"
#include "client/app/queries.h"
#include "shared/wire/json.h"

namespace tdkt::app {
namespace {

bool is_reading(const Model& model, const base::Id& revision) {
  return std::any_of(model.errands.begin(), model.errands.end(), [&](const auto& errand) {
    const auto* reading = std::get_if<ReadingRevision>(&errand.second);
    return reading && reading->revision == revision;
  });
}

}  // namespace

std::optional<base::Id> returned_revision(const Entry& nomination) {
  if (nomination.state == workflow::State::returned_for_completion) return std::nullopt;
  bool sent_again = false;
  for (auto act = nomination.acts.rbegin(); act != nomination.acts.rend(); ++act) {
    if (act->act == base::word(workflow::Act::completion)) sent_again = true;
    if (act->act == base::word(workflow::Act::return_for_completion)) return sent_again ? act->revision : std::nullopt;
  }
  return std::nullopt;
}

void read_returned(Model& model, Effects& effects) {
  if (model.route.screen != Screen::appraisal || !model.online || model.access != Access::signed_in) return;
  const Entry* entry = entry_of(model, model.route.id);
  const auto revision = entry ? returned_revision(*entry) : std::nullopt;
  if (!revision || model.earlier.count(*revision) > 0 || is_reading(model, *revision)) return;
  effects.push_back(Http{new_request(model, ReadingRevision{*revision}),
                         "GET",
                         "/api/v1/nominations/" + entry->id.text() + "/revisions/" + revision->text(),
                         {},
                         ""});
}

void returned_answered(Model& model, const ReadingRevision& what, const HttpAnswered& answer) {
  const auto body = wire::read_json(answer.body, {16 << 20, 32});
  const base::Value* document = answer.status == 200 && body.ok() ? body->find("document") : nullptr;
  if (document && document->members()) model.earlier[what.revision] = *document;
}

std::optional<std::vector<sync::Change>> changes_since_return(const Model& model, const Entry& nomination) {
  const auto revision = returned_revision(nomination);
  const auto earlier = revision ? model.earlier.find(*revision) : model.earlier.end();
  if (earlier == model.earlier.end()) return std::nullopt;
  return sync::diff(earlier->second, nomination.document);
}

}  // namespace tdkt::app
