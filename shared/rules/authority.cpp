#include <algorithm>

#include "shared/rules/authority_table.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/lookup.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"
#include "shared/rules/wording.h"

// VR-F: thẩm quyền quyết định và tuyến trình. Luật Thi đua, khen thưởng 2022, Điều 79, 80, 83. A decision is judged by
// the law of the day it is signed, a proposal by that of the day it is received.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using records::Addressee;
using records::Authority;
using records::Disposal;
using records::ManagingLevel;

constexpr base::Period kUntilDistrictsEnd = {day(2024, 1, 1), day(2025, 7, 1)};

base::Date day_of_decision(const Verdict& verdict) {
  return verdict.dates().decided_on.value_or(verdict.dates().today);
}

std::string place_of_line(const records::DecisionItem& item) { return "/items/" + item.id.text(); }

std::optional<ManagingLevel> level_of(const Verdict& verdict, const records::DecisionItem& item) {
  const auto& lines = verdict.facts().lines;
  const auto line = std::find_if(lines.begin(), lines.end(), [&](const LineFacts& l) { return l.id == item.id; });
  return line == lines.end() ? std::nullopt : line->managing_level;
}

/// A proposal upwards decides nothing; who may revoke is asked by VR-H19.
bool gives_nothing(const records::Decision& decision) {
  return decision.disposal == Disposal::forwarded || decision.disposal == Disposal::revoked;
}

// What Điều 80 lets nobody inside a public school decide.
constexpr AwardSet kNeverByHeadOfSchool(Award::LDTT, Award::CSTDCS, Award::TTLDTT, Award::GK_SO, Award::GK_HUYEN,
                                        Award::GK_XA);

void judge_decider(Verdict& verdict, Authority decider, const records::DecisionItem& item) {
  const base::Date on = day_of_decision(verdict);
  if (!item.award)
    return verdict.unknown(place_of_line(item) + "/award",
                           "danh hiệu, hình thức khen của " + named(item.nominee_name, "dòng"));
  const bool said_by_f02 = decider == Authority::HIEU_TRUONG && kNeverByHeadOfSchool.names(*item.award);
  if (said_by_f02) return;
  const auto level = level_of(verdict, item);
  if (!level)
    return verdict.unknown(place_of_line(item), "cấp quản lý của đơn vị có " + named(item.nominee_name, "dòng") +
                                                    " vào ngày " + on.display());
  const std::string competent = competent_for(*item.award, *level, on);
  if (competent.empty())
    return verdict.unknown(place_of_line(item), "người có thẩm quyền quyết định " +
                                                    std::string(base::display(*item.award)) + " cho đơn vị do " +
                                                    std::string(base::display(*level)) + " quản lý, ngày " +
                                                    on.display());
  if (may_decide(decider, *item.award, *level, on)) return;
  verdict.fails(place_of_line(item), {{"award", std::string(base::display(*item.award))},
                                      {"name", named(item.nominee_name, "dòng")},
                                      {"competent", competent},
                                      {"decider", std::string(base::display(decider))}});
}

void decider_not_competent(Verdict& verdict) {
  const auto& decision = verdict.decision();
  if (gives_nothing(decision)) return verdict.not_applicable();
  if (!decision.decided_by) return verdict.unknown("/decided_by", "người quyết định");
  for (const records::DecisionItem& item : decision.items) judge_decider(verdict, *decision.decided_by, item);
}

void head_of_school_decides(Verdict& verdict) {
  const auto& decision = verdict.decision();
  if (gives_nothing(decision)) return;  // proposing is what the head of a school does
  if (!decision.decided_by) return verdict.unknown("/decided_by", "người quyết định");
  if (*decision.decided_by != Authority::HIEU_TRUONG) return;
  const auto& items = decision.items;
  const auto item = std::find_if(items.begin(), items.end(), [](const records::DecisionItem& i) {
    return i.award && kNeverByHeadOfSchool.names(*i.award);
  });
  if (item != items.end()) verdict.fails("/decided_by", {{"award", std::string(base::display(*item->award))}});
}

void decided_instead_of_forwarded(Verdict& verdict) {
  const auto& decision = verdict.decision();
  if (!decision.disposal)
    return verdict.unknown("/disposal", "loại văn bản (quyết định khen thưởng, hay Tờ trình trình cấp trên)");
  if (gives_nothing(decision)) return;
  if (!decision.decided_by) return verdict.unknown("/decided_by", "người quyết định");
  if (*decision.decided_by != Authority::GIAM_DOC_SO) return verdict.not_applicable();
  for (const records::DecisionItem& item : decision.items) {
    if (!item.award || !is_above_the_office(*item.award, day_of_decision(verdict))) continue;
    verdict.fails(place_of_line(item),
                  {{"award", std::string(base::display(*item.award))}, {"name", named(item.nominee_name, "dòng")}});
  }
}

// --- VR-F04: where a unit sends its letter

/// Who may receive the letters of a unit managed at this level.
std::vector<Addressee> addressees_of(ManagingLevel level, bool with_districts) {
  switch (level) {
    case ManagingLevel::SO: return {Addressee::GIAM_DOC_SO};
    case ManagingLevel::HUYEN:
      if (with_districts) return {Addressee::PHONG_GDDT, Addressee::CT_UBND_HUYEN};
      break;
    case ManagingLevel::XA:
      if (with_districts) return {Addressee::CT_UBND_XA, Addressee::CT_UBND_HUYEN};
      return {Addressee::CT_UBND_XA};
  }
  return {};
}

/// Awards by theme, and Giấy khen of the Giám đốc Sở, come to the Sở from the whole sector.
bool goes_to_the_office_from_everywhere(const std::vector<ListedNomination>& nominations) {
  return !nominations.empty() && std::all_of(nominations.begin(), nominations.end(), [](const ListedNomination& n) {
    return n.award == Award::GK_SO || n.merit_type == law::MeritType::CHUYEN_DE;
  });
}

std::string listed_in_words(const std::vector<Addressee>& addressees) {
  std::string out;
  for (const Addressee addressee : addressees) {
    if (!out.empty()) out += " hoặc ";
    out += base::display(addressee);
  }
  return out;
}

void sent_past_the_managing_level(Verdict& verdict) {
  const auto& addressee = verdict.dossier().request_letter.addressee;
  if (!addressee) return verdict.unknown("/request_letter/addressee", "nơi nhận Tờ trình (kính gửi)");
  const base::Date on = verdict.received_or_today();
  const auto& unit = verdict.facts().unit;
  const auto* name = unit ? records::name_on(*unit, on) : nullptr;
  const bool is_the_office = unit && unit->kind == records::UnitKind::SO;
  if (is_the_office) return;  // the Sở writes upwards for itself
  if (!name || !name->managing_level)
    return verdict.unknown("/unit_id", "cấp quản lý của đơn vị vào ngày " + on.display());
  auto allowed = addressees_of(*name->managing_level, kUntilDistrictsEnd.contains(on));
  if (allowed.empty())
    return verdict.unknown(
        "/unit_id", "cấp quản lý của " + named(name->name, "đơn vị") + " từ ngày 01/07/2025, khi không còn cấp huyện");
  if (goes_to_the_office_from_everywhere(verdict.nominations())) allowed.push_back(Addressee::GIAM_DOC_SO);
  if (std::find(allowed.begin(), allowed.end(), *addressee) != allowed.end()) return;
  verdict.fails("/request_letter/addressee", {{"unit", named(name->name, "đơn vị")},
                                              {"level", std::string(base::display(*name->managing_level))},
                                              {"addressee", std::string(base::display(*addressee))},
                                              {"right", listed_in_words(allowed)}});
}

constexpr Rule kCompetent = {
    .id = "VR-F01",
    .subject = SubjectKind::decision,
    .in_force = kUntilDistrictsEnd,
    .governed_by = GovernedBy::decision,
    .awards = {},
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "80", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement =
        "Người quyết định có thẩm quyền với danh hiệu, hình thức ấy, cho đơn vị thuộc cấp quản lý ấy, vào "
        "ngày quyết định.",
    .sentence = "{award} cho {name} do {competent} quyết định, không phải {decider}.",
    .remedy = "Bỏ {name} khỏi quyết định này và trình {competent}.",
    .check = decider_not_competent,
};

constexpr Rule kNotByHeadOfSchool = {
    .id = "VR-F02",
    .subject = SubjectKind::decision,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::decision,
    .awards = {},
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "80", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement =
        "Hiệu trưởng, Giám đốc trung tâm đề nghị; không quyết định Lao động tiên tiến, Chiến sĩ thi đua cơ "
        "sở, Tập thể lao động tiên tiến và Giấy khen cho viên chức trường công lập.",
    .sentence =
        "Hiệu trưởng, Giám đốc trung tâm không có thẩm quyền quyết định {award} (Điều 80 không nêu); đơn vị lập "
        "Tờ trình đề nghị.",
    .remedy = "Gửi Tờ trình lên cấp quản lý của đơn vị để quyết định.",
    .check = head_of_school_decides,
};

constexpr Rule kRoute = {
    .id = "VR-F04",
    .subject = SubjectKind::dossier,
    .in_force = kUntilDistrictsEnd,
    .governed_by = GovernedBy::receipt,
    .awards = {},
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "83", "1", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Cấp nào quản lý tổ chức, cán bộ và quỹ lương thì đơn vị trình cấp đó: trường mầm non, tiểu học, "
        "THCS và trung tâm GDNN-GDTX trình huyện; trường THPT, đơn vị trực thuộc trình Sở.",
    .sentence = "Tờ trình của {unit} kính gửi {addressee}; đơn vị do {level} quản lý nên trình {right}.",
    .remedy = "Đổi nơi nhận của Tờ trình thành {right}.",
    .check = sent_past_the_managing_level,
};

constexpr Rule kForwarded = {
    .id = "VR-F06",
    .subject = SubjectKind::decision,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::decision,
    .awards = {},
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "83", "2", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement =
        "Danh hiệu, hình thức vượt thẩm quyền của Giám đốc Sở thì Sở lập Tờ trình trình cấp trên, không ra "
        "quyết định.",
    .sentence =
        "{award} cho {name} vượt thẩm quyền của Giám đốc Sở: lập Tờ trình của Sở trình cấp trên, không ra quyết "
        "định.",
    .remedy = "Chuyển {name} sang Tờ trình của Sở trình cấp trên khen thưởng.",
    .check = decided_instead_of_forwarded,
};

constexpr Rule kAuthorityRules[] = {
    kCompetent,
    under_nd152(kCompetent),
    kNotByHeadOfSchool,
    under_law_2026(kNotByHeadOfSchool),
    kRoute,
    under_unread(kRoute, Instrument::ND142_2025, day(2025, 7, 1)),
    kForwarded,
    under_law_2026(kForwarded),
};
static_assert(well_formed(kAuthorityRules));

}  // namespace

std::span<const Rule> authority_rules() { return kAuthorityRules; }

}  // namespace tdkt::rules
