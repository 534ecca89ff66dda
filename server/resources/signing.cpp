#include "server/resources/signing.h"

#include <algorithm>

#include "server/resources/body.h"
#include "server/resources/services.h"
#include "server/store/record_lists.h"
#include "shared/base/date.h"
#include "shared/wire/json.h"
#include "shared/workflow/signature.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;
using records::RecordKind;
using workflow::Act;
using workflow::State;

/// What a signature of a dossier covers, as it is now.
struct Covered {
  store::RecordView view;
  RecordKind kind;
  Value document;
};

base::Status add_covered(base::Result<std::vector<store::RecordView>> found, RecordKind kind, const base::Id& dossier,
                         std::vector<Covered>& out) {
  if (!found.ok()) return std::move(found).problem();
  for (store::RecordView& view : *found) {
    TDKT_TRY(document, wire::read_json(view.document));
    if (workflow::signed_with(kind, document) == dossier) out.push_back({std::move(view), kind, std::move(document)});
  }
  return base::Done{};
}

base::Result<std::vector<Covered>> covered_by(store::Connection& connection, const store::RecordRow& dossier) {
  std::vector<Covered> out;
  const base::Id id = dossier.record_id;
  TDKT_TRY(own, store::record_view(connection, id));
  if (own) {
    TDKT_TRY(document, wire::read_json(own->document));
    out.push_back({*std::move(own), RecordKind::dossiers, std::move(document)});
  }
  const auto word = [](RecordKind kind) { return base::word(kind); };
  TDKT_CHECK(add_covered(store::records_of_parent(connection, word(RecordKind::nominations), id),
                         RecordKind::nominations, id, out));
  for (const RecordKind kind : {RecordKind::meetings, RecordKind::publications})
    TDKT_CHECK(add_covered(store::records_of_unit(connection, word(kind), dossier.unit_id), kind, id, out));
  return out;
}

workflow::Seal seal_of(const std::vector<Covered>& covered) {
  std::vector<workflow::SignedRecord> records;
  for (const Covered& one : covered) records.push_back({one.kind, one.view.row.record_id, &one.document});
  return workflow::seal_of(std::move(records));
}

Problem has_changed(std::string detail) { return {ProblemCode::stale, std::move(detail), {}}; }

base::Status check_all_named(const ActRequest& act, const std::vector<Covered>& covered) {
  for (const Covered& one : covered) TDKT_CHECK(check_seen(act, one.view.row));
  if (act.revisions.size() == covered.size()) return base::Done{};
  return has_changed("Danh sách gửi kèm có mục không thuộc hồ sơ này nữa. Tải lại, xem lại rồi ký.");
}

/// "14:05 ngày 16/06/2025", in Vietnam.
std::string moment(int64_t unix_ms) {
  constexpr int64_t kMinute = 60'000, kDay = 24 * 60, kEast = 7 * 60;
  const int64_t minute = (unix_ms / kMinute + kEast) % kDay;
  const auto two = [](int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(minute / 60) + ":" + two(minute % 60) + " ngày " + base::Date::of_instant(unix_ms).display();
}

/// "nội dung đề nghị của Nguyễn Thị Hà (Trịnh Thu Hà lưu lúc 14:05 ngày 16/06/2025)"
std::string told(const workflow::SignedChange& change, const std::vector<Covered>& covered) {
  std::string out(base::display(change.group));
  const auto found = std::find_if(covered.begin(), covered.end(),
                                  [&](const Covered& one) { return one.view.row.record_id == change.record; });
  if (found == covered.end()) return out + " (đã bỏ khỏi hồ sơ)";
  if (found->kind == RecordKind::nominations) out += " của " + found->view.row.title;
  return out + " (" + found->view.saved_by + " lưu lúc " + moment(found->view.saved_at) + ")";
}

Problem voided(const std::vector<workflow::SignedChange>& changes, const std::vector<Covered>& covered) {
  constexpr size_t kTold = 3;
  std::string what;
  for (size_t i = 0; i < changes.size() && i < kTold; ++i) what += (i > 0 ? "; " : "") + told(changes[i], covered);
  if (changes.size() > kTold) what += "; và " + std::to_string(changes.size() - kTold) + " chỗ khác";
  return {ProblemCode::not_allowed_in_state,
          "Chữ ký duyệt của thủ trưởng không còn hiệu lực vì hồ sơ đã sửa sau khi ký: " + what +
              ". Thủ trưởng xem lại và ký lại ở “Các bước trong đơn vị”, rồi gửi.",
          {}};
}

base::Result<bool> has_case_to_complete(store::Connection& connection, const base::Id& dossier) {
  TDKT_TRY(cases, store::records_of_parent(connection, base::word(RecordKind::nominations), dossier));
  return std::any_of(cases.begin(), cases.end(), [](const store::RecordView& one) {
    return one.row.state == base::word(State::returned_for_completion);
  });
}

/// The note of the newest signature of a dossier; nullopt when nobody has signed it.
base::Result<std::optional<Value>> newest_signature(store::Connection& connection, const base::Id& dossier) {
  TDKT_TRY(acts, store::acts_of(connection, dossier));
  const auto newest = std::find_if(acts.rbegin(), acts.rend(),
                                   [](const store::ActLine& act) { return act.act == base::word(Act::signature); });
  if (newest == acts.rend()) return std::optional<Value>();
  TDKT_TRY(note, wire::read_json(newest->note));
  return std::optional<Value>(std::move(note));
}

}  // namespace

base::Result<std::optional<http::Reply>> sign_dossier(store::Connection& connection, const http::Request& request,
                                                      const http::Session& session, const ActRequest& act) {
  TDKT_TRY(dossier, row_for(connection, act.record_id));
  TDKT_TRY(edge, edge_for(connection, request, session, dossier, Act::signature));
  TDKT_TRY(covered, covered_by(connection, dossier));
  TDKT_CHECK(check_all_named(act, covered));
  if (covered.size() < 2 || std::none_of(covered.begin(), covered.end(),
                                         [](const Covered& one) { return one.kind == RecordKind::nominations; }))
    return Problem{ProblemCode::not_allowed_in_state,
                   "Hồ sơ chưa có trường hợp nào nên chưa có gì để ký. Thêm người hoặc tập thể được đề nghị trước.",
                   {}};
  TDKT_CHECK(check_members(act.note, "/note", {"hash"}));
  const workflow::Seal seal = seal_of(covered);
  if (act.note.text_at("hash") != seal.hash)
    return has_changed("Nội dung trên máy chủ khác với nội dung thầy cô vừa xem nên chưa ký. Tải lại, xem lại rồi ký.");
  ActRequest sealed = act;
  sealed.note = workflow::value_of(seal);
  TDKT_CHECK(move_along(connection, request, session, dossier, edge, sealed, nullptr));
  return std::optional<http::Reply>();
}

base::Status check_signed(store::Connection& connection, const store::RecordRow& dossier) {
  TDKT_TRY(note, newest_signature(connection, dossier.record_id));
  if (!note)
    return Problem{ProblemCode::not_allowed_in_state,
                   "Thủ trưởng đơn vị chưa ký duyệt hồ sơ này. Thủ trưởng đăng nhập, mở “Các bước trong đơn vị” và ký "
                   "duyệt; sau đó hồ sơ gửi được.",
                   {}};
  const auto then = workflow::seal_in(*note);
  TDKT_TRY(covered, covered_by(connection, dossier));
  const workflow::Seal now = seal_of(covered);
  if (then && then->hash == now.hash) return base::Done{};
  return voided(then ? workflow::changed_since(*then, now) : std::vector<workflow::SignedChange>(), covered);
}

base::Result<std::vector<store::RecordRow>> signed_beside(store::Connection& connection,
                                                          const store::RecordRow& dossier) {
  TDKT_TRY(covered, covered_by(connection, dossier));
  std::vector<store::RecordRow> rows;
  for (Covered& one : covered)
    if (one.kind == RecordKind::meetings || one.kind == RecordKind::publications)
      rows.push_back(std::move(one.view.row));
  return rows;
}

base::Result<bool> came_after_signature(store::Connection& connection, const base::Id& dossier,
                                        const base::Id& record) {
  TDKT_TRY(note, newest_signature(connection, dossier));
  return note && !workflow::is_sealed(*note, record);
}

base::Status check_open_with_dossier(store::Connection& connection, RecordKind kind, const Value& document) {
  const auto dossier = workflow::signed_with(kind, document);
  if (!dossier || (kind != RecordKind::meetings && kind != RecordKind::publications)) return base::Done{};
  TDKT_TRY(row, store::record_row(connection, *dossier));
  if (!row || row->state == base::word(State::draft)) return base::Done{};
  TDKT_TRY(is_back, has_case_to_complete(connection, *dossier));
  if (!is_back)
    return Problem{ProblemCode::not_allowed_in_state,
                   "Hồ sơ đã gửi nên phiên họp và lần công khai của hồ sơ không sửa được nữa.",
                   {}};
  TDKT_TRY(came_later,
           came_after_signature(connection, *dossier, base::Id::parse(document.text_at("id")).value_or(base::Id{})));
  if (!came_later)
    return Problem{ProblemCode::not_allowed_in_state,
                   "Phiên họp, lần công khai này đã ký duyệt và gửi cùng hồ sơ nên giữ nguyên. Ghi phiên họp bổ sung, "
                   "đính chính hoặc lần công khai mới.",
                   {}};
  if (kind == RecordKind::meetings && document.text_at("amendment_reason").empty())
    return wrong_at("/document/amendment_reason",
                    "Hồ sơ đã gửi: ghi lý do họp bổ sung, đính chính để cơ quan thẩm định biết.");
  return base::Done{};
}

}  // namespace tdkt::resources
