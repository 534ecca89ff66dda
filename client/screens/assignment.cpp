#include "client/screens/assignment.h"

#include <algorithm>

#include "client/app/appraisals.h"
#include "client/widgets/widgets.h"
#include "shared/base/instant.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using Whose = Appraiser::Whose;

constexpr float kWide = 260;

/// Those who may be named; oneself among them.
std::vector<app::Colleague> known(const app::Model& model) {
  return model.account ? model.account->colleagues : std::vector<app::Colleague>();
}

auto find_named(const std::vector<app::Colleague>& people, const Appraiser& wanted) {
  return std::find_if(people.begin(), people.end(),
                      [&](const app::Colleague& one) { return one.account_name == wanted.colleague.account_name; });
}

/// Whoever reads a case a second time does not appraise it.
bool reads_a_second_time(const app::Model& model, const app::Entry& nomination, const app::Colleague& one) {
  const auto* appraisal = app::appraisal_of(model, nomination);
  return appraisal && std::any_of(appraisal->second_readings.begin(), appraisal->second_readings.end(),
                                  [&](const auto& reading) { return app::is(one, reading.reader_id, reading.reader); });
}

bool is_given_to(const app::Model& model, const app::Entry& nomination, const app::Colleague& one) {
  const auto* appraisal = app::appraisal_of(model, nomination);
  return appraisal && app::is(one, appraisal->appraiser_id, appraisal->appraiser);
}

/// nullptr: to nobody.
void give(const app::Model& model, const app::Entry& nomination, const app::Colleague* to, Dispatch& dispatch) {
  const app::Colleague own = app::oneself(model);
  std::vector<app::EditField> edits{
      app::edit_of(nomination, "/appraiser", to ? base::Value(to->words) : base::Value()),
      app::edit_of(nomination, "/appraiser_id", to ? base::Value(to->id.text()) : base::Value()),
      app::edit_of(nomination, "/assigned_by", own.words),
      app::edit_of(nomination, "/assigned_by_id", own.id.text()),
      app::edit_of(nomination, "/assigned_at", base::instant_text(model.now)),
  };
  for (app::Action& action : app::appraise(model, nomination, std::move(edits))) dispatch(std::move(action));
}

std::vector<std::string_view> views(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

}  // namespace

std::string appraiser_of(const app::Model& model, const app::Entry& nomination) {
  const auto* appraisal = app::appraisal_of(model, nomination);
  return appraisal ? appraisal->appraiser : std::string();
}

bool fits(const app::Model& model, const app::Entry& nomination, const Appraiser& wanted) {
  switch (wanted.whose) {
    case Whose::anyone: return true;
    case Whose::mine: return is_given_to(model, nomination, app::oneself(model));
    case Whose::nobody: return appraiser_of(model, nomination).empty();
    case Whose::named: break;
  }
  return is_given_to(model, nomination, wanted.colleague);
}

void narrow_appraiser(Appraiser& wanted, app::Narrowing& narrowing) {
  constexpr std::string_view kMine = "cua-toi", kNobody = "chua-giao";
  std::string who = wanted.whose == Whose::mine     ? std::string(kMine)
                    : wanted.whose == Whose::nobody ? std::string(kNobody)
                                                    : wanted.colleague.account_name;
  narrowing.text("nguoi-tham-dinh", who);
  if (who.empty())
    wanted = {};
  else if (who == kMine)
    wanted = {Whose::mine, {}};
  else if (who == kNobody)
    wanted = {Whose::nobody, {}};
  else
    wanted = {Whose::named, {.account_name = who}};
}

void keep_known(const app::Model& model, Appraiser& wanted) {
  const auto people = known(model);
  const auto named = find_named(people, wanted);
  if (people.empty() || (wanted.whose == Whose::named && named == people.end()))
    wanted = {};
  else if (wanted.whose == Whose::named)
    wanted.colleague = *named;
}

void draw_appraiser_filter(Ui& ui, const app::Model& model, Appraiser& wanted) {
  const auto people = known(model);
  if (people.empty()) return;
  std::vector<std::string> choices{"Mọi người thẩm định", "Của tôi", "Chưa giao"};
  for (const app::Colleague& one : people) choices.push_back(one.words);
  size_t current = static_cast<size_t>(wanted.whose);
  if (wanted.whose == Whose::named) current = 3 + static_cast<size_t>(find_named(people, wanted) - people.begin());
  if (const auto choice = select(ui, "appraiser", "Người thẩm định", views(choices),
                                 current < choices.size() ? current : 0, {.max_width = kWide, .label_hidden = true}))
    wanted = {static_cast<Whose>(std::min<size_t>(*choice, 3)), *choice < 3 ? app::Colleague{} : people[*choice - 3]};
}

void draw_assignment(Ui& ui, const app::Model& model, const std::vector<const app::Entry*>& nominations,
                     Dispatch& dispatch) {
  std::vector<const app::Entry*> mine_to_give;
  for (const app::Entry* entry : nominations)
    if (app::may_appraise(model, *entry)) mine_to_give.push_back(entry);
  auto people = known(model);
  people.erase(std::remove_if(people.begin(), people.end(),
                              [&](const app::Colleague& one) {
                                return std::any_of(mine_to_give.begin(), mine_to_give.end(), [&](const auto* entry) {
                                  return reads_a_second_time(model, *entry, one);
                                });
                              }),
               people.end());
  if (mine_to_give.empty() || people.empty()) return;
  std::vector<std::string> choices{"Chưa giao"};
  for (const app::Colleague& one : people) choices.push_back(one.words);
  const auto is_at = [&](const app::Entry* entry) {
    const std::string now = appraiser_of(model, *entry);
    if (now.empty()) return size_t{0};
    for (size_t i = 0; i < people.size(); ++i)
      if (is_given_to(model, *entry, people[i])) return i + 1;
    // Somebody who no longer appraises here is still shown.
    const auto place = std::find(choices.begin() + static_cast<ptrdiff_t>(people.size()) + 1, choices.end(), now);
    const auto at = static_cast<size_t>(place - choices.begin());
    if (place == choices.end()) choices.push_back(now);
    return at;
  };
  const size_t first = is_at(mine_to_give.front());
  const bool alike = std::all_of(mine_to_give.begin(), mine_to_give.end(),
                                 [&](const app::Entry* entry) { return is_at(entry) == first; });
  const auto choice =
      select(ui, "assign", "Giao thẩm định cho", views(choices), alike ? first : choices.size(), {.max_width = kWide});
  if (!choice || *choice > people.size()) return;
  for (const app::Entry* entry : mine_to_give)
    give(model, *entry, *choice == 0 ? nullptr : &people[*choice - 1], dispatch);
}

}  // namespace tdkt::screens
