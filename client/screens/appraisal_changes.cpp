#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/appraisal_parts.h"
#include "client/screens/print_link.h"
#include "client/screens/words.h"
#include "shared/records/labels.h"
#include "shared/records/place.h"
#include "shared/rules/procedure_cases.h"

// What the unit has changed since the nomination was returned.

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// What only the program keeps beside what a person changed.
bool is_beside(std::string_view place) {
  for (const std::string_view member : {"/order_key", "/byte_count", "/media_type", "/nominee_id"})
    if (ends_with(place, member)) return true;
  return false;
}

std::vector<const sync::Change*> shown_changes(const Appraising& at) {
  std::vector<const sync::Change*> out;
  if (at.changes)
    for (const sync::Change& change : *at.changes)
      if (!is_beside(change.place)) out.push_back(&change);
  return out;
}

std::string words_of(const sync::Change& change, const Value& value) {
  if (ends_with(change.place, "/sha256") && value.string()) return "tệp " + value.string()->substr(0, 8);
  return value_text(change.place, value);
}

/// The place in the words of the document that has it.
std::string name_of(const Appraising& at, const sync::Change& change) {
  const auto revision = app::returned_revision(at.entry);
  const auto earlier = revision ? at.model.earlier.find(*revision) : at.model.earlier.end();
  const bool is_gone = change.after.is_null() && earlier != at.model.earlier.end();
  return records::place_in_words(is_gone ? earlier->second : at.entry.document, change.place);
}

void draw_changes_of_fields(Appraising& at) {
  const auto changes = shown_changes(at);
  heading(at.ui, 2, at.changes ? "Đơn vị đã sửa · " + std::to_string(changes.size()) : std::string("Đơn vị đã sửa"));
  if (!at.changes)
    return text(at.ui, at.model.online ? "Đang đọc bản đã trả lại." : "Cần có mạng để so với bản đã trả lại.",
                {.ink = Ink::soft});
  if (changes.empty()) return text(at.ui, "Bản gửi lại giống bản đã trả lại.", {.ink = Ink::look_again});
  for (const sync::Change* change : changes) {
    Column one(at.ui, {.gap = kGapXs});
    if (link(at.ui, "changed" + change->place, name_of(at, *change))) lead_to_place(at, change->place);
    text(at.ui, "Trước: " + words_of(*change, change->before), {.style = {.size = Size::small}, .ink = Ink::soft});
    text(at.ui, "Nay: " + words_of(*change, change->after), {.style = {.size = Size::small}});
  }
}

/// The council met once more, or put its minutes right, after the dossier was sent.
void draw_amendments(Appraising& at) {
  for (const auto* meeting : rules::meetings_about(at.model.records, at.nomination.dossier_id)) {
    if (meeting->amendment_reason.empty()) continue;
    Scope scope(at.ui, meeting->id.text());
    const std::string day = meeting->held_on ? " ngày " + meeting->held_on->display() : std::string();
    fact(at.ui, meeting->title + (meeting->number.empty() ? "" : ", biên bản số " + meeting->number) + day,
         meeting->amendment_reason);
    print_link(at.ui, meeting->id, at.dispatch);
  }
}

}  // namespace

void draw_appraisal_changes(Appraising& at) {
  if (!app::returned_revision(at.entry)) return;
  draw_changes_of_fields(at);
  draw_amendments(at);
}

void draw_change_at(Appraising& at, std::string_view place) {
  for (const sync::Change* change : shown_changes(at)) {
    const std::string_view there = change->place;
    // A row is drawn as one thing: what changed in it is said there.
    if (there != place && there.substr(0, there.rfind('/')) != place) continue;
    if (change->before.is_null())
      text(at.ui, "Mới, so với bản đã trả lại.", {.style = {.size = Size::small}, .ink = Ink::accent});
    else
      text(at.ui, "Đã sửa. Bản đã trả lại: " + words_of(*change, change->before),
           {.style = {.size = Size::small}, .ink = Ink::accent});
  }
}

}  // namespace tdkt::screens
