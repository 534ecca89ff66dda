#include "shared/base/fraction.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/local_parameters.h"
#include "shared/rules/lookup.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-C: rates over a whole unit, asked of its dossier. The 15 % of Chiến sĩ thi đua cơ sở stood in Nghị định
// 91/2017/NĐ-CP and is no longer national law; a province or a unit may set a rate. Rates are ceilings: what is over
// the exact fraction is over.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::Confidence;
using law::Instrument;
using records::Parameter;
using records::RatingLevel;

/// From memory of Nghị định 48/2023/NĐ-CP; a rate set by the rating authority goes before it.
constexpr int64_t kExcellentPercent = 20;

struct Titles {
  int64_t ldtt = 0;
  int64_t cstdcs = 0;
};

/// Of everyone in the unit; of the nominations alone where the staff is not known as a whole.
Titles titles_of(const Verdict& verdict) {
  Titles titles;
  for (const Member& member : verdict.facts().members) {
    titles.ldtt += member.ldtt ? 1 : 0;
    titles.cstdcs += member.cstdcs ? 1 : 0;
  }
  if (verdict.facts().members_known) return titles;
  for (const ListedNomination& one : verdict.nominations()) {
    titles.ldtt += one.award == Award::LDTT ? 1 : 0;
    titles.cstdcs += one.award == Award::CSTDCS ? 1 : 0;
  }
  return titles;
}

void too_many_base_fighters(Verdict& verdict) {
  const auto* set = regulation_on(verdict.the_case(), Parameter::max_cstdcs_percent, verdict.dossier().unit_id,
                                  verdict.received_or_today());
  if (!set) return verdict.not_applicable();
  const Titles titles = titles_of(verdict);
  if (titles.cstdcs * 100 <= *set->value * titles.ldtt) return;
  verdict.fails("", {{"cstdcs", std::to_string(titles.cstdcs)},
                     {"ldtt", std::to_string(titles.ldtt)},
                     {"rate", std::to_string(*set->value)},
                     {"most", std::to_string(*set->value * titles.ldtt / 100)},
                     {"instrument", set->instrument_number}});
}

constexpr Rule kRateOfFighters = {
    .id = "VR-C09",
    .subject = SubjectKind::dossier,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "23", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .parameter = Parameter::max_cstdcs_percent,
    .requirement =
        "Số Chiến sĩ thi đua cơ sở không quá tỷ lệ trên số Lao động tiên tiến mà địa phương hoặc đơn vị quy định (nếu "
        "có); mức 15 % của Nghị định 91/2017/NĐ-CP không còn là quy định chung.",
    .sentence =
        "Có {cstdcs} Chiến sĩ thi đua cơ sở trên {ldtt} Lao động tiên tiến; theo văn bản số {instrument} không quá "
        "{rate} %, tức {most} người.",
    .remedy = "Xét lại danh sách Chiến sĩ thi đua cơ sở; nếu vẫn đề nghị thì nêu lý do với nơi nhận.",
    .check = too_many_base_fighters,
};

void too_many_excellent(Verdict& verdict) {
  if (!verdict.dossier().school_year) return verdict.unknown("/school_year", "năm học của hồ sơ");
  if (!verdict.facts().members_known || verdict.facts().members.empty())
    return verdict.awaits_server("/unit_id", "xếp loại " + in_words(*verdict.dossier().school_year) + " của cả đơn vị");
  const auto* set = regulation_on(verdict.the_case(), Parameter::max_excellent_percent, verdict.dossier().unit_id,
                                  verdict.received_or_today());
  const int64_t rate = set ? *set->value : kExcellentPercent;
  int64_t excellent = 0, good = 0;
  for (const Member& member : verdict.facts().members) {
    if (!member.level || !at_least(*member.level, RatingLevel::HTTNV)) continue;
    ++good;
    excellent += *member.level == RatingLevel::HTXSNV ? 1 : 0;
  }
  if (good == 0) return;
  const base::Fraction share = {excellent, good};
  if (share.part * 100 <= rate * share.whole) return;
  verdict.fails("", {{"share", base::text(share)},
                     {"rate", std::to_string(rate)},
                     {"most", std::to_string(rate * good / 100)},
                     {"by", set ? "theo văn bản số " + set->instrument_number : std::string("thông thường")}});
}

constexpr Rule kRateOfExcellence = {
    .id = "VR-C10",
    .subject = SubjectKind::dossier,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND48_2023, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .takes = ParameterSet(Parameter::max_excellent_percent),
    .requirement =
        "Số người hoàn thành xuất sắc nhiệm vụ không quá 20 % số người từ hoàn thành tốt nhiệm vụ trở lên, trừ khi cấp "
        "có thẩm quyền xếp loại cho tỷ lệ khác.",
    .sentence =
        "Hoàn thành xuất sắc nhiệm vụ {share} số người từ hoàn thành tốt trở lên; {by} không quá {rate} %, tức {most} "
        "người.",
    .remedy = "Kiểm tra lại xếp loại trong danh sách nhân sự; nếu được phép cao hơn thì nêu văn bản cho phép.",
    .check = too_many_excellent,
};

constexpr Rule kUnitRateRules[] = {kRateOfFighters, under_law_2026(kRateOfFighters), kRateOfExcellence};
static_assert(well_formed(kUnitRateRules));

}  // namespace

std::span<const Rule> unit_rate_rules() { return kUnitRateRules; }

}  // namespace tdkt::rules
