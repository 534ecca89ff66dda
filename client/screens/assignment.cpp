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

const std::string& own_name(const app::Model& model) {
  static const std::string kNobody;
  return model.account ? model.account->display_name : kNobody;
}

/// Those who may be named; oneself among them.
std::vector<std::string> known_names(const app::Model& model) {
  return model.account ? model.account->colleagues : std::vector<std::string>();
}

/// Whoever reads a case a second time does not appraise it.
bool reads_a_second_time(const app::Model& model, const app::Entry& nomination, const std::string& name) {
  const auto* appraisal = app::appraisal_of(model, nomination);
  return appraisal && std::any_of(appraisal->second_readings.begin(), appraisal->second_readings.end(),
                                  [&](const auto& reading) { return reading.reader == name; });
}

void give(const app::Model& model, const app::Entry& nomination, const base::Value& to, Dispatch& dispatch) {
  std::vector<app::EditField> edits{
      app::edit_of(nomination, "/appraiser", to),
      app::edit_of(nomination, "/assigned_by", own_name(model)),
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
    case Whose::mine: return appraiser_of(model, nomination) == own_name(model);
    case Whose::nobody: return appraiser_of(model, nomination).empty();
    case Whose::named: break;
  }
  return appraiser_of(model, nomination) == wanted.name;
}

void draw_appraiser_filter(Ui& ui, const app::Model& model, Appraiser& wanted) {
  const auto names = known_names(model);
  if (names.empty()) return;
  std::vector<std::string> choices{"Mọi người thẩm định", "Của tôi", "Chưa giao"};
  choices.insert(choices.end(), names.begin(), names.end());
  size_t current = static_cast<size_t>(wanted.whose);
  if (wanted.whose == Whose::named)
    current = 3 + static_cast<size_t>(std::find(names.begin(), names.end(), wanted.name) - names.begin());
  if (const auto choice = select(ui, "appraiser", "Người thẩm định", views(choices),
                                 current < choices.size() ? current : 0, {.max_width = kWide, .label_hidden = true}))
    wanted = {static_cast<Whose>(std::min<size_t>(*choice, 3)), *choice < 3 ? std::string() : names[*choice - 3]};
}

void draw_assignment(Ui& ui, const app::Model& model, const std::vector<const app::Entry*>& nominations,
                     Dispatch& dispatch) {
  std::vector<const app::Entry*> mine_to_give;
  for (const app::Entry* entry : nominations)
    if (app::may_appraise(model, *entry)) mine_to_give.push_back(entry);
  auto names = known_names(model);
  names.erase(std::remove_if(names.begin(), names.end(),
                             [&](const std::string& name) {
                               return std::any_of(mine_to_give.begin(), mine_to_give.end(), [&](const auto* entry) {
                                 return reads_a_second_time(model, *entry, name);
                               });
                             }),
              names.end());
  if (mine_to_give.empty() || names.empty()) return;
  const std::string now = appraiser_of(model, *mine_to_give.front());
  const bool alike = std::all_of(mine_to_give.begin(), mine_to_give.end(),
                                 [&](const app::Entry* entry) { return appraiser_of(model, *entry) == now; });
  if (!now.empty() && std::find(names.begin(), names.end(), now) == names.end()) names.push_back(now);
  std::vector<std::string> choices{"Chưa giao"};
  choices.insert(choices.end(), names.begin(), names.end());
  const auto place = std::find(choices.begin(), choices.end(), now);
  const size_t current = !alike ? choices.size() : now.empty() ? 0 : static_cast<size_t>(place - choices.begin());
  const auto choice = select(ui, "assign", "Giao thẩm định cho", views(choices), current, {.max_width = kWide});
  if (!choice) return;
  const base::Value value = *choice == 0 ? base::Value() : base::Value(choices[*choice]);
  for (const app::Entry* entry : mine_to_give) give(model, *entry, value, dispatch);
}

}  // namespace tdkt::screens
