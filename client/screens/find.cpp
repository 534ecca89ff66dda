#include "client/screens/find.h"

#include "client/app/queries.h"
#include "client/screens/words.h"
#include "shared/base/text.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using app::Screen;

constexpr size_t kMost = 10;

struct Found {
  std::string title, detail;
  Icon icon;
  app::Route route;
};

class Search {
 public:
  explicit Search(std::string_view words) : wanted_(base::fold(words)) {}
  bool full() const { return found_.size() >= kMost; }
  void offer(std::string title, std::string detail, Icon icon, app::Route route) {
    if (full() || base::fold(title).find(wanted_) == std::string::npos) return;
    found_.push_back({std::move(title), std::move(detail), icon, std::move(route)});
  }
  const std::vector<Found>& found() const { return found_; }

 private:
  std::string wanted_;
  std::vector<Found> found_;
};

void look(const app::Model& model, Search& search) {
  const bool office = app::is_office(model);
  for (const auto& [id, dossier] : model.records.all<records::Dossier>())
    if (!office)
      search.offer(dossier.title, app::unit_name(model, dossier.unit_id), Icon::folder, {Screen::dossier, id, {}, {}});
  for (const auto& [id, nomination] : model.records.all<records::Nomination>()) {
    if (search.full()) return;
    if (nomination.removed) continue;
    const app::Entry* entry = app::entry_of(model, id);
    if (office && (!entry || entry->state == workflow::State::draft)) continue;
    const std::string state(entry ? base::display(entry->state) : "");
    app::Route route{Screen::appraisal, id, {}, {}};
    if (!office) route = {Screen::nomination, nomination.dossier_id, id, {}};
    search.offer(title_of(nomination), state, Icon::medal, route);
  }
  if (office) return;
  for (const auto& [id, person] : model.records.all<records::Person>()) {
    if (search.full()) return;
    search.offer(person.full_name, person.position, Icon::person, {Screen::staff, {}, {}, id.text()});
  }
}

}  // namespace

bool draw_find(Ui& ui, const app::Model& model, std::string& text, Dispatch& dispatch) {
  Dialog dialog(ui, "find", "Tìm", 560);
  if (dialog.came()) ui.focus_place("find.text");
  const FieldResult typed = search_field(ui, "find.text", "Tìm người, trường hợp, hồ sơ", text, 0);
  if (typed.value) text = *typed.value;
  Search search(text);
  if (!base::fold(text).empty()) look(model, search);
  bool gone = dialog.dismissed();
  if (base::fold(text).empty()) {
    hint(ui, "Gõ tên, có dấu hay không dấu đều được.");
  } else if (search.found().empty()) {
    hint(ui, "Không thấy tên nào có các chữ này.");
  } else {
    List list(ui, "Kết quả tìm");
    for (const Found& found : search.found()) {
      const std::string address = app::address_of(found.route);
      const bool first = typed.submitted && &found == &search.found().front();
      if (list_row(ui, "found." + address,
                   {.title = found.title, .detail = found.detail, .icon = found.icon, .address = address}) ||
          first) {
        dispatch(app::GoTo{found.route});
        gone = true;
      }
    }
  }
  Row row(ui);
  if (button(ui, "find.close", "Đóng", {.kind = ButtonKind::quiet})) gone = true;
  if (gone) text.clear();
  return gone;
}

}  // namespace tdkt::screens
