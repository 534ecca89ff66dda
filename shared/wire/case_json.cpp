#include "shared/wire/case_json.h"

#include "shared/law/instruments.h"
#include "shared/records/convert.h"
#include "shared/records/fields_detail.h"
#include "shared/rules/check.h"
#include "shared/rules/facts_of.h"
#include "shared/rules/rule.h"
#include "shared/wire/json.h"
#include "shared/wire/rule_names.h"

namespace tdkt::wire {
namespace {

using base::Value;

/// The parts of a case that are optional in the file, as one described record.
struct Parts {
  std::optional<rules::Phase> phase;
  rules::Facts facts;
  std::vector<records::Regulation> regulations;
  std::vector<records::Confirmation> confirmations;
};

template <records::Being<Parts> R, class V>
void describe(R& parts, V& visit) {
  visit("phase", parts.phase);
  visit("facts", parts.facts);
  visit("regulations", parts.regulations);
  visit("confirmations", parts.confirmations);
}

struct DatesInFile {
  std::optional<base::Date> today, received_on, decided_on, criteria_on;
};

template <records::Being<DatesInFile> R, class V>
void describe(R& dates, V& visit) {
  visit("today", dates.today);
  visit("received_on", dates.received_on);
  visit("decided_on", dates.decided_on);
  visit("criteria_on", dates.criteria_on);
}

base::Problem wrong(std::string pointer, std::string detail) {
  return {base::ProblemCode::malformed, detail, {{std::move(pointer), detail}}};
}

base::Problem below(base::Problem problem, std::string_view pointer) {
  for (auto& place : problem.places) place.pointer.insert(0, pointer);
  return problem;
}

template <class T>
base::Result<T> part(const Value& object, std::string_view name, const std::string& pointer) {
  const Value* value = object.find(name);
  const std::string there = pointer + "/" + std::string(name);
  if (!value) return wrong(there, "Thiếu mục “" + std::string(name) + "”.");
  auto read = records::from_value<T>(*value);
  if (!read.ok()) return below(std::move(read).problem(), there);
  return read;
}

struct NominationList {
  std::vector<records::Nomination> nominations;
};
template <records::Being<NominationList> R, class V>
void describe(R& list, V& visit) {
  visit("nominations", list.nominations);
}

base::Result<rules::Subject> openness_of(const Value& subject, std::string_view kind) {
  if (kind == "publication") {
    TDKT_TRY(publication, part<records::Publication>(subject, kind, "/subject"));
    return rules::Subject(rules::PublicationSubject{std::move(publication)});
  }
  if (kind == "consultation") {
    TDKT_TRY(consultation, part<records::Consultation>(subject, kind, "/subject"));
    return rules::Subject(rules::ConsultationSubject{std::move(consultation)});
  }
  if (kind == "complaint") {
    TDKT_TRY(complaint, part<records::Complaint>(subject, kind, "/subject"));
    return rules::Subject(rules::ComplaintSubject{std::move(complaint)});
  }
  std::string kinds;
  for (const auto& row : base::Names<rules::SubjectKind>::rows)
    kinds += (kinds.empty() ? "" : ", ") + std::string(row.word);
  return wrong("/subject/kind", "Chọn một trong: " + kinds + ".");
}

base::Result<rules::Subject> subject_of(const Value& subject) {
  const std::string_view kind = subject.text_at("kind");
  if (kind == "nomination") {
    TDKT_TRY(dossier, part<records::Dossier>(subject, "dossier", "/subject"));
    TDKT_TRY(nomination, part<records::Nomination>(subject, "nomination", "/subject"));
    return rules::Subject(rules::NominationSubject{std::move(dossier), std::move(nomination)});
  }
  if (kind == "dossier") {
    TDKT_TRY(dossier, part<records::Dossier>(subject, "dossier", "/subject"));
    Value list = Value::object();
    if (const Value* nominations = subject.find("nominations")) list.set("nominations", *nominations);
    auto nominations = records::from_value<NominationList>(list);
    if (!nominations.ok()) return below(std::move(nominations).problem(), "/subject");
    rules::DossierSubject whole{std::move(dossier), {}};
    for (const records::Nomination& one : nominations->nominations) whole.nominations.push_back(rules::as_listed(one));
    return rules::Subject(std::move(whole));
  }
  if (kind == "decision") {
    TDKT_TRY(decision, part<records::Decision>(subject, "decision", "/subject"));
    return rules::Subject(rules::DecisionSubject{std::move(decision)});
  }
  if (kind == "refusal") {
    const auto nomination = base::Id::parse(subject.text_at("nomination_id"));
    if (!nomination) return wrong("/subject/nomination_id", "Thiếu mã của trường hợp đề nghị.");
    records::Refusal refusal;
    if (subject.find("refusal")) {
      TDKT_TRY(said, part<records::Refusal>(subject, "refusal", "/subject"));
      refusal = std::move(said);
    }
    return rules::Subject(rules::RefusalSubject{*nomination, std::move(refusal)});
  }
  if (kind == "registration") {
    TDKT_TRY(registration, part<records::Registration>(subject, kind, "/subject"));
    return rules::Subject(rules::RegistrationSubject{std::move(registration)});
  }
  if (kind == "meeting") {
    TDKT_TRY(meeting, part<records::Meeting>(subject, kind, "/subject"));
    rules::MeetingSubject whole{std::move(meeting), std::nullopt};
    if (subject.find("council")) {
      TDKT_TRY(council, part<records::Council>(subject, "council", "/subject"));
      whole.council = std::move(council);
    }
    return rules::Subject(std::move(whole));
  }
  return openness_of(subject, kind);
}

/// The one record of a subject that is one record.
Value document_of(const rules::Subject& subject) {
  if (const auto* decision = std::get_if<rules::DecisionSubject>(&subject))
    return records::to_value(decision->decision);
  if (const auto* of = std::get_if<rules::RegistrationSubject>(&subject)) return records::to_value(of->registration);
  if (const auto* of = std::get_if<rules::MeetingSubject>(&subject)) return records::to_value(of->meeting);
  if (const auto* of = std::get_if<rules::PublicationSubject>(&subject)) return records::to_value(of->publication);
  if (const auto* of = std::get_if<rules::ConsultationSubject>(&subject)) return records::to_value(of->consultation);
  return records::to_value(std::get<rules::ComplaintSubject>(subject).complaint);
}

records::Nomination nomination_of(const rules::ListedNomination& line, const base::Id& dossier) {
  records::Nomination nomination;
  nomination.id = line.id;
  nomination.dossier_id = dossier;
  nomination.nominee_id = line.nominee_id;
  nomination.nominee_name = line.nominee_name;
  nomination.nominee_type = line.nominee_type;
  nomination.position = line.position;
  nomination.award = line.award;
  nomination.merit_type = line.merit_type;
  nomination.procedure = line.procedure;
  nomination.report.member_count = line.member_count;
  return nomination;
}

Value value_of_subject(const rules::Subject& subject) {
  Value out = Value::object();
  if (const auto* nomination = std::get_if<rules::NominationSubject>(&subject)) {
    out.set("kind", "nomination");
    out.set("dossier", records::to_value(nomination->dossier));
    out.set("nomination", records::to_value(nomination->nomination));
  } else if (const auto* dossier = std::get_if<rules::DossierSubject>(&subject)) {
    out.set("kind", "dossier");
    out.set("dossier", records::to_value(dossier->dossier));
    Value& list = out.set("nominations", Value::array());
    for (const auto& one : dossier->nominations) list.push(records::to_value(nomination_of(one, dossier->dossier.id)));
  } else if (const auto* refusal = std::get_if<rules::RefusalSubject>(&subject)) {
    out.set("kind", "refusal");
    out.set("nomination_id", refusal->nomination_id.text());
    out.set("refusal", records::to_value(refusal->refusal));
  } else {
    const auto kind = base::word(static_cast<rules::SubjectKind>(subject.index()));
    out.set("kind", kind);
    out.set(kind, document_of(subject));
    const auto* meeting = std::get_if<rules::MeetingSubject>(&subject);
    if (meeting && meeting->council) out.set("council", records::to_value(*meeting->council));
  }
  return out;
}

Value value_of(const law::Citation& citation) {
  Value out = Value::object();
  out.set("instrument", base::word(citation.instrument));
  if (!citation.article.empty()) out.set("article", citation.article);
  if (!citation.clause.empty()) out.set("clause", citation.clause);
  if (!citation.point.empty()) out.set("point", citation.point);
  out.set("text", law::text(citation));
  return out;
}

Value value_of(const rules::Finding& finding) {
  Value out = Value::object();
  out.set("rule", finding.rule->id);
  out.set("outcome", base::word(finding.outcome));
  out.set("severity", base::word(finding.severity));
  if (finding.outcome == rules::Outcome::unknown) out.set("awaits", base::word(finding.awaits));
  if (finding.acknowledged) out.set("acknowledged", true);
  out.set("record", finding.record.text());
  out.set("place", finding.place);
  out.set("sentence", rules::sentence(finding));
  out.set("remedy", rules::remedy(finding));
  out.set("refusal_class", base::word(finding.rule->refusal));
  out.set("confidence", base::word(finding.rule->confidence));
  out.set("citation", value_of(finding.rule->citation));
  Value& facts = out.set("facts", Value::object());
  for (const auto& detail : finding.details) facts.set(detail.name, detail.text);
  return out;
}

}  // namespace

base::Result<rules::Case> case_of(const Value& document) {
  if (!document.members()) return wrong("", "Một CASE là một đối tượng JSON.");
  const Value* subject = document.find("subject");
  if (!subject) return wrong("/subject", "Thiếu mục “subject”.");
  TDKT_TRY(who, subject_of(*subject));
  TDKT_TRY(dates, part<DatesInFile>(document, "dates", ""));
  if (!dates.today) return wrong("/dates/today", "Thiếu ngày “today”.");
  Value rest = document;
  rest.erase("subject");
  rest.erase("dates");
  TDKT_TRY(parts, records::from_value<Parts>(rest));
  TDKT_CHECK(check_rule_names(rest));
  // Of a refusal VR-H15 says it.
  const bool of_refusal = std::holds_alternative<rules::RefusalSubject>(who);
  if (const auto names = check_rule_names(*subject); !of_refusal && !names.ok())
    return below(names.problem(), "/subject");
  return rules::Case{std::move(who),
                     parts.phase.value_or(rules::Phase::draft),
                     {dates.received_on, dates.decided_on, *dates.today, dates.criteria_on},
                     std::move(parts.facts),
                     std::move(parts.regulations),
                     std::move(parts.confirmations)};
}

Value value_of(const rules::Case& subject) {
  Value out = records::to_value(Parts{subject.phase, subject.facts, subject.regulations, subject.confirmations});
  out.set("subject", value_of_subject(subject.subject));
  const rules::Dates& dates = subject.dates;
  out.set("dates", records::to_value(DatesInFile{dates.today, dates.received_on, dates.decided_on, dates.criteria_on}));
  return out;
}

Value value_of(const rules::Report& report) {
  Value out = Value::object();
  out.set("blocks", report.blocks());
  out.set("no_rule_in_force", report.no_rule_in_force);
  Value& findings = out.set("findings", Value::array());
  for (const auto& finding : report.findings) findings.push(value_of(finding));
  Value& examined = out.set("examined", Value::array());
  for (const std::string_view id : report.examined) examined.push(id);
  Value& checklist = out.set("checklist", Value::array());
  for (const rules::Rule* rule : report.checklist) {
    Value& line = checklist.push(Value::object());
    line.set("rule", rule->id);
    line.set("requirement", rule->requirement);
    line.set("citation", value_of(rule->citation));
  }
  return out;
}

base::Result<std::string> check_text(std::string_view case_json) {
  TDKT_TRY(document, read_json(case_json, {.bytes = kCaseBytes}));
  TDKT_TRY(subject, case_of(document));
  return write_json_indented(value_of(rules::check(subject)));
}

std::string complaint_text(const base::Problem& problem) {
  std::string out = "tdkt: " + problem.detail + "\n";
  for (const base::ProblemPlace& place : problem.places)
    out += place.detail == problem.detail ? "  ở " + place.pointer + "\n"
                                          : "  " + place.pointer + ": " + place.detail + "\n";
  return out;
}

}  // namespace tdkt::wire
