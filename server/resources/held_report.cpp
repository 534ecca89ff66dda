#include "server/resources/held_report.h"

#include "server/resources/documents.h"
#include "server/resources/report_links.h"
#include "shared/records/kinds.h"
#include "shared/wire/json.h"
#include "shared/workflow/report_link.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;
using records::RecordKind;
using workflow::State;

State state_of(const store::RecordRow& row) { return base::from_word<State>(row.state).value_or(State::draft); }

base::Result<Value> document_of(store::Connection& connection, const base::Id& record_id) {
  TDKT_TRY(now, store::current(connection, record_id));
  if (!now) return Problem{ProblemCode::internal, "a record without a revision", {}};
  return wire::read_json(now->document);
}

}  // namespace

base::Result<Held> held_by(store::Connection& connection, const http::Request& request) {
  TDKT_TRY(link, link_of(connection, request));
  TDKT_TRY(row, store::record_row(connection, link.nomination_id));
  if (!row) return Problem{ProblemCode::internal, "a link to no nomination", {}};
  TDKT_CHECK(check_takes_a_report(connection, *row));
  TDKT_TRY(document, document_of(connection, row->record_id));
  return Held{std::move(link), *std::move(row), std::move(document)};
}

base::Status keep_by_link(store::Connection& connection, const http::Request& request, const base::Id& revision_id,
                          Value document, Held& held) {
  TDKT_TRY(row, row_of(RecordKind::nominations, document, request.today));
  TDKT_CHECK(find_owner(connection, row));
  row.state = held.row.state;
  store::SaveRequest save;
  save.row = row;
  save.revision_id = revision_id;
  save.base_revision_id = held.row.revision_id;
  save.document = wire::write_json(document);
  save.author_id = held.link.link_id;
  save.made_at = save.received_at = request.now;
  TDKT_TRY(kept, store::save(connection, save));
  static_cast<void>(kept);
  held.document = std::move(document);
  held.row.revision_id = revision_id;
  return base::Done{};
}

base::Status check_takes_a_report(store::Connection& connection, const store::RecordRow& nomination) {
  const auto closed = [](std::string detail) {
    return Problem{ProblemCode::not_allowed_in_state, std::move(detail), {}};
  };
  TDKT_TRY(document, document_of(connection, nomination.record_id));
  const Value* removed = document.find("removed");
  if (removed && removed->boolean() && *removed->boolean())
    return closed(
        "Nhà trường đã bỏ trường hợp này khỏi danh sách đề nghị, nên báo cáo không gửi được nữa. Phần đã viết "
        "ở trang này vẫn còn.");
  TDKT_TRY(dossier, store::record_row(connection, nomination.parent_id.value_or(base::Id{})));
  const State state = state_of(nomination);
  if (dossier && workflow::takes_a_report(state, state_of(*dossier))) return base::Done{};
  return closed(
      "Nhà trường đã gửi hồ sơ lên cấp trên (hiện ở bước “" + std::string(base::display(state)) +
      "”) nên báo cáo không sửa được nữa. Phần đã viết ở trang này vẫn còn; nếu cần bổ sung, xin báo nhà trường.");
}

}  // namespace tdkt::resources
