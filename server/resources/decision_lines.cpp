#include "server/resources/decision_lines.h"

#include <algorithm>

#include "server/resources/act.h"
#include "server/store/procedure.h"
#include "shared/records/appraisal.h"
#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/records/place.h"
#include "shared/rules/authority_table.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using records::Disposal;
using workflow::Act;
using workflow::State;

template <class T>
base::Result<T> read_current(store::Connection& connection, const base::Id& id) {
  TDKT_TRY(now, store::current(connection, id));
  if (!now) return Problem{ProblemCode::not_found, "Không có mục này.", {}};
  TDKT_TRY(document, wire::read_json(now->document));
  return records::from_value<T>(document);
}

Problem not_now(std::string detail) { return {ProblemCode::not_allowed_in_state, std::move(detail), {}}; }

/// Where the act begins. What those above decide was sent to them before (Luật 2022, Đ83.2).
State begins_at(Act act, const records::Decision& decision) {
  if (act == Act::correction || act == Act::revocation) return State::decided;
  const bool decided_above = act == Act::decision && rules::is_above_the_office(*decision.decided_by);
  return decided_above ? State::forwarded : State::before_council;
}

std::string not_at_step(const store::RecordRow& row, Act act, State step) {
  if (row.state == base::word(State::revoked)) return " đã bị hủy bỏ quyết định khen thưởng.";
  if (step == State::forwarded && row.state == base::word(State::before_council))
    return " chưa được trình lên: lập Tờ trình trước, có kết quả rồi mới ghi quyết định của cấp trên.";
  return " chưa ở bước “" + std::string(base::display(step)) + "” nên chưa " +
         (act == Act::decision || act == Act::forwarding ? "ghi quyết định được."
          : act == Act::correction                       ? "đính chính được."
                                                         : "hủy bỏ được.");
}

/// Whom a case waits for that somebody was asked to read a second time; "" when for nobody.
base::Result<std::string> awaited_reader(store::Connection& connection, const base::Id& nomination,
                                         const base::Id& holder) {
  const base::Id id = records::appraisal_id(nomination, holder);
  TDKT_TRY(row, store::record_row(connection, id));
  if (!row) return std::string();
  TDKT_TRY(appraisal, read_current<records::Appraisal>(connection, id));
  for (const records::SecondReading& reading : appraisal.second_readings)
    if (!reading.opinion) return reading.reader;
  return std::string();
}

/// The published line that this one replaces or revokes: it must still stand.
base::Result<base::Id> standing_line(store::Connection& connection, const records::Decision& earlier,
                                     const records::DecisionItem& item, const std::string& name) {
  const auto& items = earlier.items;
  const auto old = std::find_if(items.begin(), items.end(),
                                [&](const auto& one) { return one.nomination_id == item.nomination_id; });
  if (old == items.end()) return not_now(name + " không có trong Quyết định số " + earlier.number + ".");
  TDKT_TRY(honour, store::honour(connection, old->id));
  if (!honour) return not_now(name + " chưa được công bố theo Quyết định số " + earlier.number + ".");
  using S = store::HonourStanding;
  if (honour->standing == S::corrected)
    return not_now(name + " đã được đính chính bằng Quyết định số " + honour->ended_by_number +
                   ". Chọn quyết định ấy.");
  if (honour->standing == S::revoked)
    return not_now(name + " đã bị hủy bỏ theo Quyết định số " + honour->ended_by_number + ".");
  return old->id;
}

base::Result<DecisionLine> line_of(store::Connection& connection, const records::Decision& decision,
                                   const std::optional<records::Decision>& earlier, const records::DecisionItem& item) {
  const std::string place = records::below("/items", item.id.text()) + "/nomination_id";
  const std::string name = item.nominee_name.empty() ? "Một dòng" : "“" + item.nominee_name + "”";
  const Act act = act_of(decision);
  const auto refuse = [&](const std::string& why) {
    return Problem{ProblemCode::not_allowed_in_state, name + why, {{place, name + why}}};
  };
  TDKT_TRY(row, store::record_row(connection, item.nomination_id));
  if (!row || row->kind != base::word(records::RecordKind::nominations))
    return refuse(" trong quyết định không có trường hợp đề nghị nào trên máy chủ.");
  const State step = begins_at(act, decision);
  if (row->state != base::word(step)) return refuse(not_at_step(*row, act, step));
  TDKT_TRY(standing, store::standing_of(connection, item.nomination_id));
  if (!standing || standing->holder_unit_id != decision.unit_id)
    return refuse(" đang do cơ quan khác giữ hồ sơ nên không ghi vào quyết định này được.");
  if (step == State::before_council) {
    TDKT_TRY(reader, awaited_reader(connection, item.nomination_id, standing->holder_unit_id));
    if (!reader.empty()) return refuse(" còn chờ ý kiến thẩm định lần hai của " + reader + ".");
  }
  TDKT_TRY(nomination, read_current<records::Nomination>(connection, item.nomination_id));
  if (item.award && item.award != nomination.award)
    return refuse(" được đề nghị một danh hiệu, hình thức khác với dòng trong quyết định.");
  DecisionLine line{&item, *std::move(row), std::move(nomination), std::nullopt};
  if (earlier) {
    TDKT_TRY(replaces, standing_line(connection, *earlier, item, name));
    line.replaces = replaces;
  }
  return line;
}

}  // namespace

Act act_of(const records::Decision& decision) {
  if (decision.disposal == Disposal::forwarded) return Act::forwarding;
  if (decision.disposal == Disposal::revoked) return Act::revocation;
  return decision.corrects_id ? Act::correction : Act::decision;
}

std::optional<Problem> missing_in(const records::Decision& decision) {
  Problem problem{ProblemCode::findings, "", {}};
  const auto need = [&](bool there, const char* place, const char* words) {
    if (!there) problem.places.push_back({place, words});
  };
  need(decision.disposal.has_value(), "/disposal", "Chưa chọn quyết định khen thưởng hay trình cấp trên.");
  need(!decision.number.empty(), "/number", "Chưa có số quyết định.");
  need(decision.signed_on.has_value(), "/signed_on", "Chưa có ngày ký.");
  need(!decision.signer_name.empty(), "/signer_name", "Chưa có họ tên người ký.");
  need(decision.decided_by.has_value(), "/decided_by", "Chưa chọn người có thẩm quyền quyết định.");
  need(!decision.items.empty(), "/items", "Quyết định chưa có trường hợp nào.");
  need(decision.disposal != Disposal::revoked || decision.revokes_id, "/revokes_id", "Chưa chọn quyết định bị hủy bỏ.");
  if (problem.places.empty()) return std::nullopt;
  problem.detail = "Chưa ghi được quyết định. " + problem.places.front().detail;
  return problem;
}

base::Result<std::optional<records::Decision>> earlier_of(store::Connection& connection,
                                                          const records::Decision& decision) {
  const Act act = act_of(decision);
  if (act != Act::correction && act != Act::revocation) return std::optional<records::Decision>();
  const base::Id& id = act == Act::revocation ? *decision.revokes_id : *decision.corrects_id;
  TDKT_TRY(row, store::record_row(connection, id));
  if (!row || row->kind != base::word(records::RecordKind::decisions))
    return not_now("Quyết định được nêu không có trên máy chủ.");
  if (row->unit_id != decision.unit_id) return not_now("Quyết định được nêu do đơn vị khác lập.");
  if (row->state != base::word(State::decided))
    return not_now("Quyết định được nêu chưa được ban hành, hoặc đã bị hủy bỏ, nên không đính chính, hủy bỏ được.");
  TDKT_TRY(earlier, current_decision(connection, id));
  if (earlier.disposal != Disposal::decided) return not_now("Chỉ quyết định khen thưởng mới đính chính, hủy bỏ được.");
  return std::optional<records::Decision>(std::move(earlier));
}

base::Result<std::vector<DecisionLine>> lines_of(store::Connection& connection, const records::Decision& decision,
                                                 const std::optional<records::Decision>& earlier) {
  std::vector<DecisionLine> lines;
  std::vector<base::Id> seen;
  for (const records::DecisionItem& item : decision.items) {
    TDKT_TRY(line, line_of(connection, decision, earlier, item));
    if (std::find(seen.begin(), seen.end(), item.nomination_id) != seen.end())
      return not_now("“" + item.nominee_name + "” đứng hai lần trong quyết định.");
    seen.push_back(item.nomination_id);
    lines.push_back(std::move(line));
  }
  return lines;
}

store::Honour honour_of(const records::Decision& decision, const records::DecisionItem& item,
                        const records::Nomination& nomination) {
  store::Honour honour;
  honour.honour_id = item.id;
  honour.decision_number = decision.number;
  honour.signed_on = decision.signed_on->text();
  honour.signer_name = decision.signer_name;
  honour.decided_by = base::word(*decision.decided_by);
  honour.award = nomination.award ? base::word(*nomination.award) : "";
  honour.nominee_type = nomination.nominee_type ? base::word(*nomination.nominee_type) : "";
  honour.nominee_name = item.nominee_name.empty() ? nomination.nominee_name : item.nominee_name;
  honour.position = item.position.empty() ? nomination.position : item.position;
  honour.unit_name = item.unit_name;
  const auto year = decision.school_year ? decision.school_year : nomination.school_year;
  honour.school_year = year ? year->text() : "";
  return honour;
}

base::Result<records::Decision> current_decision(store::Connection& connection, const base::Id& id) {
  return read_current<records::Decision>(connection, id);
}

}  // namespace tdkt::resources
