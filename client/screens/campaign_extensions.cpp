#include "client/app/queries.h"
#include "client/screens/campaigns.h"
#include "shared/base/sorting.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Campaign;
using records::Extension;

struct UnitRow {
  base::Id id;
  std::string name;
};

/// The units that send dossiers, by name.
std::vector<UnitRow> units_to_extend(const app::Model& model) {
  std::vector<UnitRow> out;
  for (const auto& [id, unit] : model.records.all<records::Unit>())
    if (unit.kind != records::UnitKind::TO && id != app::own_unit_id(model))
      out.push_back({id, app::unit_name(model, id)});
  base::sort_stably(out,
                    [](const UnitRow& a, const UnitRow& b) { return base::sort_key(a.name) < base::sort_key(b.name); });
  return out;
}

/// The windows that have an end, the latest first.
std::vector<const Campaign*> windows(const app::Model& model) {
  std::vector<const Campaign*> out;
  for (const auto& [id, campaign] : model.records.all<Campaign>())
    if (campaign.until_on && campaign.kind != records::CampaignKind::wave) out.push_back(&campaign);
  base::sort_stably(out, [](const Campaign* a, const Campaign* b) { return *b->until_on < *a->until_on; });
  return out;
}

struct ExtensionGaps {
  std::string_view campaign, unit, last_on, reason;
  std::string_view first() const {
    if (!campaign.empty()) return "/campaign";
    if (!unit.empty()) return "/unit_id";
    return !last_on.empty() ? "/until_on" : !reason.empty() ? "/reason" : "";
  }
};

ExtensionGaps gaps_of(const app::Model& model, const ExtensionDraft& draft) {
  ExtensionGaps gaps;
  const Campaign* campaign = draft.campaign ? model.records.find<Campaign>(*draft.campaign) : nullptr;
  if (!campaign) gaps.campaign = "Chọn đợt.";
  if (!draft.unit) gaps.unit = "Chọn đơn vị.";
  if (!draft.last_on)
    gaps.last_on = "Viết ngày cuối cùng còn nhận của đơn vị này.";
  else if (campaign && *draft.last_on < *records::until_on_for(*campaign, draft.unit.value_or(base::Id{})))
    gaps.last_on = "Ngày gia hạn cần sau ngày cuối đang áp dụng cho đơn vị.";
  if (base::tidy(draft.reason).empty()) gaps.reason = "Viết lý do; đơn vị đọc được.";
  return gaps;
}

void grant(const app::Model& model, const ExtensionDraft& draft, Dispatch& dispatch) {
  Extension row;
  row.id = dispatch.new_id();
  row.unit_id = draft.unit;
  row.until_on = draft.last_on->plus_days(1);
  row.reason = base::tidy(draft.reason);
  row.granted_by = model.account->display_name;
  row.granted_on = model.today();
  dispatch(app::EditField{*draft.campaign, "/extensions/" + row.id.text(), records::to_value(row)});
}

void draw_campaign(Ui& ui, const app::Model& model, ExtensionDraft& draft, std::string_view finding) {
  const auto rows = windows(model);
  std::vector<std::string> names;
  size_t at = rows.size();
  for (size_t i = 0; i < rows.size(); ++i) {
    names.push_back(rows[i]->title + " (đến hết " + rows[i]->until_on->plus_days(-1).display() + ")");
    if (draft.campaign == rows[i]->id) at = i;
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  if (const auto now = select(ui, "/campaign", "Đợt, thời hạn", views, at, {.finding = finding, .required = true}))
    draft.campaign = rows[*now]->id;
}

void draw_unit(Ui& ui, const app::Model& model, ExtensionDraft& draft, std::string_view finding) {
  const auto units = units_to_extend(model);
  std::vector<std::string_view> names;
  size_t at = units.size();
  for (size_t i = 0; i < units.size(); ++i) {
    names.push_back(units[i].name);
    if (draft.unit == units[i].id) at = i;
  }
  if (const auto now = select(ui, "/unit_id", "Đơn vị", names, at, {.finding = finding, .required = true}))
    draft.unit = units[*now].id;
}

}  // namespace

void draw_extensions(Ui& ui, const app::Model& model, const Campaign& campaign, bool all) {
  for (const Extension& row : campaign.extensions) {
    const bool own = row.unit_id == app::own_unit_id(model);
    if (!row.unit_id || !row.until_on || (!own && !all)) continue;
    const std::string who = own ? std::string("đơn vị") : app::unit_name(model, *row.unit_id);
    std::string words = "Gia hạn cho " + who + " đến hết " + row.until_on->plus_days(-1).display() + ": " + row.reason;
    if (row.granted_on) words += " (" + row.granted_by + ", " + row.granted_on->display() + ")";
    hint(ui, words);
  }
}

void draw_extension_form(Ui& ui, const app::Model& model, std::optional<ExtensionDraft>& draft, Dispatch& dispatch) {
  if (!draft) return;
  Dialog dialog(ui, "extension", "Gia hạn cho một đơn vị", 560);
  const ExtensionGaps gaps = draft->asked ? gaps_of(model, *draft) : ExtensionGaps{};
  draw_campaign(ui, model, *draft, gaps.campaign);
  draw_unit(ui, model, *draft, gaps.unit);
  const auto day =
      date_field(ui, "/until_on", "Gửi đến hết ngày", draft->last_on, {.finding = gaps.last_on, .required = true});
  if (day.changed) draft->last_on = day.value;
  const auto reason =
      text_field(ui, "/reason", "Lý do", draft->reason,
                 {.finding = gaps.reason, .placeholder = "Theo công văn đề nghị số …", .required = true});
  if (reason.value) draft->reason = *reason.value;
  bool keep_it = false, cancel = dialog.dismissed();
  {
    Row row(ui);
    keep_it = button(ui, "keep", "Gia hạn", {.kind = ButtonKind::primary});
    cancel = button(ui, "cancel", "Thôi", {.kind = ButtonKind::quiet}) || cancel;
  }
  if (keep_it) {
    draft->asked = true;
    if (ui.lead_to_unread()) return;
    if (const std::string_view first = gaps_of(model, *draft).first(); !first.empty()) return ui.focus_place(first);
    grant(model, *draft, dispatch);
  }
  if (keep_it || cancel) draft.reset();
}

}  // namespace tdkt::screens
