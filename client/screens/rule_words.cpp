#include "client/screens/rule_words.h"

#include "client/app/queries.h"
#include "shared/rules/check.h"
#include "shared/rules/local_parameters.h"

namespace tdkt::screens {

using widgets::Tone;

bool waits_for_local_text(const app::Model& model, const rules::Rule& rule) {
  if (!rule.parameter) return false;
  const base::Id unit = app::own_unit_id(model);
  for (const auto& row : base::Names<records::Parameter>::rows)
    if (rules::depends_on(rule, row.value) && rules::regulation_on(model.records, row.value, unit, model.today()))
      return false;
  return true;
}

const records::Confirmation* confirmation_of(const app::Model& model, const rules::Rule& rule) {
  for (const auto& [id, row] : model.records.all<records::Confirmation>())
    if (rules::confirms(row, rule) && rules::is_of_the_office(model.records, row.unit_id)) return &row;
  return nullptr;
}

Strictness strictness_of(const app::Model& model, const rules::Rule& rule) {
  using rules::RuleBasis;
  if (rule.basis == RuleBasis::configuration) return {"Chương trình tự bảo đảm", Tone::neutral};
  if (rule.basis == RuleBasis::generator) return {"Thể thức văn bản", Tone::neutral};
  if (waits_for_local_text(model, rule)) return {"Chờ quy định địa phương", Tone::not_yet};
  if (!rule.check) return {"Người thẩm định tự xem", Tone::not_yet};
  if (rule.severity == rules::Severity::error || confirmation_of(model, rule)) return {"Bắt buộc", Tone::accent};
  return {"Nhắc xem lại", Tone::look_again};
}

std::string period_text(const base::Period& period) {
  std::string text = "từ " + period.from.display();
  if (period.until) text += " đến hết " + period.until->plus_days(-1).display();
  return text;
}

}  // namespace tdkt::screens
