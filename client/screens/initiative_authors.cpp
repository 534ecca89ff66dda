#include "client/screens/initiative_authors.h"

#include <algorithm>

#include "client/screens/words.h"
#include "shared/records/place.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;

const records::Initiative* find_initiative(const records::Person& person, const base::Id& id) {
  const auto row = std::find_if(person.initiatives.begin(), person.initiatives.end(),
                                [&](const records::Initiative& one) { return one.id == id; });
  return row == person.initiatives.end() ? nullptr : &*row;
}

void draw_author(PersonRows& at, const std::string& place, const records::Author& author) {
  Row row(at.ui);
  at.ui.begin_block(at.ui.width() * 0.5f, 0);
  at.form.text(place + "/full_name", "Tác giả", {.read_only = author.person_id.has_value()});
  at.ui.end_block();
  at.ui.begin_block(130, 0);
  at.form.number(place + "/share_percent", "Tỷ lệ đóng góp (%)", {.max_width = 130});
  at.ui.end_block();
  if (at.form.may_write() && icon_button(at.ui, place + ".remove", Icon::trash, "Bỏ tác giả " + author.full_name))
    at.form.set(place, {});
}

void add_author(PersonRows& at, const std::string& place, const records::Person* colleague) {
  const std::string id = at.dispatch.new_id().text();
  Value author = Value::object();
  author.set("id", id);
  if (colleague) {
    author.set("person_id", colleague->id.text());
    author.set("full_name", colleague->full_name);
  }
  at.form.set(place + "/authors/" + id, std::move(author));
}

/// Co-authors of this unit whose own record says something else, or nothing.
std::vector<const records::Person*> differing(const PersonRows& at, const std::string& place,
                                              const records::Initiative& row) {
  std::vector<const records::Person*> out;
  const Value& mine = at.form.at(place);
  for (const records::Author& author : row.authors) {
    if (!author.person_id || *author.person_id == at.person.id) continue;
    const auto* person = at.model.records.person(*author.person_id);
    const app::Entry* entry = app::entry_of(at.model, *author.person_id);
    if (!person || !entry || !(person->unit_id == at.person.unit_id)) continue;
    const Value* theirs = records::at(entry->document, place);
    if (!theirs || *theirs != mine) out.push_back(person);
  }
  return out;
}

void draw_copying(PersonRows& at, const std::string& place, const records::Initiative& row) {
  const auto others = differing(at, place, row);
  if (others.empty()) return;
  std::string names;
  for (const auto* person : others) names += (names.empty() ? "" : ", ") + person->full_name;
  notice(at.ui, "Hồ sơ của " + names + " ghi sáng kiến này khác, hoặc chưa ghi.", Tone::look_again);
  if (!at.form.may_write() || !button(at.ui, place + ".copy", "Ghi giống nhau cho các đồng tác giả")) return;
  app::EditMany edits;
  for (const auto* person : others) edits.edits.push_back({person->id, place, at.form.at(place)});
  at.dispatch(std::move(edits));
}

}  // namespace

void draw_initiative_authors(PersonRows& at, const std::string& place, const base::Id& initiative) {
  const auto* row = find_initiative(at.person, initiative);
  if (!row) return;
  heading(at.ui, 3, "Tác giả và tỷ lệ đóng góp");
  int64_t total = 0;
  for (const records::Author& author : row->authors) {
    draw_author(at, place + "/authors/" + author.id.text(), author);
    total += author.share_percent.value_or(0);
  }
  if (total > 0 && total != 100)
    hint(at.ui, "Tổng tỷ lệ đang là " + std::to_string(total) + " %. Các tác giả cộng lại thường là 100 %.");
  if (at.form.may_write()) {
    std::vector<std::string> names{"Tác giả ngoài đơn vị"};
    std::vector<const records::Person*> people{nullptr};
    for (const auto* person : app::staff(at.model, at.person.unit_id)) {
      const bool in = std::any_of(row->authors.begin(), row->authors.end(),
                                  [&](const records::Author& author) { return author.person_id == person->id; });
      if (in) continue;
      names.push_back(person->full_name);
      people.push_back(person);
    }
    const std::vector<std::string_view> choices(names.begin(), names.end());
    if (const auto now = select(at.ui, place + "/authors", "Thêm tác giả", choices, choices.size(),
                                {.placeholder = "Chọn người…", .max_width = 320}))
      add_author(at, place, people[*now]);
  }
  draw_copying(at, place, *row);
}

}  // namespace tdkt::screens
