#include "client/screens/record_form.h"

#include <algorithm>
#include <charconv>

#include "client/app/editing.h"
#include "client/screens/capital.h"
#include "client/screens/conflict.h"
#include "client/screens/words.h"
#include "shared/base/school_year.h"
#include "shared/records/place.h"
#include "shared/rules/rule.h"

namespace tdkt::screens {
namespace {

/// A field and what stands under it, close together.
class Together {
 public:
  explicit Together(widgets::Ui& ui) : ui_(ui) { ui.begin_block(ui.width(), 4); }
  ~Together() { ui_.end_block(); }
  Together(const Together&) = delete;
  Together& operator=(const Together&) = delete;

 private:
  widgets::Ui& ui_;
};

using base::Value;
using widgets::FieldOptions;

const Value kNothing;
constexpr size_t kMostDigits = 12;  // no record holds more than 15, and nothing here counts that far

std::string text_of(const Value& value) {
  if (const auto* text = value.string()) return *text;
  if (const auto* number = value.integer()) return std::to_string(*number);
  return {};
}

/// What only the server can tell is no matter of a field: it stands in the list of what is to be seen.
bool is_for_server(const rules::Finding& finding) {
  return finding.outcome == rules::Outcome::unknown && finding.awaits == rules::Awaits::server;
}

/// Only what lies at this very place, worst first as in the report.
std::vector<const rules::Finding*> exactly_at(const app::Model& model, const base::Id& record, std::string_view place) {
  std::vector<const rules::Finding*> out;
  for (const auto* finding : app::findings_of(model, record))
    if (finding->record == record && finding->place == place && !is_for_server(*finding)) out.push_back(finding);
  return out;
}

}  // namespace

RecordForm::RecordForm(widgets::Ui& ui, const app::Model& model, const base::Id& record, Dispatch& dispatch)
    : ui_(ui),
      model_(model),
      record_(record),
      dispatch_(dispatch),
      entry_(app::entry_of(model, record)),
      may_write_(entry_ != nullptr && app::may_write(model, *entry_)) {
  if (entry_) comments_ = app::return_comments(*entry_);
}

const Value& RecordForm::at(std::string_view place) const {
  const Value* value = entry_ ? records::at(entry_->document, place) : nullptr;
  return value ? *value : kNothing;
}

void RecordForm::set(std::string_view place, Value value) {
  dispatch_(app::EditField{record_, std::string(place), std::move(value)});
}

void RecordForm::add_findings(std::string_view place, FieldOptions& options, std::string& keep) const {
  options.read_only = options.read_only || !may_write_;
  const auto found = exactly_at(model_, record_, place);
  for (const auto* finding : found) {
    if (finding->acknowledged) continue;
    if (keep.empty()) options.finding_tone = tone_of(*finding);
    keep += (keep.empty() ? "" : "\n") + rules::sentence(*finding);
  }
  if (keep.empty()) return;
  options.finding = keep;
  // A sentence needs more room than a day or a number.
  if (options.max_width > 0) options.max_width = std::max(options.max_width, 420.0f);
}

void RecordForm::draw_below(std::string_view place) {
  std::vector<std::string> cited;
  for (const auto* finding : exactly_at(model_, record_, place)) {
    const std::string citation = short_citation(finding->rule->citation);
    if (finding->acknowledged || std::find(cited.begin(), cited.end(), citation) != cited.end()) continue;
    cited.push_back(citation);
    const std::string id = std::string(place) + "?" + std::string(finding->rule->id);
    if (widgets::link(ui_, id, citation,
                      {.style = {.size = widgets::Size::small}, .icon_after = widgets::Icon::chevron_right}))
      open_rule(dispatch_, finding->rule->id);
  }
  draw_conflict_at(ui_, model_, record_, place, dispatch_);
  comments(place);
}

void RecordForm::comments(std::string_view place) {
  for (const auto& comment : comments_)
    if (comment.place == place) widgets::notice(ui_, "Ý kiến thẩm định: " + comment.text, widgets::Tone::look_again);
}

void RecordForm::findings(std::string_view place, bool below) {
  const auto found = below ? app::findings_at(model_, record_, place) : exactly_at(model_, record_, place);
  size_t number = 0;  // a rule may find two things at one place
  for (const auto* finding : found) {
    if (finding->acknowledged || is_for_server(*finding)) continue;
    const std::string id =
        std::string(place) + "!" + std::string(finding->rule->id) + finding->place + std::to_string(number++);
    const auto pressed = widgets::finding_row(ui_, id,
                                              {.sentence = rules::sentence(*finding),
                                               .citation = short_citation(finding->rule->citation),
                                               .tone = tone_of(*finding)});
    if (pressed.lead) ui_.focus_place(finding->place);
    if (pressed.citation) open_rule(dispatch_, finding->rule->id);
  }
  comments(place);
}

void RecordForm::text(std::string_view place, std::string_view label, FieldOptions options) {
  Together together(ui_);
  std::string keep;
  add_findings(place, options, keep);
  const std::string value = text_of(at(place));
  if (auto field = widgets::text_field(ui_, place, label, value, options); field.value) set(place, *field.value);
  draw_below(place);
}

void RecordForm::show_unread(std::string_view place) {
  const uint32_t node = ui_.id(place);
  if (entry_ == nullptr || !may_write_ || ui_.unfinished(node)) return;
  for (const app::Unread& one : entry_->unread)
    if (one.place == place) ui_.set_unfinished(node, one.text);
}

void RecordForm::keep_unread(std::string_view place, std::string_view label, const std::string& sentence) {
  const uint32_t node = ui_.id(place);
  if (entry_ == nullptr || !may_write_) return;
  const auto kept = std::find_if(entry_->unread.begin(), entry_->unread.end(),
                                 [&](const app::Unread& one) { return one.place == place; });
  const bool is_kept = kept != entry_->unread.end();
  if (sentence.empty() ? !is_kept : is_kept && kept->sentence == sentence) return;
  if (!sentence.empty() && ui_.focused() == node) return;  // while it is being typed, a day is on its way
  const std::string text = sentence.empty() ? std::string() : *ui_.unfinished(node);
  dispatch_(app::LeaveUnread{record_, {std::string(place), std::string(label), text, sentence}});
}

void RecordForm::number(std::string_view place, std::string_view label, FieldOptions options) {
  Together together(ui_);
  std::string keep;
  options.input_mode = "numeric";
  if (options.max_width <= 0) options.max_width = 200;
  add_findings(place, options, keep);
  show_unread(place);
  const uint32_t node = ui_.id(place);
  if (ui_.key(node, semantics::Key::escape)) ui_.clear_unfinished(node);
  const std::string* typed = ui_.unfinished(node);
  const std::string shown = typed ? *typed : text_of(at(place));
  const auto number_in = [](std::string_view text) -> std::optional<int64_t> {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    if (text.size() > kMostDigits) return std::nullopt;
    int64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size() && out >= 0 ? std::optional(out) : std::nullopt;
  };
  const auto why_none = [&](const std::string* text) -> std::string {
    if (text == nullptr || text->empty() || number_in(*text)) return {};
    if (text->size() > kMostDigits) return "Số này quá lớn.";
    return "“" + *text + "” chưa phải là một số. Chỉ viết chữ số, không dấu chấm.";
  };
  if (std::string complaint = why_none(typed); !complaint.empty()) {
    keep = std::move(complaint);
    options.finding = keep;
    options.finding_tone = widgets::Tone::must_fix;
  }
  const auto field = widgets::text_field(ui_, place, label, shown, options);
  if (field.value) {
    const auto number = number_in(*field.value);
    ui_.set_unfinished(node, *field.value);
    if (number) set(place, *number);
    if (field.value->empty()) set(place, Value());
  }
  // Asked for anew: pasted and left at once, the text came in this very frame.
  const std::string why = why_none(ui_.unfinished(node));
  if (field.left && why.empty()) ui_.clear_unfinished(node);
  if (!why.empty()) ui_.leave_unread(node, place);
  keep_unread(place, label, why);
  draw_below(place);
}

void RecordForm::date(std::string_view place, std::string_view label, FieldOptions options) {
  Together together(ui_);
  std::string keep;
  add_findings(place, options, keep);
  show_unread(place);
  const auto field = widgets::date_field(ui_, place, label, base::Date::parse(text_of(at(place))), options);
  if (field.changed) set(place, field.value ? Value(field.value->text()) : Value());
  keep_unread(place, label, field.unread);
  draw_below(place);
}

void RecordForm::year(std::string_view place, std::string_view label, FieldOptions options) {
  const auto now = base::SchoolYear::of(model_.today());
  std::vector<std::string> years;
  for (int back = -1; back < 8; ++back) years.push_back(now.before(back).text());
  const std::string kept = text_of(at(place));
  if (!kept.empty() && std::find(years.begin(), years.end(), kept) == years.end()) years.push_back(kept);
  const std::vector<std::string_view> names(years.begin(), years.end());
  if (options.max_width <= 0) options.max_width = 200;
  choice_of(place, label, names, names, options);
}

void RecordForm::check(std::string_view place, std::string_view label, FieldOptions options) {
  Together together(ui_);
  std::string keep;
  add_findings(place, options, keep);
  const bool* now = at(place).boolean();
  if (auto checked = widgets::checkbox(ui_, place, label, now && *now, options)) set(place, *checked);
  draw_below(place);
}

void RecordForm::choice_of(std::string_view place, std::string_view label, std::span<const std::string_view> words,
                           std::span<const std::string_view> names, FieldOptions options) {
  Together together(ui_);
  std::string keep;
  add_findings(place, options, keep);
  const std::string kept = text_of(at(place));
  const size_t chosen = static_cast<size_t>(std::find(words.begin(), words.end(), kept) - words.begin());
  if (const auto now = widgets::select(ui_, place, label, names, chosen, options)) set(place, words[*now]);
  draw_below(place);
}

void RecordForm::choice_among(std::string_view place, std::string_view label, size_t count, Enumerator (*row)(size_t),
                              const FieldOptions& options) {
  std::vector<std::string> names;
  std::vector<std::string_view> words;
  for (size_t i = 0; i < count; ++i) {
    words.push_back(row(i).word);
    names.push_back(capital(row(i).name));
  }
  const std::vector<std::string_view> shown(names.begin(), names.end());
  choice_of(place, label, words, shown, options);
}

void open_rule(Dispatch& dispatch, std::string_view rule) {
  dispatch(app::GoTo{{app::Screen::rule_book, {}, {}, std::string(rule)}});
}

}  // namespace tdkt::screens
