#include "client/app/notices.h"

#include <algorithm>

#include "client/app/appraisals.h"
#include "client/app/device.h"
#include "client/app/outbox.h"
#include "client/app/queries.h"
#include "shared/base/instant.h"
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
                         Act::revocation,
                         Act::takeover};

/// What the unit does to cases that lie here. New ones the Sở sees among its work, by the hundred; a Phòng is told.
constexpr Act kOfHolder[] = {Act::completion, Act::withdrawal};

template <size_t kCount>
bool is_among(const Act (&acts)[kCount], const std::string& act) {
  return std::any_of(std::begin(acts), std::end(acts), [&](Act told) { return act == base::word(told); });
}

/// The day of an instant in UTC: what was done in one sitting is told as one.
std::string_view day_of(const std::string& at) { return std::string_view(at).substr(0, 10); }

bool are_told_as_one(const CaseNotice& a, const CaseNotice& b) {
  if (a.told != b.told || a.act != b.act || a.is_own != b.is_own || day_of(a.at) != day_of(b.at)) return false;
  return a.told == Told::act ? a.dossier == b.dossier : a.by == b.by;
}

/// Adds a notice of one case.
void add(std::vector<CaseNotice>& out, CaseNotice one) {
  const auto same =
      std::find_if(out.begin(), out.end(), [&](const CaseNotice& other) { return are_told_as_one(other, one); });
  if (same == out.end()) {
    out.push_back(std::move(one));
    return;
  }
  const bool newer = one.at > same->at;
  same->nominations.insert(newer ? same->nominations.begin() : same->nominations.end(), one.nominations.front());
  if (!newer) return;
  same->at = std::move(one.at);
  same->by = std::move(one.by);
  same->dossier = one.dossier;
}

bool is_by_us(const Account& account, const std::string& name) {
  const auto& colleagues = account.colleagues;
  return name == account.display_name || std::any_of(colleagues.begin(), colleagues.end(),
                                                     [&](const Colleague& one) { return one.display_name == name; });
}

/// Whether the case came by this unit on its way to who holds it.
bool was_passed_on(const Model& model, const Entry& entry, const base::Id& unit) {
  const workflow::Route route = route_of(model, entry.unit_id);
  const auto here = std::find(route.begin(), route.end(), unit);
  return std::find(here, route.end(), entry.holder_unit_id) != route.end();
}

void add_acts(const Model& model, const records::Nomination& nomination, const Entry& entry, const std::string& since,
              std::vector<CaseNotice>& out) {
  const base::Id unit = own_unit_id(model);
  const bool is_own = entry.unit_id == unit, is_district = has_role(model, workflow::Role::district_officer);
  std::optional<bool> passed_on;
  for (const ActNote& act : entry.acts) {
    if (act.at < since || is_by_us(*model.account, act.by)) continue;
    const bool lies_here = !is_own && entry.holder_unit_id == unit;
    const bool is_arrival = is_district && act.act == base::word(Act::submission);
    if (lies_here ? !is_arrival && !is_among(kOfHolder, act.act) : !is_among(kTold, act.act)) continue;
    if (!is_own && !lies_here) {
      if (!passed_on) passed_on = was_passed_on(model, entry, unit);
      if (!*passed_on) continue;
    }
    add(out, {Told::act, nomination.dossier_id, {nomination.id}, act.act, act.by, act.at, false, is_own});
  }
}

/// What colleagues have given this person to appraise, or ask them to read a second time, and is still under way.
void add_given(const Model& model, const records::Appraisal& appraisal, const std::string& since,
               std::vector<CaseNotice>& out) {
  const Colleague own = oneself(model);
  const Entry* entry = entry_of(model, appraisal.nomination_id);
  const auto* nomination = model.records.nomination(appraisal.nomination_id);
  if (!entry || !nomination || !may_appraise(model, *entry)) return;
  const auto tell_of = [&](Told told, const std::optional<base::Id>& by_id, const std::string& by,
                           const std::string& at) {
    if (by.empty() || is(own, by_id, by) || at < since) return;
    add(out, {told, nomination->dossier_id, {nomination->id}, {}, by, at, false, false});
  };
  if (is(own, appraisal.appraiser_id, appraisal.appraiser))
    tell_of(Told::assignment, appraisal.assigned_by_id, appraisal.assigned_by, appraisal.assigned_at);
  if (const auto* asked = awaited_reading(&appraisal, own))
    tell_of(Told::second_reading, asked->asked_by_id, asked->asked_by, asked->asked_at);
}

}  // namespace

std::vector<CaseNotice> case_notices(const Model& model) {
  std::vector<CaseNotice> out;
  if (!model.account) return out;
  constexpr int64_t kTwoWeeksMs = int64_t{14} * 24 * 3'600'000;
  const bool office = is_office(model);
  const base::Id unit = own_unit_id(model);
  const std::string since = office ? base::instant_text(model.now - kTwoWeeksMs) : std::string();
  for (const auto& [id, nomination] : model.records.all<records::Nomination>()) {
    const Entry* entry = nomination.removed ? nullptr : entry_of(model, id);
    if (entry && (office || entry->unit_id == unit)) add_acts(model, nomination, *entry, since, out);
  }
  if (office)
    for (const auto& [id, appraisal] : model.records.all<records::Appraisal>()) add_given(model, appraisal, since, out);
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
