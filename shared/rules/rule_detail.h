#pragma once

// The compile-time check behind rule.h.

namespace tdkt::rules::detail {

constexpr bool is_rule_id(std::string_view id) {
  if (id.size() != 6 || id.substr(0, 3) != "VR-") return false;
  const bool digits = id[4] >= '0' && id[4] <= '9' && id[5] >= '0' && id[5] <= '9';
  return id[3] >= 'A' && id[3] <= 'I' && digits;
}

template <class E>
constexpr bool share(law::SetOf<E> a, law::SetOf<E> b) {
  return a.empty() || b.empty() || a.meets(b);
}

/// Two rows of one id would both be asked of one subject on one day for one reason. What the law asks and
/// what data must be to make sense at all are two reasons; so are two texts, and what is checked and what is left to a
/// person.
constexpr bool collide(const Rule& a, const Rule& b) {
  const bool both_checked_or_neither = !a.check == !b.check;
  const bool same_text = a.citation.instrument == b.citation.instrument;
  return a.id == b.id && a.subject == b.subject && a.basis == b.basis && same_text && both_checked_or_neither &&
         a.in_force.overlaps(b.in_force) && share(a.awards, b.awards) && share(a.grounds, b.grounds) &&
         share(a.nominees, b.nominees) && share(a.phases, b.phases);
}

constexpr bool is_read(law::Confidence confidence) {
  return confidence == law::Confidence::V || confidence == law::Confidence::V2;
}

constexpr bool keeps_promises(const Rule& rule) {
  if (!is_rule_id(rule.id) || rule.requirement.empty()) return false;
  if (rule.check && (rule.sentence.empty() || rule.remedy.empty())) return false;
  if (rule.basis == RuleBasis::law && rule.severity == Severity::error && !is_read(rule.confidence)) return false;
  if (rule.reads != Reads::ground && !rule.grounds.empty()) return false;
  if (rule.reads == Reads::nothing && !rule.awards.empty()) return false;
  return true;
}

}  // namespace tdkt::rules::detail

namespace tdkt::rules {

constexpr bool well_formed(std::span<const Rule> rules) {
  for (size_t i = 0; i < rules.size(); ++i) {
    if (!detail::keeps_promises(rules[i])) return false;
    for (size_t j = i + 1; j < rules.size(); ++j)
      if (detail::collide(rules[i], rules[j])) return false;
  }
  return true;
}

}  // namespace tdkt::rules

namespace tdkt::base {

template <>
struct Names<rules::GovernedBy> {
  using G = rules::GovernedBy;
  static constexpr Name<G> rows[] = {{G::receipt, "receipt", "ngày nhận hồ sơ"},
                                     {G::decision, "decision", "ngày quyết định"},
                                     {G::achievement_year, "achievement_year", "năm đạt thành tích"}};
  static_assert(names_all(rows, G::achievement_year));
};

template <>
struct Names<rules::RuleBasis> {
  using B = rules::RuleBasis;
  static constexpr Name<B> rows[] = {{B::law, "law", "pháp luật"},
                                     {B::integrity, "integrity", "toàn vẹn dữ liệu"},
                                     {B::plan, "plan", "kế hoạch của Sở"},
                                     {B::generator, "generator", "thể thức văn bản"},
                                     {B::configuration, "configuration", "cấu hình bộ quy tắc"}};
  static_assert(names_all(rows, B::configuration));
};

template <>
struct Names<rules::SubjectKind> {
  using S = rules::SubjectKind;
  static constexpr Name<S> rows[] = {{S::nomination, "nomination", "trường hợp đề nghị"},
                                     {S::dossier, "dossier", "hồ sơ"},
                                     {S::decision, "decision", "quyết định"},
                                     {S::registration, "registration", "đăng ký thi đua"},
                                     {S::meeting, "meeting", "phiên họp Hội đồng"},
                                     {S::publication, "publication", "công khai"},
                                     {S::consultation, "consultation", "lấy ý kiến"},
                                     {S::complaint, "complaint", "khiếu nại, tố cáo"},
                                     {S::refusal, "refusal", "việc không xét"}};
  static_assert(names_all(rows, S::refusal));
};

}  // namespace tdkt::base
