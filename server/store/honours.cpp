#include "server/store/honours.h"

#include "shared/base/text.h"

namespace tdkt::store {
namespace {

constexpr std::string_view kColumns =
    "seq, honour_id, decision_number, signed_on, signer_name, decided_by, award, nominee_type, nominee_name, position, "
    "unit_name, school_year, standing, corrects_number, ended_by_number, ended_on";

/// The number of a decision as it is compared: people type spaces and leave marks out.
std::string decision_number_form(std::string_view number) {
  std::string form;
  for (const char c : base::fold(number))
    if (c != ' ') form += c;
  return form;
}

Honour honour_of(const Statement& rows) {
  return {.seq = rows.integer(0),
          .honour_id = rows.id(1),
          .decision_number = rows.string(2),
          .signed_on = rows.string(3),
          .signer_name = rows.string(4),
          .decided_by = rows.string(5),
          .award = rows.string(6),
          .nominee_type = rows.string(7),
          .nominee_name = rows.string(8),
          .position = rows.string(9),
          .unit_name = rows.string(10),
          .school_year = rows.string(11),
          .standing = base::from_word<HonourStanding>(rows.text(12)).value_or(HonourStanding::valid),
          .corrects_number = rows.string(13),
          .ended_by_number = rows.string(14),
          .ended_on = rows.string(15)};
}

base::Result<std::vector<Honour>> all_honours(base::Result<Statement> rows) {
  if (!rows.ok()) return std::move(rows).problem();
  std::vector<Honour> list;
  while (true) {
    TDKT_TRY(found, rows->step());
    if (!found) return list;
    list.push_back(honour_of(*rows));
  }
}

std::string words_of(const Honour& line) {
  return base::fold(line.nominee_name + " " + line.position + " " + line.unit_name);
}

}  // namespace

base::Status publish(Connection& connection, const std::vector<Honour>& lines) {
  // Lists run from the highest number down, so the last line of the decision comes first here.
  for (auto line = lines.rbegin(); line != lines.rend(); ++line)
    TDKT_CHECK(connection.run(
        "INSERT INTO honours (honour_id, decision_number, number_folded, signed_on, signer_name, decided_by, award, "
        "nominee_type, nominee_name, position, unit_name, school_year, folded, standing, corrects_number) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        line->honour_id, line->decision_number, decision_number_form(line->decision_number), line->signed_on,
        line->signer_name, line->decided_by, line->award, line->nominee_type, line->nominee_name, line->position,
        line->unit_name, line->school_year, words_of(*line), base::word(line->standing), line->corrects_number));
  return base::Done{};
}

base::Result<std::optional<Honour>> honour(Connection& connection, const base::Id& honour_id) {
  static const std::string kSql = "SELECT " + std::string(kColumns) + " FROM honours WHERE honour_id = ?";
  TDKT_TRY(rows, connection.query(kSql, honour_id));
  TDKT_TRY(found, rows.step());
  return found ? std::optional<Honour>(honour_of(rows)) : std::nullopt;
}

base::Status end_honour(Connection& connection, const base::Id& honour_id, HonourStanding standing,
                        std::string_view by_number, std::string_view on) {
  return connection.run(
      "UPDATE honours SET standing = ?, ended_by_number = ?, ended_by_number_folded = ?, ended_on = ? "
      "WHERE honour_id = ?",
      base::word(standing), by_number, decision_number_form(by_number), on, honour_id);
}

base::Result<std::vector<Honour>> honours(Connection& connection, const HonoursQuery& query) {
  std::string sql = "SELECT " + std::string(kColumns) + " FROM honours WHERE seq < ?1 AND ?2 = ?2 AND ?3 = ?3";
  sql += query.with_revoked ? " AND standing <> 'corrected'" : " AND standing = 'valid'";
  if (!query.school_year.empty()) sql += " AND school_year = ?2";
  if (!query.words.empty()) sql += " AND instr(folded, ?3) > 0";
  sql += " ORDER BY seq DESC LIMIT ?4";
  const int64_t before = query.before > 0 ? query.before : INT64_MAX;
  return all_honours(connection.query(sql, before, query.school_year, base::fold(query.words), query.limit));
}

base::Result<std::vector<Honour>> honours_of_decision(Connection& connection, std::string_view number) {
  static const std::string kSql =
      "SELECT " + std::string(kColumns) + " FROM honours WHERE number_folded = ? ORDER BY seq DESC";
  return all_honours(connection.query(kSql, decision_number_form(number)));
}

base::Result<std::vector<Honour>> honours_revoked_by(Connection& connection, std::string_view number) {
  static const std::string kSql = "SELECT " + std::string(kColumns) +
                                  " FROM honours WHERE ended_by_number_folded = ? AND standing = 'revoked' "
                                  "ORDER BY seq DESC";
  return all_honours(connection.query(kSql, decision_number_form(number)));
}

base::Result<std::vector<Honour>> all_published(Connection& connection) {
  static const std::string kSql =
      "SELECT " + std::string(kColumns) + ", number_folded, folded, ended_by_number_folded FROM honours ORDER BY seq";
  TDKT_TRY(rows, connection.query(kSql));
  std::vector<Honour> list;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return list;
    list.push_back(honour_of(rows));
    const Honour& line = list.back();
    if (rows.text(16) != decision_number_form(line.decision_number) || rows.text(17) != words_of(line) ||
        rows.text(18) != decision_number_form(line.ended_by_number))
      return base::Problem{base::ProblemCode::unavailable,
                           "Dòng công bố “" + line.nominee_name + "”, Quyết định số " + line.decision_number +
                               ", có chữ để tìm khác với chữ hiện ra.",
                           {}};
  }
}

base::Result<std::vector<std::string>> honoured_years(Connection& connection) {
  TDKT_TRY(rows, connection.query("SELECT DISTINCT school_year FROM honours ORDER BY school_year DESC"));
  std::vector<std::string> years;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return years;
    years.push_back(rows.string(0));
  }
}

}  // namespace tdkt::store
