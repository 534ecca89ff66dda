#include "server/resources/unit_superiors.h"

#include <algorithm>

#include "server/resources/body.h"
#include "server/store/revisions.h"
#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/records/place.h"
#include "shared/records/unit.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using base::Date;
using records::Unit;
using records::UnitName;

/// The unit as it stands on the server, or nothing where there is none.
base::Result<std::optional<Unit>> unit_on_server(store::Connection& connection, const base::Id& id) {
  TDKT_TRY(row, store::record_row(connection, id));
  if (!row || row->kind != base::word(records::RecordKind::units)) return std::optional<Unit>();
  TDKT_TRY(now, store::current(connection, id));
  if (!now) return std::optional<Unit>();
  TDKT_TRY(document, wire::read_json(now->document));
  TDKT_TRY(unit, records::from_value<Unit>(document));
  return std::optional<Unit>(std::move(unit));
}

/// The first day of the line on which the unit above is not there: its own first day, or one on which that unit ended.
/// Nothing is recorded of the time before the first line of a unit that has no first day.
std::optional<Date> first_day_without(const Unit& superior, const UnitName& line) {
  std::vector<Date> days;
  if (line.from_on) days.push_back(*line.from_on);
  for (const UnitName& name : superior.lineage)
    if (name.until_on && (!line.from_on || *line.from_on < *name.until_on)) days.push_back(*name.until_on);
  std::sort(days.begin(), days.end());
  for (const Date day : days)
    if ((!line.until_on || day < *line.until_on) && !records::name_on(superior, day)) return day;
  return std::nullopt;
}

/// The name the unit had last before a day; that of its first line where it began later.
const std::string& name_before(const Unit& unit, Date day) {
  const UnitName* found = records::name_on(unit, day.plus_days(-1));
  for (const UnitName& name : unit.lineage)
    if (!found || (name.until_on && *name.until_on <= day && (!found->until_on || *found->until_on < *name.until_on)))
      found = &name;
  return found->name;
}

bool has_ended(const Unit& unit, Date day) {
  return std::any_of(unit.lineage.begin(), unit.lineage.end(),
                     [&](const UnitName& name) { return name.until_on && *name.until_on <= day; });
}

std::string sentence(const UnitName& line, const Unit& superior, Date day) {
  const std::string& above = name_before(superior, day);
  const std::string subject = line.name.empty() ? "Đơn vị này" : line.name;
  if (!has_ended(superior, day))
    return above + " chưa có vào ngày " + day.display() + ", nên chưa quản lý " + subject +
           " từ ngày đó được. Ghi ngày bắt đầu muộn hơn, hoặc chọn đơn vị quản lý của thời gian đó.";
  if (line.from_on && day <= *line.from_on)
    return above + " không còn vào ngày " + day.display() + ", nên không quản lý " + subject +
           " từ ngày đó được. Chọn đơn vị quản lý có vào ngày đó; thời gian trước vẫn ghi được.";
  return above + " không còn từ ngày " + day.display() + ". Ghi " + day.display() +
         " làm ngày kết thúc của dòng này (" + subject + "), rồi thêm một dòng từ ngày đó với đơn vị quản lý mới.";
}

}  // namespace

base::Status check_superiors(store::Connection& connection, const base::Value& before, const base::Value& after) {
  TDKT_TRY(unit, records::from_value<Unit>(after));
  for (const UnitName& line : unit.lineage) {
    if (!line.superior_id) continue;
    const std::string place = records::below("/lineage", line.id.text());
    const base::Value* known = records::at(before, place);
    if (known && *known == *records::at(after, place)) continue;
    const std::string pointer = "/document" + place + "/superior_id";
    if (*line.superior_id == unit.id) return wrong_at(pointer, "Một đơn vị không quản lý chính mình được.");
    TDKT_TRY(superior, unit_on_server(connection, *line.superior_id));
    if (!superior) return wrong_at(pointer, "Đơn vị quản lý này chưa có trên máy chủ. Ghi đơn vị đó trước.");
    if (superior->lineage.empty()) continue;
    if (const auto day = first_day_without(*superior, line)) return wrong_at(pointer, sentence(line, *superior, *day));
  }
  return base::Done{};
}

}  // namespace tdkt::resources
