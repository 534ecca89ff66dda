#include "client/app/notices.h"

#include <algorithm>

#include "client/app/device.h"
#include "client/app/outbox.h"
#include "client/app/queries.h"
#include "shared/base/sorting.h"
#include "shared/wire/json.h"

namespace tdkt::app {
namespace {

using workflow::Act;

constexpr Act kTold[] = {Act::return_for_completion,
                         Act::acceptance,
                         Act::suspension,
                         Act::resumption,
                         Act::refusal,
                         Act::decision,
                         Act::forwarding,
                         Act::correction,
                         Act::revocation};

bool is_told(const ActNote& act, const std::string& own_name) {
  if (act.by == own_name) return false;
  return std::any_of(std::begin(kTold), std::end(kTold), [&](Act told) { return act.act == base::word(told); });
}

/// The day of an instant in UTC: what was done in one sitting is told as one.
std::string_view day_of(const std::string& at) { return std::string_view(at).substr(0, 10); }

void add(std::vector<CaseNotice>& out, const records::Nomination& nomination, const ActNote& act) {
  const auto same = std::find_if(out.begin(), out.end(), [&](const CaseNotice& one) {
    return one.dossier == nomination.dossier_id && one.act == act.act && day_of(one.at) == day_of(act.at);
  });
  if (same == out.end()) {
    out.push_back({nomination.dossier_id, {nomination.id}, act.act, act.at, false});
    return;
  }
  const bool newer = act.at > same->at;
  same->nominations.insert(newer ? same->nominations.begin() : same->nominations.end(), nomination.id);
  if (newer) same->at = act.at;
}

}  // namespace

std::vector<CaseNotice> case_notices(const Model& model) {
  std::vector<CaseNotice> out;
  if (!model.account) return out;
  const base::Id unit = own_unit_id(model);
  for (const auto& [id, nomination] : model.records.all<records::Nomination>()) {
    const Entry* entry = entry_of(model, id);
    if (!entry || !(entry->unit_id == unit) || nomination.removed) continue;
    for (const ActNote& act : entry->acts)
      if (is_told(act, model.account->display_name)) add(out, nomination, act);
  }
  for (CaseNotice& notice : out) notice.is_new = notice.at > model.account->notices_read_until;
  base::sort_stably(out, [](const CaseNotice& a, const CaseNotice& b) { return a.at > b.at; });
  return out;
}

int new_notices(const Model& model) {
  const auto all = case_notices(model);
  return static_cast<int>(std::count_if(all.begin(), all.end(), [](const CaseNotice& one) { return one.is_new; }));
}

void read_notices(Model& model, const std::string& until, Effects& effects) {
  if (!model.account) return;
  if (until > model.account->notices_read_until) model.account->notices_read_until = until;
  save_session(model, effects);
  if (!model.online || model.access != Access::signed_in) return;
  base::Value body = base::Value::object();
  body.set("read_until", model.account->notices_read_until);
  effects.push_back(Http{new_request(model, MarkingNotices{}),
                         "PUT",
                         "/api/v1/session/notices",
                         {{"content-type", "application/json"}},
                         wire::write_json(body)});
}

}  // namespace tdkt::app
