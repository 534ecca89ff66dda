#include "server/resources/rule_texts.h"

#include "server/resources/body.h"
#include "server/store/record_lists.h"
#include "server/store/revisions.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"
#include "shared/rules/local_parameters.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using records::Clause;
using records::RecordKind;

base::Result<bool> is_office(store::Connection& connection, const base::Id& unit) {
  TDKT_TRY(record, store::record_view(connection, unit));
  if (!record) return false;
  TDKT_TRY(document, wire::read_json(record->document));
  return document.text_at("kind") == base::word(records::UnitKind::SO);
}

base::Status check_kept_by_office(store::Connection& connection, const base::Id& unit) {
  TDKT_TRY(office, is_office(connection, unit));
  if (!office) return wrong_at("/document/unit_id", "Mục này do Sở giữ chung cho toàn ngành.");
  return base::Done{};
}

base::Status check_regulation(store::Connection& connection, const records::Regulation& regulation) {
  if (!regulation.parameter) return wrong_at("/document/parameter", "Chọn điều mà văn bản quy định.");
  const rules::ParameterFacts& facts = rules::facts_of(*regulation.parameter);
  if (!regulation.value || *regulation.value < 0 || *regulation.value > facts.most)
    return wrong_at("/document/value", "Giá trị cần là một số từ 0 đến " + std::to_string(facts.most) + ".");
  if (!regulation.from_on) return wrong_at("/document/from_on", "Thiếu ngày bắt đầu áp dụng.");
  if (base::tidy(regulation.instrument_number).empty())
    return wrong_at("/document/instrument_number", "Thiếu số, ký hiệu của văn bản quy định.");
  if (regulation.until_on && *regulation.until_on <= *regulation.from_on)
    return wrong_at("/document/until_on", "Ngày thôi áp dụng cần sau ngày bắt đầu áp dụng.");
  if (regulation.award && !facts.by_award)
    return wrong_at("/document/award", "Điều này quy định chung cho mọi danh hiệu, hình thức.");
  return facts.of_units ? base::Done{} : check_kept_by_office(connection, regulation.unit_id);
}

base::Status check_confirmation(store::Connection& connection, const http::Account& account, base::Date today,
                                const records::Confirmation& confirmation) {
  if (confirmation.rule.empty()) return wrong_at("/document/rule", "Thiếu mã quy tắc đã đối chiếu.");
  if (!confirmation.read_on || *confirmation.read_on > today)
    return wrong_at("/document/read_on", "Ngày đọc văn bản cần là hôm nay hoặc một ngày đã qua.");
  if (!confirmation.removed && confirmation.who != account.name)
    return wrong_at("/document/who", "Người đọc văn bản tự ghi xác nhận của mình.");
  return check_kept_by_office(connection, confirmation.unit_id);
}

bool is_same_text(const Clause& a, const Clause& b) { return a.wording == b.wording && a.source == b.source; }

/// Wording that was changed is vouched for by who changed it, and by nobody else yet.
base::Status check_entering(const http::Account& account, const Clause& clause) {
  if (clause.entered_by != account.name)
    return wrong_at("/document/entered_by", "Người nhập lời văn ghi tên của mình.");
  if (!clause.entered_on) return wrong_at("/document/entered_on", "Thiếu ngày nhập.");
  if (!clause.confirmed_by.empty() || clause.confirmed_on)
    return wrong_at("/document/confirmed_by", "Lời văn vừa nhập chờ một người khác đối chiếu với văn bản.");
  return base::Done{};
}

base::Status check_second_reader(const http::Account& account, base::Date today, const Clause& before,
                                 const Clause& clause, const base::Id& last_author) {
  if (clause.entered_by != before.entered_by || clause.entered_on != before.entered_on)
    return wrong_at("/document/entered_by", "Lời văn không đổi thì người nhập và ngày nhập cũng không đổi.");
  const bool same = clause.confirmed_by == before.confirmed_by && clause.confirmed_on == before.confirmed_on;
  if (same || clause.confirmed_by.empty()) return base::Done{};
  if (clause.confirmed_by != account.name)
    return wrong_at("/document/confirmed_by", "Người đối chiếu tự ghi tên của mình.");
  if (last_author == account.account_id)
    return wrong_at("/document/confirmed_by", "Người đối chiếu cần là một người khác với người nhập lời văn.");
  if (!clause.confirmed_on || *clause.confirmed_on > today)
    return wrong_at("/document/confirmed_on", "Ngày đối chiếu cần là hôm nay hoặc một ngày đã qua.");
  return base::Done{};
}

base::Status check_clause(store::Connection& connection, const http::Account& account, base::Date today,
                          const Clause& clause) {
  if (!clause.instrument) return wrong_at("/document/instrument", "Chọn văn bản có điều luật này.");
  if (clause.id != records::clause_id(records::place_of(clause)))
    return wrong_at("/document/id", "Mã của lời văn cần theo đúng văn bản, điều, khoản, điểm.");
  TDKT_CHECK(check_kept_by_office(connection, clause.unit_id));
  TDKT_TRY(known, store::current(connection, clause.id));
  if (!known) return check_entering(account, clause);
  TDKT_TRY(document, wire::read_json(known->document));
  TDKT_TRY(before, records::from_value<Clause>(document));
  if (!is_same_text(before, clause)) return check_entering(account, clause);
  return check_second_reader(account, today, before, clause, known->author_id);
}

}  // namespace

bool is_rule_text(RecordKind kind) {
  return kind == RecordKind::regulations || kind == RecordKind::confirmations || kind == RecordKind::clauses;
}

base::Status check_rule_text(store::Connection& connection, const http::Request& request, const http::Account& account,
                             RecordKind kind, const base::Value& document) {
  if (kind == RecordKind::regulations) {
    TDKT_TRY(regulation, records::from_value<records::Regulation>(document));
    return check_regulation(connection, regulation);
  }
  if (kind == RecordKind::confirmations) {
    TDKT_TRY(confirmation, records::from_value<records::Confirmation>(document));
    return check_confirmation(connection, account, request.today, confirmation);
  }
  TDKT_TRY(clause, records::from_value<Clause>(document));
  return check_clause(connection, account, request.today, clause);
}

}  // namespace tdkt::resources
