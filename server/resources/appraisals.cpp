#include "server/resources/appraisals.h"

#include "server/resources/body.h"
#include "server/store/accounts.h"
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

/// An account as a document names it: words for people, and beside them its id.
struct Named {
  std::string words;
  std::optional<base::Id> id;  // absent in what was written before there were ids (ADR 30)
};

Named named_at(const Value& object, std::string_view member) {
  return {std::string(object.text_at(member)), base::Id::parse(object.text_at(std::string(member) + "_id"))};
}

bool is(const Named& named, const http::Account& account) {
  return records::names_account(named.id, named.words, account.account_id, account.name);
}

/// Where one of them has no id, whoever may be the same person is.
bool are_one(const Named& a, const Named& b) {
  if (a.id && b.id) return *a.id == *b.id;
  std::string_view longer = a.words, shorter = b.words;
  if (longer.size() < shorter.size()) std::swap(longer, shorter);
  return longer == shorter || (longer.starts_with(shorter) && longer.substr(shorter.size()).starts_with(" ("));
}

/// The words beside an id are that account's own, so that nobody is shown under the name of another.
base::Status check_named(store::Connection& connection, const Named& named, const std::string& place) {
  if (!named.id) return base::Done{};
  TDKT_TRY(account, store::account_by_id(connection, *named.id));
  const auto is_called = [&](bool is_shared) {
    return account && named.words == records::words_for(account->name, account->login, is_shared);
  };
  if (is_called(false) || is_called(true)) return base::Done{};
  return wrong_at(place, "“" + named.words + "” không phải tên của tài khoản đã chọn. Chọn lại người trong danh sách.");
}

/// One save of an appraisal: by whom, and whose case it is.
struct Saving {
  store::Connection& connection;
  const http::Account& who;
  Named appraiser;
};

base::Status check_second_reading(const Saving& saving, const Value& before, const Value& after) {
  const std::string place = "/document/second_readings/" + std::string(after.text_at("id"));
  const Named reader = named_at(after, "reader"), asked_by = named_at(after, "asked_by");
  if (reader.words.empty()) return wrong_at(place + "/reader", "Chưa ghi ai thẩm định lần hai.");
  if (are_one(reader, saving.appraiser))
    return wrong_at(place + "/reader",
                    reader.words + " thẩm định trường hợp này, nên người thẩm định lần hai là người khác.");
  const bool is_new = before.text_at("id").empty();
  if (is_new ? !is(asked_by, saving.who)
             : differ(before, after, {"reader", "reader_id", "asked_by", "asked_by_id", "asked_at"}))
    return Problem{ProblemCode::forbidden, "Việc nhờ thẩm định lần hai ghi tên người nhờ, và không sửa được.", {}};
  if (is_new) {
    TDKT_CHECK(check_named(saving.connection, reader, place + "/reader"));
    TDKT_CHECK(check_named(saving.connection, asked_by, place + "/asked_by"));
  }
  if (!differ(before, after, {"opinion", "reason", "read_on"})) return base::Done{};
  if (!is(reader, saving.who))
    return Problem{
        ProblemCode::forbidden, "Ý kiến thẩm định lần hai là của " + reader.words + "; người khác không ghi được.", {}};
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
  return Problem{
      ProblemCode::not_allowed_in_state,
      "Trường hợp này ở trạng thái “" + std::string(base::display(state)) + "” nên phiếu thẩm định không sửa được nữa.",
      {}};
}

base::Status check_second_readings(store::Connection& connection, const Value& before, const Value& after,
                                   const http::Account& who) {
  const Saving saving{connection, who, named_at(after, "appraiser")};
  if (differ(before, after, {"appraiser", "appraiser_id", "assigned_by", "assigned_by_id", "assigned_at"})) {
    const Named assigned_by = named_at(after, "assigned_by");
    if (!is(assigned_by, who)) return Problem{ProblemCode::forbidden, "Việc giao thẩm định ghi tên người giao.", {}};
    TDKT_CHECK(check_named(connection, saving.appraiser, "/document/appraiser"));
    TDKT_CHECK(check_named(connection, assigned_by, "/document/assigned_by"));
  }
  for (const Value& row : readings_of(before))
    if (!row.text_at("opinion").empty() && !reading_in(after, row.text_at("id")))
      return Problem{ProblemCode::not_allowed_in_state,
                     "Ý kiến thẩm định lần hai của " + std::string(row.text_at("reader")) +
                         " đã ghi thì không bỏ đi được; có thể nhờ thêm người khác đọc.",
                     {}};
  static const Value kNew = Value::object();
  for (const Value& row : readings_of(after)) {
    const Value* known = reading_in(before, row.text_at("id"));
    TDKT_CHECK(check_second_reading(saving, known ? *known : kNew, row));
  }
  return base::Done{};
}

}  // namespace tdkt::resources
