#include "client/screens/staff_person.h"

#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/record_form.h"
#include "client/screens/staff_rows.h"
#include "client/screens/words.h"
#include "client/widgets/switcher.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

/// The parts of the panel and the members of the record each of them holds.
struct Part {
  std::string_view title;
  std::vector<std::string_view> members;
};
const std::vector<Part>& parts() {
  static const std::vector<Part> kParts{
      {"Chung", {}},
      {"Xếp loại", {"/ratings"}},
      {"Khen thưởng", {"/award_history"}},
      {"Sáng kiến, đề tài", {"/initiatives", "/research"}},
      {"Khác", {"/leaves", "/disciplines", "/proceedings", "/assignments"}},
  };
  return kParts;
}

void draw_team(const app::Model& model, const records::Person& person, RecordForm& form) {
  std::vector<std::string> ids, names;
  for (const auto* team : app::teams(model, person.unit_id)) {
    ids.push_back(team->id.text());
    names.push_back(app::unit_name(model, team->id));
  }
  const std::vector<std::string_view> words(ids.begin(), ids.end()), shown(names.begin(), names.end());
  form.choice_of("/team_id", "Tổ", words, shown,
                 {.hint = names.empty() ? std::string_view("Đơn vị chưa khai tổ nào.") : std::string_view()});
}

void draw_general(Ui& ui, const app::Model& model, const records::Person& person, RecordForm& form) {
  form.text("/full_name", "Họ và tên", {.required = true});
  {
    Columns columns(ui, {1, 1});
    form.text("/teacher_code", "Mã giáo viên");
    form.date("/born_on", "Ngày sinh");
    form.text("/position", "Chức vụ");
    form.date("/hired_on", "Ngày vào ngành");
    columns.next();
    form.choice<records::Sex>("/sex", "Giới tính");
    draw_team(model, person, form);
    form.choice<records::StaffType>("/staff_type", "Đối tượng");
  }
  // Absent in the document means what the record says: teaches.
  if (const auto now = checkbox(ui, "/teaches_directly", "Trực tiếp giảng dạy", person.teaches_directly,
                                {.read_only = !form.may_write()}))
    form.set("/teaches_directly", *now);
}

}  // namespace

void lead_to_place(Ui& ui, StaffPersonState& state, std::string_view place) {
  state.part = 0;
  for (size_t i = 0; i < parts().size(); ++i)
    for (const std::string_view member : parts()[i].members)
      if (place.substr(0, member.size()) == member) state.part = i;
  if (state.part > 0) {
    const size_t row = place.find('/', 1);
    const size_t end = row == std::string_view::npos ? row : place.find('/', row + 1);
    if (row != std::string_view::npos) state.open_row = place.substr(0, end);
  }
  ui.focus_place(place);
}

void draw_staff_person(Ui& ui, const app::Model& model, const records::Person& person, StaffPersonState& state,
                       Dispatch& dispatch) {
  heading(ui, 1, person.full_name.empty() ? "Chưa ghi tên" : person.full_name);
  RecordForm form(ui, model, person.id, dispatch);
  if (!form.may_write()) hint(ui, "Tài khoản này chỉ xem được hồ sơ nhân sự.");
  std::vector<std::string> titles;
  for (const Part& part : parts()) titles.emplace_back(part.title);
  if (const auto now = switcher(ui, "part", "Phần của hồ sơ", titles, state.part)) state.part = *now;
  PersonRows rows{ui, model, person, form, state.open_row, dispatch};
  switch (state.part) {
    case 0: return draw_general(ui, model, person, form);
    case 1: return draw_rating_rows(rows);
    case 2: return draw_award_rows(rows);
    case 3: draw_initiative_rows(rows); return draw_research_rows(rows);
    default: break;
  }
  draw_leave_rows(rows);
  draw_discipline_rows(rows);
  draw_proceeding_rows(rows);
  draw_assignments(rows);
}

}  // namespace tdkt::screens
