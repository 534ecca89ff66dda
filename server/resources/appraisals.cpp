#include "server/resources/appraisals.h"

#include "server/resources/body.h"
#include "server/store/procedure.h"
#include "shared/records/kinds.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {

using base::Problem;
using base::ProblemCode;

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

}  // namespace tdkt::resources
