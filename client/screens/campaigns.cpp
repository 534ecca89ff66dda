#include "client/screens/campaigns.h"

#include "client/app/queries.h"
#include "shared/base/sorting.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Campaign;
using records::CampaignKind;

bool may_set(const app::Model& model) { return app::may_keep(model, records::RecordKind::campaigns); }

/// The newest school year first, then by the first day.
std::vector<const Campaign*> in_order(const app::Model& model) {
  std::vector<const Campaign*> rows;
  for (const auto& [id, row] : model.records.all<Campaign>()) rows.push_back(&row);
  const auto year = [](const Campaign& row) { return row.school_year ? row.school_year->first : 0; };
  base::sort_stably(rows, [&](const Campaign* a, const Campaign* b) {
    if (year(*a) != year(*b)) return year(*a) > year(*b);
    return a->from_on && b->from_on && *a->from_on < *b->from_on;
  });
  return rows;
}

std::string days_of(const Campaign& row) {
  std::string out;
  if (row.from_on) out = "từ " + row.from_on->display();
  if (row.until_on) out += (out.empty() ? "đến hết " : " đến hết ") + row.until_on->plus_days(-1).display();
  return out.empty() ? "chưa ghi ngày" : out;
}

CampaignDraft draft_of(const Campaign& row, base::Date today) {
  CampaignDraft draft{
      row.id,      row.kind,     row.title, row.source, row.school_year.value_or(base::SchoolYear::of(today)),
      row.from_on, std::nullopt, false};
  if (row.until_on) draft.last_on = row.until_on->plus_days(-1);
  return draft;
}

/// What is missing or wrong, for each field.
struct CampaignGaps {
  std::string_view kind, title, last_on, source;
  std::string_view first() const {
    if (!kind.empty()) return "/kind";
    if (!title.empty()) return "/title";
    if (!last_on.empty()) return "/last_on";
    return source.empty() ? "" : "/source";
  }
};

CampaignGaps gaps_of(const CampaignDraft& draft) {
  CampaignGaps gaps;
  if (!draft.kind) gaps.kind = "Chọn loại.";
  if (base::tidy(draft.title).empty()) gaps.title = "Viết tên để đơn vị nhận ra.";
  if (!draft.last_on) gaps.last_on = "Viết ngày cuối cùng còn nhận.";
  if (draft.last_on && draft.from_on && *draft.last_on < *draft.from_on)
    gaps.last_on = "Ngày cuối cần từ ngày đầu trở đi.";
  if (base::tidy(draft.source).empty()) gaps.source = "Viết số, ngày của văn bản đặt thời hạn này.";
  return gaps;
}

void keep(const app::Model& model, const CampaignDraft& draft, Dispatch& dispatch) {
  const bool is_new = draft.id.is_zero();
  Campaign row;
  row.id = is_new ? dispatch.new_id() : draft.id;
  row.unit_id = app::own_unit_id(model);
  row.kind = draft.kind;
  row.title = base::tidy(draft.title);
  row.school_year = draft.school_year;
  row.from_on = draft.from_on;
  row.until_on = draft.last_on->plus_days(1);
  row.source = base::tidy(draft.source);
  base::Value document = records::to_value(row);
  if (is_new) return dispatch(app::CreateRecord{records::RecordKind::campaigns, std::move(document)});
  app::EditMany edits;
  for (const std::string_view field : {"kind", "title", "school_year", "from_on", "until_on", "source"}) {
    const base::Value* value = document.find(field);
    edits.edits.push_back({row.id, "/" + std::string(field), value ? *value : base::Value()});
  }
  dispatch(std::move(edits));
}

void draw_year(Ui& ui, CampaignDraft& draft, base::Date today) {
  constexpr int kAround = 1;  // years before and after this one
  const int first = base::SchoolYear::of(today).first - kAround;
  std::vector<std::string> texts;
  for (int i = 0; i <= 2 * kAround; ++i) texts.push_back(base::SchoolYear::starting(first + i).text());
  const std::vector<std::string_view> names(texts.begin(), texts.end());
  const auto at = static_cast<size_t>(draft.school_year.first - first);
  if (const auto now = select(ui, "/school_year", "Năm học", names, at, {}))
    draft.school_year = base::SchoolYear::starting(first + static_cast<int>(*now));
}

void draw_fields(Ui& ui, CampaignDraft& draft, base::Date today) {
  const CampaignGaps gaps = draft.asked ? gaps_of(draft) : CampaignGaps{};
  {
    Columns columns(ui, {1, 1});
    std::vector<std::string_view> names;
    for (const auto& row : base::Names<CampaignKind>::rows) names.push_back(row.display);
    const size_t at = draft.kind ? static_cast<size_t>(*draft.kind) : names.size();
    if (const auto now = select(ui, "/kind", "Loại", names, at, {.finding = gaps.kind, .required = true}))
      draft.kind = static_cast<CampaignKind>(*now);
    columns.next();
    draw_year(ui, draft, today);
  }
  const auto title = text_field(ui, "/title", "Tên", draft.title,
                                {.finding = gaps.title, .placeholder = "Nhận hồ sơ cuối năm học", .required = true});
  if (title.value) draft.title = *title.value;
  {
    Columns columns(ui, {1, 1});
    if (const auto day = date_field(ui, "/from_on", "Từ ngày", draft.from_on); day.changed) draft.from_on = day.value;
    columns.next();
    const auto day =
        date_field(ui, "/last_on", "Đến hết ngày", draft.last_on, {.finding = gaps.last_on, .required = true});
    if (day.changed) draft.last_on = day.value;
  }
  const auto source =
      text_field(ui, "/source", "Theo văn bản", draft.source,
                 {.finding = gaps.source, .placeholder = "Kế hoạch số …/KH-SGDĐT, ngày …", .required = true});
  if (source.value) draft.source = *source.value;
}

}  // namespace

void draw_campaigns(Ui& ui, const app::Model& model, CampaignDrafts& drafts) {
  heading(ui, 2, "Đợt, thời hạn");
  text(ui, "Ngày nhận đăng ký và hồ sơ mà Sở đặt cho từng năm học. Gửi ngoài đợt thì được nhắc là sớm hoặc muộn.",
       {.ink = Ink::soft});
  const auto rows = in_order(model);
  if (rows.empty()) hint(ui, "Chưa có đợt, thời hạn nào được nhập.");
  {
    List list(ui, "Đợt, thời hạn");
    for (const Campaign* row : rows) {
      std::string detail = row->school_year ? "Năm học " + row->school_year->text() + " · " : std::string();
      detail += days_of(*row);
      if (!row->source.empty()) detail += " · " + row->source;
      const std::string_view kind = row->kind ? base::display(*row->kind) : std::string_view();
      const std::string_view step = may_set(model) ? "Sửa" : "";
      if (list_row(ui, row->id.text(), {.title = row->title, .detail = detail, .state = kind, .next_step = step}) &&
          may_set(model))
        drafts.campaign = draft_of(*row, model.today());
      draw_extensions(ui, model, *row, may_set(model));
    }
  }
  if (!may_set(model)) return;
  Row row(ui);
  if (button(ui, "campaign.extend", "Gia hạn cho một đơn vị", {.icon = Icon::clock}))
    drafts.extension = ExtensionDraft{};
  if (!button(ui, "campaign.new", "Thêm đợt, thời hạn", {.icon = Icon::plus})) return;
  drafts.campaign = CampaignDraft{};
  drafts.campaign->school_year = base::SchoolYear::of(model.today());
}

void draw_campaign_form(Ui& ui, const app::Model& model, CampaignDrafts& drafts, Dispatch& dispatch) {
  draw_extension_form(ui, model, drafts.extension, dispatch);
  auto& draft = drafts.campaign;
  if (!draft) return;
  const bool is_new = draft->id.is_zero();
  Dialog dialog(ui, "campaign", is_new ? "Thêm đợt, thời hạn" : "Sửa đợt, thời hạn", 560);
  draw_fields(ui, *draft, model.today());
  bool keep_it = false, cancel = dialog.dismissed();
  {
    Row row(ui);
    keep_it = button(ui, "keep", "Ghi thời hạn", {.kind = ButtonKind::primary});
    cancel = button(ui, "cancel", "Thôi", {.kind = ButtonKind::quiet}) || cancel;
  }
  if (keep_it) {
    draft->asked = true;
    if (ui.lead_to_unread()) return;
    if (const std::string_view first = gaps_of(*draft).first(); !first.empty()) return ui.focus_place(first);
    keep(model, *draft, dispatch);
  }
  if (keep_it || cancel) draft.reset();
}

}  // namespace tdkt::screens
