#include "client/screens/nomination_rows.h"

#include <algorithm>
#include <map>

#include "client/app/award_words.h"
#include "client/app/queries.h"
#include "client/screens/drafting.h"
#include "client/screens/grounds.h"
#include "client/screens/words.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"
#include "shared/sync/merge.h"

namespace tdkt::screens {
namespace {

using law::Ground;
using records::Nomination;
using widgets::GridCell;
using widgets::Tone;

const records::Person* person_of(const app::Model& model, const Nomination& nomination) {
  return nomination.nominee_id ? model.records.person(*nomination.nominee_id) : nullptr;
}

std::string rating_text(const app::Model& model, const Nomination& nomination) {
  if (!nomination.nominee_id || !nomination.school_year) return {};
  const auto* person = person_of(model, nomination);
  const auto* unit = person ? nullptr : model.records.unit(*nomination.nominee_id);
  if (!person && !unit) return {};
  for (const auto& rating : person ? person->ratings : unit->ratings)
    if (rating.school_year == nomination.school_year && rating.level) return std::string(base::word(*rating.level));
  return {};
}

std::string team_text(const app::Model& model, const Nomination& nomination) {
  const auto* person = person_of(model, nomination);
  return person && person->team_id ? app::unit_name(model, *person->team_id) : std::string();
}

std::string text_of(const app::Model& model, const Nomination& nomination, size_t place, ListColumn column) {
  switch (column) {
    case ListColumn::number: return std::to_string(place + 1);
    case ListColumn::name: return nomination.nominee_name;
    case ListColumn::award:
      return nomination.award ? std::string(app::short_display(*nomination.award)) : std::string();
    case ListColumn::ground: return nomination.ground ? std::string(short_ground(*nomination.ground)) : std::string();
    case ListColumn::status: return status_of(model, nomination).text;
    case ListColumn::position: return nomination.position;
    case ListColumn::rating: return rating_text(model, nomination);
    case ListColumn::team: break;
  }
  return team_text(model, nomination);
}

/// One row as typed: the new text per column.
using Typed = std::map<ListColumn, std::string>;

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

/// Puts each cell of a pasted row where its words belong.
Typed sorted_by_meaning(const Typed& typed) {
  Typed out;
  for (const auto& [column, text] : typed) {
    if (text.empty() || (column == ListColumn::name && is_number(text))) continue;
    if (column == ListColumn::name)
      out[ListColumn::name] = text;
    else if (app::award_of_text(text))
      out[ListColumn::award] = text;
    else if (ground_of_text(text))
      out[ListColumn::ground] = text;
    else if (out.count(ListColumn::name) == 0)
      out[ListColumn::name] = text;
    else if (out.count(ListColumn::position) == 0)
      out[ListColumn::position] = text;
  }
  return out;
}

class RowWriter {
 public:
  RowWriter(const app::Model& model, const records::Dossier& dossier, RowChanges& out)
      : model_(model), dossier_(dossier), out_(out) {}

  /// Writes what was typed into a nomination.
  void write(Nomination& row, const Typed& typed) {
    bool new_subject = false;
    for (const auto& [column, text] : typed) {
      if (column == ListColumn::name) write_name(row, text), new_subject = true;
      if (column == ListColumn::position) row.position = base::tidy(text);
      if (column == ListColumn::award) new_subject = write_award(row, text) || new_subject;
    }
    if (new_subject) choose_best_ground(model_, dossier_, row);
    if (const auto ground = typed.find(ListColumn::ground); ground != typed.end()) write_ground(row, ground->second);
  }

 private:
  void write_name(Nomination& row, const std::string& text) {
    if (const auto nominee = nominee_of_text(model_, dossier_.unit_id, text)) return set_nominee(row, *nominee);
    row.nominee_name = base::tidy(text);
    row.nominee_id.reset();
    if (!row.nominee_name.empty())
      out_.not_taken.push_back("“" + row.nominee_name +
                               "” chưa có, hoặc trùng tên, trong danh sách nhân sự: thêm ở mục Nhân sự rồi chọn lại.");
  }
  bool write_award(Nomination& row, const std::string& text) {
    const auto award = app::award_of_text(text);
    if (!award && !base::tidy(text).empty()) {
      out_.not_taken.push_back("“" + base::tidy(text) +
                               "” chưa phải tên một danh hiệu hay hình thức khen; ô này giữ như cũ.");
      return false;
    }
    row.award = award;
    return true;
  }
  void write_ground(Nomination& row, const std::string& text) {
    const auto ground = ground_of_text(text, row);
    if (!ground && !base::tidy(text).empty()) {
      out_.not_taken.push_back("“" + base::tidy(text) + "” chưa phải một căn cứ; ô này giữ như cũ.");
      return;
    }
    row.ground = ground;
    row.achievement_ids = fitting_achievements(model_, row);
  }

  const app::Model& model_;
  const records::Dossier& dossier_;
  RowChanges& out_;
};

}  // namespace

NominationStatus status_of(const app::Model& model, const Nomination& nomination) {
  const app::Entry* entry = app::entry_of(model, nomination.id);
  if (entry && !workflow::is_open_for_writing(entry->state))
    return {std::string(base::display(entry->state)), tone_of(entry->state)};
  const auto report = model.reports.find(nomination.id);
  const auto counts = report == model.reports.end() ? app::FindingCounts{} : app::counts_of(report->second);
  if (counts.must_fix > 0) return {counted(counts.must_fix, "phải sửa"), Tone::must_fix};
  if (counts.not_yet > 0) return {counted(counts.not_yet, "chưa khai"), Tone::not_yet};
  if (entry && entry->state == workflow::State::returned_for_completion)
    return {std::string(base::display(entry->state)), tone_of(entry->state)};
  if (counts.look_again > 0) return {counted(counts.look_again, "xem lại"), Tone::look_again};
  return {"Đủ", Tone::fine};
}

std::optional<ListColumn> column_of_place(std::string_view place) {
  const auto begins = [&](std::string_view with) { return place.substr(0, with.size()) == with; };
  if (begins("/nominee_")) return ListColumn::name;
  if (begins("/position")) return ListColumn::position;
  if (begins("/award")) return ListColumn::award;
  if (begins("/ground") || begins("/achievement_ids")) return ListColumn::ground;
  return std::nullopt;
}

GridCell nomination_cell(const app::Model& model, const Nomination& nomination, size_t place, ListColumn column) {
  GridCell cell{text_of(model, nomination, place, column), Tone::neutral, {}};
  if (column == ListColumn::status) {
    const Tone tone = status_of(model, nomination).tone;
    if (tone == Tone::must_fix || tone == Tone::look_again) cell.mark = tone;
    return cell;
  }
  for (const auto* finding : app::findings_of(model, nomination.id)) {
    const bool own = finding->record == nomination.id;
    const bool here = own ? column_of_place(finding->place) == column
                          : column == ListColumn::rating && finding->place.rfind("/ratings", 0) == 0;
    if (!here || finding->acknowledged || finding->awaits == rules::Awaits::server) continue;
    cell.mark = tone_of(*finding);
    cell.note = rules::sentence(*finding);
    return cell;
  }
  return cell;
}

std::string_view short_ground(Ground ground) { return law::facts_of(ground).brief; }

std::optional<Ground> ground_of_text(std::string_view text, const Nomination& about) {
  const std::string wanted = base::fold(text);
  const auto is_named = [&](Ground ground) {
    return wanted == base::fold(base::display(ground)) || wanted == base::fold(short_ground(ground)) ||
           text == base::word(ground);
  };
  if (about.award && about.nominee_type)
    for (const Ground ground : law::grounds_of(*about.award, *about.nominee_type))
      if (is_named(ground)) return ground;
  for (const auto& row : base::Names<Ground>::rows)
    if (is_named(row.value)) return row.value;
  return std::nullopt;
}

RowChanges changes_of_rows(const app::Model& model, const records::Dossier& dossier,
                           const std::vector<const Nomination*>& rows, const std::vector<widgets::CellChange>& changes,
                           const std::function<base::Id()>& new_id) {
  RowChanges out;
  std::map<size_t, Typed> typed_rows;
  for (const auto& change : changes) typed_rows[change.row][static_cast<ListColumn>(change.column)] = change.value;
  RowWriter writer(model, dossier, out);
  std::string key;
  for (const auto& [place, as_typed] : typed_rows) {
    const bool says_something = std::any_of(as_typed.begin(), as_typed.end(),
                                            [](const auto& cell) { return !base::tidy(cell.second).empty(); });
    const Typed typed = says_something && as_typed.size() > 1 ? sorted_by_meaning(as_typed) : as_typed;
    if (place < rows.size()) {
      Nomination next = *rows[place];
      writer.write(next, typed);
      for (auto& change : sync::diff(records::to_value(*rows[place]), records::to_value(next)))
        out.edits.push_back({next.id, std::move(change.place), std::move(change.after)});
      continue;
    }
    if (!says_something) continue;
    key = key.empty() ? next_order_key(model, dossier.id) : order_key_after(key);
    Nomination fresh = new_nomination(model, dossier, new_id(), key);
    writer.write(fresh, typed);
    out.created.push_back({records::RecordKind::nominations, records::to_value(fresh)});
  }
  return out;
}

}  // namespace tdkt::screens
