#include "server/resources/appraisals.h"

#include "server/resources/body.h"
#include "server/store/procedure.h"
#include "shared/records/appraisal.h"
#include "shared/records/kinds.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {

using base::Problem;
using base::ProblemCode;
using base::Value;

namespace {

const Value::Array& readings_of(const Value& appraisal) {
  static const Value::Array kNone;
  const Value* rows = appraisal.find("second_readings");
  return rows && rows->items() ? *rows->items() : kNone;
}

const Value* reading_in(const Value& appraisal, std::string_view id) {
  for (const Value& row : readings_of(appraisal))
    if (row.text_at("id") == id) return &row;
  return nullptr;
}

bool differ(const Value& before, const Value& after, std::initializer_list<std::string_view> members) {
  for (const std::string_view member : members)
    if (before.text_at(member) != after.text_at(member)) return true;
  return false;
}

base::Status check_second_reading(const Value& before, const Value& after, std::string_view appraiser,
                                  std::string_view who) {
  const std::string place = "/document/second_readings/" + std::string(after.text_at("id"));
  const std::string reader(after.text_at("reader"));
  if (reader.empty()) return wrong_at(place + "/reader", "Chưa ghi ai thẩm định lần hai.");
  if (reader == appraiser)
    return wrong_at(place + "/reader",
                    reader + " thẩm định trường hợp này, nên người thẩm định lần hai là người khác.");
  const bool is_new = before.text_at("id").empty();
  if (is_new ? after.text_at("asked_by") != who : differ(before, after, {"reader", "asked_by", "asked_at"}))
    return Problem{ProblemCode::forbidden, "Việc nhờ thẩm định lần hai ghi tên người nhờ, và không sửa được.", {}};
  if (!differ(before, after, {"opinion", "reason", "read_on"})) return base::Done{};
  if (who != reader)
    return Problem{
        ProblemCode::forbidden, "Ý kiến thẩm định lần hai là của " + reader + "; người khác không ghi được.", {}};
  if (after.text_at("opinion") == base::word(records::SecondOpinion::objects) && after.text_at("reason").empty())
    return wrong_at(place + "/reason", "Không đồng ý thì cần ghi lý do, để người quyết định cân nhắc.");
  return base::Done{};
}

}  // namespace

base::Status check_appraisal(store::Connection& connection, const store::RecordRow& appraisal) {
  const base::Id nomination_id = appraisal.parent_id.value_or(base::Id{});
  TDKT_TRY(nomination, store::record_row(connection, nomination_id));
  if (!nomination || nomination->kind != base::word(records::RecordKind::nominations))
    return wrong_at("/document/nomination_id", "Trường hợp đề nghị này không có trên máy chủ.");
  if (appraisal.record_id != records::appraisal_id(nomination_id, appraisal.unit_id))
    return wrong_at("/document/id",
                    "Mỗi trường hợp có một phiếu thẩm định ở đơn vị đang giữ; mã này không phải của phiếu đó.");
  TDKT_TRY(standing, store::standing_of(connection, nomination_id));
  const base::Id holder = standing ? standing->holder_unit_id : nomination->unit_id;
  if (holder != appraisal.unit_id)
    return Problem{ProblemCode::forbidden, "Trường hợp này không do đơn vị đó thẩm định.", {}};
  const auto state = base::from_word<workflow::State>(nomination->state).value_or(workflow::State::draft);
  if (workflow::is_open_for_appraisal(state)) return base::Done{};
  return Problem{ProblemCode::not_allowed_in_state,
                 "Trường hợp này ở trạng thái “" + std::string(base::display(state)) +
                     "” nên phiếu thẩm định không sửa được nữa. Phần vừa viết vẫn còn trên máy của thầy cô.",
                 {}};
}

base::Status check_second_readings(const Value& before, const Value& after, std::string_view who) {
  if (differ(before, after, {"appraiser", "assigned_by", "assigned_at"}) && after.text_at("assigned_by") != who)
    return Problem{ProblemCode::forbidden, "Việc giao thẩm định ghi tên người giao.", {}};
  for (const Value& row : readings_of(before))
    if (!row.text_at("opinion").empty() && !reading_in(after, row.text_at("id")))
      return Problem{ProblemCode::not_allowed_in_state,
                     "Ý kiến thẩm định lần hai của " + std::string(row.text_at("reader")) +
                         " đã ghi thì không bỏ đi được; có thể nhờ thêm người khác đọc.",
                     {}};
  static const Value kNew = Value::object();
  for (const Value& row : readings_of(after)) {
    const Value* known = reading_in(before, row.text_at("id"));
    TDKT_CHECK(check_second_reading(known ? *known : kNew, row, after.text_at("appraiser"), who));
  }
  return base::Done{};
}

}  // namespace tdkt::resources
