#include "shared/workflow/report_link.h"

#include "shared/records/place.h"

namespace tdkt::workflow {
namespace {

constexpr std::string_view kFields[] = {"situation", "duties",       "measures",   "compliance",
                                        "years",     "member_count", "ldtt_count", "cstdcs_count"};

/// A field that holds nothing and one that is not there are the same.
bool is_empty(const base::Value* value) {
  if (!value || value->is_null()) return true;
  return value->string() ? value->string()->empty() : value->items() && value->items()->empty();
}

}  // namespace

std::span<const std::string_view> fields_by_link() { return kFields; }

bool takes_a_report(State nomination, State dossier) {
  return nomination == State::returned_for_completion || (nomination == State::draft && dossier == State::draft);
}

base::Value report_by_link(const base::Value& nomination) {
  base::Value out = base::Value::object();
  const base::Value* report = nomination.find("report");
  for (const std::string_view field : kFields)
    if (const base::Value* value = report ? report->find(field) : nullptr) out.set(field, *value);
  return out;
}

base::Value with_report_by_link(base::Value nomination, const base::Value& report) {
  for (const std::string_view field : kFields) {
    const base::Value* value = report.find(field);
    const std::string place = records::below("/report", field);
    if (!is_empty(value))
      records::put(nomination, place, *value);
    else if (!is_empty(records::at(nomination, place)))
      records::put(nomination, place, base::Value());
  }
  return nomination;
}

}  // namespace tdkt::workflow
