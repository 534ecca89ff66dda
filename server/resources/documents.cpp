#include "server/resources/documents.h"

#include "server/store/procedure.h"
#include "server/store/superiors.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"
#include "shared/records/place.h"
#include "shared/wire/rule_names.h"

namespace tdkt::resources {
namespace {

using base::Value;
using records::RecordKind;

/// Title, order and words to search by, for each kind.
struct Line {
  base::Id unit_id;
  std::optional<base::Id> parent_id;
  std::optional<base::SchoolYear> school_year;
  std::string title;
  std::string sort_key;  // "" = that of the title
  std::string words;     // searched beside the title
};

std::string join(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() ? std::string(a) + std::string(b) : std::string(a) + " " + std::string(b);
}

template <base::Named E>
std::string name_of(const std::optional<E>& value) {
  return value ? std::string(base::display(*value)) : std::string();
}

Line line_of(const records::Unit& unit, base::Date today) {
  const records::UnitName* now = records::name_on(unit, today);
  if (!now && !unit.lineage.empty()) now = &unit.lineage.back();
  const std::string name = now ? now->name : std::string();
  Line line{unit.parent_id.value_or(unit.id), unit.parent_id, {}, name, {}, {}};
  for (const records::UnitName& row : unit.lineage) line.words = join(line.words, join(row.name, row.short_name));
  return line;
}

Line line_of(const records::Person& person) {
  return {person.unit_id, {}, {}, person.full_name, base::name_sort_key(person.full_name), person.teacher_code};
}

Line line_of(const records::Dossier& dossier) {
  return {dossier.unit_id, {}, dossier.school_year, dossier.title, {}, dossier.request_letter.number};
}

Line line_of(const records::Nomination& nomination) {
  return {{},
          nomination.dossier_id,
          nomination.school_year,
          nomination.nominee_name,
          nomination.order_key + "\x1f" + base::name_sort_key(nomination.nominee_name),
          join(nomination.position, name_of(nomination.award))};
}

Line line_of(const records::Decision& decision) {
  return {decision.unit_id, {}, decision.school_year, join(decision.number, decision.title), {}, decision.signer_name};
}

Line line_of(const records::Regulation& regulation) {
  return {regulation.unit_id, {}, {}, name_of(regulation.parameter), {}, regulation.instrument_number};
}

Line line_of(const records::Confirmation& confirmation) {
  return {confirmation.unit_id, {}, {}, confirmation.rule, {}, confirmation.who};
}

Line line_of(const records::Movement& movement) {
  return {movement.unit_id, {}, {}, movement.name, {}, movement.theme};
}

Line line_of(const records::Campaign& campaign) {
  return {campaign.unit_id, {}, campaign.school_year, campaign.title, {}, campaign.content};
}

Line line_of(const records::Appraisal& appraisal) {
  return {appraisal.unit_id, appraisal.nomination_id, {}, "Phiếu thẩm định", {}, {}};
}

Line line_of(const records::Registration& registration) {
  return {registration.unit_id, {}, registration.school_year, registration.file_name, {}, registration.document_number};
}

Line line_of(const records::Council& council) {
  return {council.unit_id, {}, council.school_year, council.title, {}, council.decision_number};
}

Line line_of(const records::Meeting& meeting) {
  return {meeting.unit_id, meeting.council_id, meeting.school_year, meeting.title, {}, meeting.number};
}

Line line_of(const records::Publication& publication) {
  return {publication.unit_id, publication.dossier_id, {}, publication.title, {}, publication.channel};
}

Line line_of(const records::Consultation& consultation) {
  return {consultation.unit_id, consultation.dossier_id, {}, consultation.body, {}, consultation.content};
}

Line line_of(const records::Complaint& complaint) {
  return {complaint.unit_id, complaint.nomination_id, {}, name_of(complaint.kind), {}, complaint.content};
}

Line line_of(const records::Exemplar& exemplar) {
  return {exemplar.unit_id, {}, exemplar.school_year, exemplar.name, {}, exemplar.content};
}

Line line_of(const records::Clause& clause) {
  if (!clause.instrument) return {clause.unit_id, {}, {}, {}, {}, {}};
  const law::Citation place = records::place_of(clause);
  return {clause.unit_id, {}, {}, law::text(place), records::place_word(place), clause.source};
}

base::Problem wrong(std::string pointer, std::string detail) {
  return {base::ProblemCode::malformed, detail, {{std::move(pointer), detail}}};
}

const Value::Array& rows_at(const Value& document, std::string_view member) {
  static const Value::Array kNone;
  const Value* rows = document.find(member);
  return rows && rows->items() ? *rows->items() : kNone;
}

bool is_registered(const Value& row) { return row.text_at("standing") == base::word(records::Standing::registered); }

}  // namespace

base::Result<store::RecordRow> row_of(RecordKind kind, const Value& document, base::Date today) {
  auto read = records::with_record_type(kind, [&]<class T>() -> base::Result<Line> {
    TDKT_TRY(record, records::from_value<T>(document));
    if constexpr (std::is_same_v<T, records::Unit>)
      return line_of(record, today);
    else
      return line_of(record);
  });
  if (!read.ok()) return std::move(read).problem();
  TDKT_CHECK(wire::check_rule_names(document));
  Line& line = *read;
  store::RecordRow row;
  row.record_id = *base::Id::parse(document.text_at("id"));
  row.kind = base::word(kind);
  row.unit_id = line.unit_id;
  row.parent_id = line.parent_id;
  if (line.school_year) row.school_year = line.school_year->text();
  row.title = line.title;
  row.sort_key = line.sort_key.empty() ? base::sort_key(line.title) : line.sort_key;
  row.folded = base::fold(join(line.title, line.words));
  return row;
}

base::Status find_owner(store::Connection& connection, store::RecordRow& row) {
  if (row.kind != base::word(RecordKind::nominations)) return base::Done{};
  TDKT_TRY(dossier, store::record_row(connection, row.parent_id.value_or(base::Id{})));
  if (!dossier || dossier->kind != base::word(RecordKind::dossiers))
    return wrong("/dossier_id", "Hồ sơ mà trường hợp này thuộc về không có trên máy chủ.");
  row.unit_id = dossier->unit_id;
  return base::Done{};
}

std::optional<base::Id> nominee_in(const Value& nomination) {
  const Value* removed = nomination.find("removed");
  const bool is_removed = removed && removed->boolean() && *removed->boolean();
  return is_removed ? std::nullopt : base::Id::parse(nomination.text_at("nominee_id"));
}

base::Status note_document(store::Connection& connection, RecordKind kind, const Value& document) {
  if (kind == RecordKind::units) {
    TDKT_TRY(unit, records::from_value<records::Unit>(document));
    return store::note_superiors(connection, unit);
  }
  if (kind != RecordKind::nominations) return base::Done{};
  return store::note_nominee(connection, *base::Id::parse(document.text_at("id")), nominee_in(document));
}

bool has_protected_places(RecordKind kind) { return kind == RecordKind::units || kind == RecordKind::people; }

base::Status check_protected(RecordKind kind, const Value& before, const Value& after, bool may_reorganise) {
  if (!has_protected_places(kind)) return base::Done{};
  for (const Value& row : rows_at(after, "award_history")) {
    const std::string place = records::below("/award_history", row.text_at("id"));
    const Value* known = records::at(before, place);
    if (is_registered(row) && (!known || *known != row))
      return wrong(place, "Dòng “có trong hệ thống” chỉ do quyết định khen thưởng ghi vào. Khai là “đơn vị khai”.");
  }
  for (const Value& row : rows_at(before, "award_history")) {
    const std::string place = records::below("/award_history", row.text_at("id"));
    const Value* kept = records::at(after, place);
    if (is_registered(row) && (!kept || *kept != row))
      return wrong(place, "Dòng này do quyết định khen thưởng ghi vào nên không sửa, không bỏ được.");
  }
  if (kind != RecordKind::units || may_reorganise) return base::Done{};
  const Value* old_names = before.find("lineage");
  const Value* new_names = after.find("lineage");
  const bool is_team = after.text_at("kind") == base::word(records::UnitKind::TO);
  if (!is_team && (!old_names || !new_names || *old_names != *new_names))
    return wrong("/lineage", "Tên và cơ quan quản lý của đơn vị do Sở ghi. Báo Văn phòng Sở khi có thay đổi.");
  return base::Done{};
}

}  // namespace tdkt::resources
