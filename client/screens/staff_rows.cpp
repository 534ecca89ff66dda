#include "client/screens/staff_rows.h"

#include <algorithm>
#include <functional>

#include "client/screens/capital.h"
#include "client/screens/initiative_authors.h"
#include "client/screens/words.h"
#include "shared/base/sorting.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;

/// One line of a list, and the fields behind it.
struct Line {
  base::Id id;
  std::string title, detail, state;
  Tone tone = Tone::neutral;
  bool locked = false;  // decided in the system: only a new decision changes it
};
struct Rows {
  std::string_view member;  // "/ratings"
  std::string_view title, add, empty;
  std::vector<Line> lines;
  std::function<void(const std::string& place, const Line& line)> fields;
  std::function<void(Value& row)> begin;  // what a new row starts with
};

void draw_open_row(PersonRows& at, const Rows& rows, const Line& line, const std::string& place) {
  Card card(at.ui, kGapM, kGapM);
  if (line.locked) {
    hint(at.ui, "Ghi từ quyết định trong hệ thống nên không sửa ở đây. Có sai thì Sở đính chính bằng quyết định mới.");
    return;
  }
  rows.fields(place, line);
  if (!at.form.may_write()) return;
  Row row(at.ui);
  if (button(at.ui, place + ".done", "Xong")) at.open_row.clear();
  if (button(at.ui, place + ".remove", "Xoá dòng này", {.kind = ButtonKind::danger, .icon = Icon::trash})) {
    at.form.set(place, {});
    at.open_row.clear();
  }
}

void add_row(PersonRows& at, const Rows& rows) {
  const std::string id = at.dispatch.new_id().text(), place = std::string(rows.member) + "/" + id;
  Value fresh = Value::object();
  fresh.set("id", id);
  if (rows.begin) rows.begin(fresh);
  at.form.set(place, std::move(fresh));
  at.open_row = place;
}

void draw_rows(PersonRows& at, const Rows& rows) {
  Ui& ui = at.ui;
  heading(ui, 2, rows.title);
  if (rows.lines.empty()) text(ui, rows.empty, {.ink = Ink::soft});
  if (!rows.lines.empty()) {
    List list(ui, rows.title);
    for (const Line& line : rows.lines) {
      const std::string place = std::string(rows.member) + "/" + line.id.text();
      const bool open = at.open_row == place;
      if (list_row(ui, place, {.title = line.title, .detail = line.detail, .state = line.state, .tone = line.tone}))
        at.open_row = open ? std::string() : place;
      if (open) draw_open_row(at, rows, line, place);
    }
  }
  if (at.form.may_write() && button(ui, std::string(rows.member) + ".add", rows.add, {.icon = Icon::plus}))
    add_row(at, rows);
}

std::string cited(const std::string& number, const std::optional<base::Date>& day, const std::string& issuer) {
  std::string text = number.empty() ? std::string("Chưa ghi số quyết định") : number;
  if (day) text += ", " + day->display();
  return issuer.empty() ? text : text + ", " + issuer;
}

std::string year_text(const std::optional<base::SchoolYear>& year) {
  return year ? year->text() : std::string("Chưa ghi năm học");
}

std::string period_text(const std::optional<base::Date>& from, const std::optional<base::Date>& last) {
  const std::string begin = from ? "từ " + from->display() : std::string();
  return last ? begin + (begin.empty() ? "đến " : " đến ") + last->display() : begin;
}

/// Half-open in the record; people name the last day.
std::optional<base::Date> day_before(const std::optional<base::Date>& day) {
  return day ? std::optional(day->plus_days(-1)) : std::nullopt;
}

void draw_decision_fields(PersonRows& at, const std::string& place) {
  Columns columns(at.ui, {1, 1});
  at.form.text(place + "/decision_number", "Số quyết định");
  columns.next();
  at.form.date(place + "/decided_on", "Ngày quyết định");
}

void begin_this_year(PersonRows& at, Value& row) {
  row.set("school_year", base::SchoolYear::of(at.model.today()).text());
}

template <class T>
std::vector<const T*> newest_first(const std::vector<T>& rows) {
  std::vector<const T*> out;
  for (const T& row : rows) out.push_back(&row);
  base::sort_stably(out, [](const T* a, const T* b) {
    const base::SchoolYear none;
    return b->school_year.value_or(none) < a->school_year.value_or(none);
  });
  return out;
}

}  // namespace

void draw_rating_rows(PersonRows& at) {
  Rows rows{.member = "/ratings",
            .title = "Xếp loại chất lượng hằng năm",
            .add = "Thêm xếp loại",
            .empty = "Chưa ghi xếp loại năm nào. Nhiều danh hiệu cần xếp loại của năm xét.",
            .lines = {},
            .fields = {},
            .begin = {}};
  for (const auto* row : newest_first(at.person.ratings)) {
    const std::string level(row->level ? base::display(*row->level) : std::string_view("Chưa ghi mức"));
    rows.lines.push_back({row->id,
                          year_text(row->school_year) + " · " + level,
                          cited(row->decision_number, row->decided_on, row->issuer),
                          {},
                          Tone::neutral,
                          false});
  }
  rows.begin = [&](Value& row) { begin_this_year(at, row); };
  rows.fields = [&](const std::string& place, const Line&) {
    {
      Columns columns(at.ui, {2, 3});
      at.form.year(place + "/school_year", "Năm học");
      columns.next();
      at.form.choice<records::RatingLevel>(place + "/level", "Mức xếp loại");
    }
    draw_decision_fields(at, place);
    at.form.text(place + "/issuer", "Cơ quan, người ký");
  };
  draw_rows(at, rows);
}

void draw_award_rows(PersonRows& at) {
  Rows rows{.member = "/award_history",
            .title = "Danh hiệu, hình thức đã nhận",
            .add = "Thêm danh hiệu đã nhận",
            .empty = "Chưa ghi danh hiệu hay hình thức khen thưởng nào.",
            .lines = {},
            .fields = {},
            .begin = {}};
  for (const auto* row : newest_first(at.person.award_history)) {
    const bool registered = row->standing == records::Standing::registered;
    const std::string award(row->award ? base::display(*row->award) : std::string_view("Chưa chọn danh hiệu"));
    rows.lines.push_back({row->id, year_text(row->school_year) + " · " + award,
                          cited(row->decision_number, row->decided_on, row->issuer),
                          row->revoked ? "Đã thu hồi"
                          : registered ? "Có trong hệ thống"
                                       : "Đơn vị khai",
                          row->revoked ? Tone::must_fix
                          : registered ? Tone::honour
                                       : Tone::neutral,
                          registered});
  }
  rows.begin = [&](Value& row) {
    begin_this_year(at, row);
    row.set("standing", base::word(records::Standing::declared));
    row.set("merit_type", base::word(law::MeritType::CONG_TRANG));
  };
  rows.fields = [&](const std::string& place, const Line&) {
    at.form.choice<law::Award>(place + "/award", "Danh hiệu, hình thức");
    {
      Columns columns(at.ui, {1, 1});
      at.form.year(place + "/school_year", "Năm học");
      columns.next();
      at.form.choice<law::MeritType>(place + "/merit_type", "Loại hình");
    }
    draw_decision_fields(at, place);
    at.form.text(place + "/issuer", "Cơ quan, người ký");
    at.form.choice<records::Basis>(place + "/basis", "Đã dựa trên",
                                   {.hint = "Sáng kiến, đề tài đã dùng cho một lần khen thì không dùng lại."});
  };
  draw_rows(at, rows);
}

void draw_initiative_rows(PersonRows& at) {
  Rows rows{.member = "/initiatives",
            .title = "Sáng kiến",
            .add = "Thêm sáng kiến",
            .empty = "Chưa ghi sáng kiến nào.",
            .lines = {},
            .fields = {},
            .begin = {}};
  for (const auto* row : newest_first(at.person.initiatives)) {
    std::string detail =
        year_text(row->school_year) + " · " +
        (row->certificate_number.empty() ? std::string("Chưa ghi số công nhận") : row->certificate_number);
    if (row->authors.size() > 1) detail += " · " + counted(static_cast<int64_t>(row->authors.size()), "tác giả");
    rows.lines.push_back({row->id, row->name.empty() ? std::string("Chưa ghi tên sáng kiến") : row->name, detail,
                          row->scope ? alone(*row->scope) : std::string(), Tone::neutral, false});
  }
  rows.begin = [&](Value& row) {
    begin_this_year(at, row);
    Value& authors = row.set("authors", Value::array());
    Value& author = authors.push(Value::object());
    author.set("id", at.dispatch.new_id().text());
    author.set("person_id", at.person.id.text());
    author.set("full_name", at.person.full_name);
  };
  rows.fields = [&](const std::string& place, const Line& line) {
    at.form.text(place + "/name", "Tên sáng kiến", {.required = true, .rows = 2});
    {
      Columns columns(at.ui, {1, 1});
      at.form.year(place + "/school_year", "Năm học");
      at.form.text(place + "/certificate_number", "Số công nhận");
      at.form.date(place + "/first_applied_on", "Ngày áp dụng lần đầu");
      columns.next();
      at.form.choice<records::Scope>(place + "/scope", "Phạm vi ảnh hưởng");
      at.form.date(place + "/certified_on", "Ngày công nhận");
      at.form.text(place + "/issuer", "Cơ quan công nhận");
    }
    draw_initiative_authors(at, place, line.id);
  };
  draw_rows(at, rows);
}

void draw_research_rows(PersonRows& at) {
  Rows rows{.member = "/research",
            .title = "Đề tài, đề án, công trình khoa học",
            .add = "Thêm đề tài",
            .empty = "Chưa ghi đề tài nào.",
            .lines = {},
            .fields = {},
            .begin = {}};
  for (const auto* row : newest_first(at.person.research))
    rows.lines.push_back(
        {row->id, row->name.empty() ? std::string("Chưa ghi tên đề tài") : row->name,
         year_text(row->school_year) + (row->accepted_on ? " · nghiệm thu " + row->accepted_on->display() : ""),
         row->accepted_on ? "" : "Chưa nghiệm thu", row->accepted_on ? Tone::neutral : Tone::not_yet, false});
  rows.begin = [&](Value& row) { begin_this_year(at, row); };
  rows.fields = [&](const std::string& place, const Line&) {
    at.form.text(place + "/name", "Tên đề tài", {.required = true, .rows = 2});
    Columns columns(at.ui, {1, 1});
    at.form.year(place + "/school_year", "Năm học");
    at.form.date(place + "/accepted_on", "Ngày nghiệm thu");
    columns.next();
    at.form.choice<records::Scope>(place + "/scope", "Phạm vi ảnh hưởng");
    at.form.text(place + "/minutes_number", "Số biên bản nghiệm thu");
    at.form.text(place + "/issuer", "Cơ quan nghiệm thu");
  };
  draw_rows(at, rows);
}

void draw_leave_rows(PersonRows& at) {
  Rows rows{.member = "/leaves",
            .title = "Nghỉ",
            .add = "Thêm lần nghỉ",
            .empty = "Chưa ghi lần nghỉ nào.",
            .lines = {},
            .fields = {},
            .begin = {}};
  for (const auto& row : at.person.leaves) {
    std::string detail = period_text(row.from_on, row.last_on);
    if (row.working_day_count) detail += " · " + std::to_string(*row.working_day_count) + " ngày làm việc";
    rows.lines.push_back(
        {row.id, row.kind ? alone(*row.kind) : "Chưa ghi loại nghỉ", detail, {}, Tone::neutral, false});
  }
  rows.fields = [&](const std::string& place, const Line&) {
    Columns columns(at.ui, {1, 1});
    at.form.choice<records::LeaveKind>(place + "/kind", "Loại nghỉ");
    at.form.number(place + "/working_day_count", "Số ngày làm việc");
    columns.next();
    at.form.date(place + "/from_on", "Từ ngày");
    at.form.date(place + "/last_on", "Đến hết ngày");
  };
  draw_rows(at, rows);
}

void draw_discipline_rows(PersonRows& at) {
  Rows rows{.member = "/disciplines",
            .title = "Kỷ luật",
            .add = "Thêm quyết định kỷ luật",
            .empty = "Không có.",
            .lines = {},
            .fields = {},
            .begin = {}};
  for (const auto& row : at.person.disciplines)
    rows.lines.push_back({row.id,
                          row.form ? alone(*row.form) : "Chưa ghi hình thức",
                          row.decision_number + " · " + period_text(row.from_on, day_before(row.until_on)),
                          {},
                          Tone::neutral,
                          false});
  rows.fields = [&](const std::string& place, const Line&) {
    Columns columns(at.ui, {1, 1});
    at.form.choice<records::DisciplineForm>(place + "/form", "Hình thức");
    at.form.text(place + "/decision_number", "Số quyết định");
    columns.next();
    at.form.date(place + "/from_on", "Có hiệu lực từ");
    at.form.date(place + "/until_on", "Hết hiệu lực từ", {.hint = "Ngày đầu tiên không còn kỷ luật."});
  };
  draw_rows(at, rows);
}

void draw_proceeding_rows(PersonRows& at) {
  Rows rows{.member = "/proceedings",
            .title = "Việc đang được xác minh",
            .add = "Thêm việc đang xác minh",
            .empty = "Không có.",
            .lines = {},
            .fields = {},
            .begin = {}};
  for (const auto& row : at.person.proceedings)
    rows.lines.push_back({row.id, row.kind ? alone(*row.kind) : "Chưa ghi loại việc",
                          period_text(row.opened_on, row.closed_on), row.closed_on ? "Đã kết thúc" : "Đang xác minh",
                          row.closed_on ? Tone::fine : Tone::look_again, false});
  rows.fields = [&](const std::string& place, const Line&) {
    at.form.choice<records::ProceedingKind>(place + "/kind", "Loại việc");
    {
      Columns columns(at.ui, {1, 1});
      at.form.date(place + "/opened_on", "Bắt đầu");
      columns.next();
      at.form.date(place + "/closed_on", "Kết thúc", {.hint = "Để trống khi còn đang xác minh."});
    }
    at.form.text(place + "/outcome", "Kết quả", {.rows = 2});
  };
  draw_rows(at, rows);
}

void draw_assignments(PersonRows& at) {
  heading(at.ui, 2, "Quá trình công tác");
  if (at.person.assignments.empty()) return text(at.ui, "Chưa ghi.", {.ink = Ink::soft});
  for (const auto& row : at.person.assignments) {
    std::string unit = row.unit_name;
    if (unit.empty() && row.unit_id) unit = app::unit_name(at.model, *row.unit_id);
    std::string words = period_text(row.from_on, day_before(row.until_on));
    if (row.kind) words += " (" + std::string(base::display(*row.kind)) + ")";
    fact(at.ui, unit.empty() ? "Đơn vị chưa ghi tên" : unit, words);
  }
}

}  // namespace tdkt::screens
