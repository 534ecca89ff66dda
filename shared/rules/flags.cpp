#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/collective.h"
#include "shared/rules/history.h"
#include "shared/rules/movement_facts.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"
#include "shared/rules/wording.h"

// VR-D: cờ thi đua, and collectives as such. Luật Thi đua, khen thưởng 2022, Điều 25 (Cờ thi đua của Chính phủ) was
// read, Điều 26 (of a Bộ or tỉnh) is known from memory and only warns.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Ground;
using law::GroundSet;
using law::Instrument;
using law::NomineeType;
using records::EvidenceKind;
using records::TargetResult;

/// Điều 25 khoản 3.
constexpr int kYearsOfNationalMovement = 5;

/// A smaller circle is hardly a tổ.
constexpr size_t kFewestMembers = 3;

bool has_evidence(const Verdict& verdict, EvidenceKind kind) {
  const auto& evidence = verdict.nomination().evidence;
  return std::any_of(evidence.begin(), evidence.end(), [&](const auto& one) { return one.kind == kind; });
}

void not_first_in_the_cluster(Verdict& verdict) {
  const auto& details = verdict.nomination().ground_details;
  if (!details.cluster_rank)
    verdict.unknown("/ground_details/cluster_rank",
                    "xếp hạng trong cụm, khối thi đua của " + nominee_in_words(verdict));
  else if (*details.cluster_rank != 1)
    verdict.fails("/ground_details/cluster_rank",
                  {{"defect", "xếp thứ " + std::to_string(*details.cluster_rank) +
                                  (details.cluster_name.empty() ? "" : " của " + details.cluster_name)}});
  if (has_evidence(verdict, EvidenceKind::cluster_minutes)) return;
  const std::string missing = "biên bản xếp hạng của cụm, khối thi đua";
  if (verdict.phase() == Phase::draft) return verdict.unknown("/evidence", missing);
  verdict.fails("/evidence", {{"defect", "chưa có " + missing}});
}

constexpr Rule kFirstInCluster = {
    .id = "VR-D09",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CTD_T, Award::CTD_B),
    .grounds = GroundSet(Ground::CTD_T_YEAR, Ground::CTD_B_YEAR),
    .citation = {Instrument::LAW_2022, "26", "1", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Cờ thi đua của tỉnh, của Bộ: dẫn đầu cụm, khối thi đua trong năm, có biên bản của cụm, khối.",
    .sentence = "Cờ thi đua dành cho tập thể dẫn đầu cụm, khối, có biên bản: {defect}.",
    .remedy = "Kiểm tra kết quả xếp hạng và đính kèm biên bản của cụm, khối thi đua.",
    .check = not_first_in_the_cluster,
};

/// Says what of the targets is not known; true when all were judged and one was passed.
std::vector<std::string> targets_not_reached(Verdict& verdict, bool& whole, bool& exceeded) {
  std::vector<std::string> missed;
  const auto& targets = verdict.nomination().ground_details.targets;
  whole = !targets.empty();
  exceeded = false;
  if (targets.empty()) verdict.unknown("/ground_details/targets", "chỉ tiêu thi đua trong năm: đăng ký, đạt được");
  for (const TargetResult& target : targets) {
    if (!target.planned || !target.reached) {
      whole = false;
      verdict.unknown("/ground_details/targets/" + target.id.text(),
                      "mức đăng ký, mức đạt được của chỉ tiêu “" + target.name + "”");
    } else if (*target.reached < *target.planned) {
      missed.push_back("“" + target.name + "” " + std::to_string(*target.reached) + "/" +
                       std::to_string(*target.planned) + (target.measure.empty() ? "" : " " + target.measure));
    } else if (*target.reached > *target.planned) {
      exceeded = true;
    }
  }
  return missed;
}

void targets_not_exceeded(Verdict& verdict) {
  bool whole = false, exceeded = false;
  const auto missed = targets_not_reached(verdict, whole, exceeded);
  if (!missed.empty())
    verdict.fails("/ground_details/targets", {{"defect", "chưa đạt " + listed(missed, "chỉ tiêu")}});
  else if (whole && !exceeded)
    verdict.fails("/ground_details/targets", {{"defect", "chỉ tiêu nào cũng vừa đạt, chưa có chỉ tiêu vượt"}});
}

constexpr Rule kTargetsExceeded = {
    .id = "VR-D10",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CTD_T, Award::CTD_B),
    .grounds = GroundSet(Ground::CTD_T_YEAR, Ground::CTD_B_YEAR),
    .citation = {Instrument::LAW_2022, "26", "1", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Cờ thi đua của tỉnh, của Bộ: hoàn thành vượt mức các chỉ tiêu thi đua và nhiệm vụ của năm.",
    .sentence = "Cờ thi đua cần hoàn thành vượt mức các chỉ tiêu: {defect}.",
    .remedy = "Kiểm tra mức đăng ký và mức đạt được của từng chỉ tiêu; nếu đúng thì không đề nghị Cờ năm nay.",
    .check = targets_not_exceeded,
};

void not_best_of_the_leaders(Verdict& verdict) {
  if (lacks_history(verdict)) return;
  const auto& nomination = verdict.nomination();
  const auto fails = [&](std::string_view place, const std::string& defect) {
    verdict.fails(place, {{"defect", defect}});
  };
  const base::SchoolYear year = *nomination.school_year;
  const bool flagged = holds(verdict, Award::CTD_T, year) || holds(verdict, Award::CTD_B, year);
  const auto rank = nomination.ground_details.cluster_rank;
  if (!flagged && !rank)
    verdict.unknown("/ground_details/cluster_rank",
                    "Cờ thi đua của tỉnh, của Bộ, hoặc xếp hạng cụm, khối " + ("năm học " + year.text()));
  else if (!flagged && *rank != 1)
    fails("/ground_details/cluster_rank", "năm học " + year.text() +
                                              " chưa có Cờ thi đua của tỉnh, của Bộ và xếp thứ " +
                                              std::to_string(*rank) + " của cụm, khối");
  bool whole = false, exceeded = false;
  const auto missed = targets_not_reached(verdict, whole, exceeded);
  if (!missed.empty()) fails("/ground_details/targets", "chưa đạt " + listed(missed, "chỉ tiêu"));
  if (missed.empty() && whole && !exceeded) fails("/ground_details/targets", "chưa có chỉ tiêu vượt");
  if (nomination.ground_details.organisations_sound) return;
  const std::string missing = "xác nhận tổ chức đảng, đoàn thể vững mạnh, thực hành tiết kiệm, chống lãng phí";
  if (verdict.phase() == Phase::draft) return verdict.unknown("/ground_details/organisations_sound", missing);
  fails("/ground_details/organisations_sound", "chưa có " + missing);
}

constexpr Rule kBestOfLeaders = {
    .id = "VR-D11",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CTD_CP),
    .grounds = GroundSet(Ground::CTD_CP_YEAR, Ground::CTD_CP_CLUSTER),
    .citation = {Instrument::LAW_2022, "25", "1", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Cờ thi đua của Chính phủ: dẫn đầu cụm, khối của Bộ, tỉnh trong năm, vượt mức các chỉ tiêu, tổ chức đảng và đoàn "
        "thể vững mạnh, đi đầu thực hành tiết kiệm, chống lãng phí.",
    .sentence = "Chưa đủ điều kiện Cờ thi đua của Chính phủ: {defect}.",
    .remedy =
        "Khai Cờ thi đua hoặc xếp hạng, chỉ tiêu và xác nhận; nếu đúng là chưa đủ thì đề nghị Cờ của tỉnh, của Bộ.",
    .check = not_best_of_the_leaders,
};

void movement_too_short_or_not_national(Verdict& verdict) {
  const auto* movement = movement_or_unknown(verdict);
  const auto review = review_or_unknown(verdict);
  if (!movement) return;
  const auto fails = [&](const std::string& defect) {
    verdict.fails("/ground_details/movement_id", {{"defect", in_words(*movement) + " " + defect}});
  };
  if (!movement->launcher)
    verdict.unknown("/ground_details/movement_id", "cấp phát động của " + in_words(*movement));
  else if (*movement->launcher != records::Launcher::THU_TUONG)
    fails("không do Thủ tướng phát động");
  const auto years = length_or_unknown(verdict, *movement);
  if (years && *years < kYearsOfNationalMovement) fails("kéo dài " + std::to_string(*years) + " năm");
  if (review == records::MovementReview::annual_review) fails("mới xét hằng năm, chưa sơ kết hoặc tổng kết");
}

constexpr Rule kNationalMovement = {
    .id = "VR-D12",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CTD_CP),
    .grounds = GroundSet(Ground::CTD_CP_MOVEMENT),
    .citation = {Instrument::LAW_2022, "25", "3", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Cờ thi đua của Chính phủ theo phong trào: dẫn đầu phong trào do Thủ tướng phát động, thời gian từ 05 năm trở "
        "lên, khi sơ kết hoặc tổng kết.",
    .sentence = "Cờ thi đua của Chính phủ theo phong trào cần phong trào do Thủ tướng phát động từ 05 năm: {defect}.",
    .remedy = "Chọn đúng phong trào và lần sơ kết, tổng kết; nếu không có thì chọn căn cứ khác.",
    .check = movement_too_short_or_not_national,
};

/// What Điều 26 asks of a movement was not read; a person judges.
constexpr Rule kFlagOfMovement = {
    .id = "VR-D09",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CTD_T, Award::CTD_B),
    .grounds = GroundSet(Ground::CTD_T_MOVEMENT, Ground::CTD_B_MOVEMENT),
    .citation = {Instrument::LAW_2022, "26", "2", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Cờ thi đua theo phong trào: tập thể dẫn đầu khi sơ kết, tổng kết phong trào theo chuyên đề do Bộ, tỉnh phát "
        "động (từ 03 năm, theo trí nhớ).",
    .check = nullptr,
};

constexpr Rule kQuotaOfFlags = {
    .id = "VR-D11",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CTD_CP),
    .citation = {Instrument::ND98, "5", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M_UNSURE,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Số Cờ thi đua của Chính phủ không quá 20 % số tập thể dẫn đầu cụm, khối (cần xác nhận).",
    .check = nullptr,
};

void collective_too_small(Verdict& verdict) {
  const auto* members = members_or_unknown(verdict);
  if (!members || members->size() >= kFewestMembers) return;
  verdict.fails("/nominee_id", {{"name", nominee_in_words(verdict)}, {"count", std::to_string(members->size())}});
}

constexpr Rule kEnoughMembers = {
    .id = "VR-D13",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::TTLDTT, Award::TTLDXS),
    .nominees = NomineeSet(NomineeType::collective),
    .citation = {Instrument::LAW_2022, "5", "2", "b"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement = "Tập thể được đề nghị có từ 3 người; ít hơn thì xem lại có phải một tập thể.",
    .sentence = "{name} chỉ có {count} người trong danh sách nhân sự.",
    .remedy = "Kiểm tra danh sách của tập thể; nếu đúng là một tập thể thì nêu lý do.",
    .check = collective_too_small,
};

/// Of a collective proposed for two awards, the nomination whose report counts more people; of two alike the older one.
bool counts_more(const ListedNomination& a, const ListedNomination& b) {
  const int64_t people = a.member_count.value_or(-1), others = b.member_count.value_or(-1);
  return people != others ? people > others : a.id < b.id;
}

const ListedNomination* whole_unit_in(const Verdict& verdict) {
  const ListedNomination* whole = nullptr;
  for (const ListedNomination& one : verdict.nominations())
    if (one.nominee_id == verdict.dossier().unit_id && (!whole || counts_more(one, *whole))) whole = &one;
  return whole;
}

/// The nominated tổ, each once.
std::vector<const ListedNomination*> teams_in(const Verdict& verdict) {
  std::vector<const ListedNomination*> teams;
  for (const ListedNomination& one : verdict.nominations()) {
    if (one.nominee_type != NomineeType::collective || one.nominee_id == verdict.dossier().unit_id) continue;
    const auto same = std::find_if(teams.begin(), teams.end(), [&](const ListedNomination* other) {
      return other->nominee_name == one.nominee_name;
    });
    if (same == teams.end())
      teams.push_back(&one);
    else if (counts_more(one, **same))
      *same = &one;
  }
  return teams;
}

/// People of the nominated tổ, as typed in their reports, against the whole unit.
void persons_counted_twice(Verdict& verdict) {
  const ListedNomination* whole = whole_unit_in(verdict);
  if (!whole) return verdict.not_applicable();
  int64_t in_teams = 0;
  std::vector<std::string> names;
  for (const ListedNomination* team : teams_in(verdict)) {
    names.push_back(team->nominee_name);
    in_teams += team->member_count.value_or(0);
  }
  const auto& facts = verdict.facts();
  const auto staff = static_cast<int64_t>(facts.members.size());
  const int64_t people = whole->member_count.value_or(facts.members_known ? staff : -1);
  if (people < 0) return verdict.unknown_in(whole->id, "/report/member_count", "số cá nhân của toàn đơn vị");
  if (in_teams <= people) return;
  verdict.fails_in(
      whole->id, "/report/member_count",
      {{"teams", listed(names, "tập thể")}, {"sum", std::to_string(in_teams)}, {"whole", std::to_string(people)}});
}

constexpr Rule kCountedOnce = {
    .id = "VR-D14",
    .subject = SubjectKind::dossier,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Khi đề nghị cả đơn vị và các tổ, mỗi người được tính một lần; danh sách các tổ nằm trong đơn vị.",
    .sentence = "Các tập thể {teams} ghi {sum} người, cả đơn vị ghi {whole}: có người được tính hai lần.",
    .remedy = "Đối chiếu số người trong báo cáo của các tổ với toàn đơn vị.",
    .check = persons_counted_twice,
};

constexpr Rule kFlagRules[] = {
    kFirstInCluster,   under_law_2026(kFirstInCluster),
    kFlagOfMovement,   under_law_2026(kFlagOfMovement),
    kQuotaOfFlags,     under_nd152(kQuotaOfFlags),
    kTargetsExceeded,  under_law_2026(kTargetsExceeded),
    kBestOfLeaders,    under_law_2026(kBestOfLeaders),
    kNationalMovement, under_law_2026(kNationalMovement),
    kEnoughMembers,    kCountedOnce,
};
static_assert(well_formed(kFlagRules));

}  // namespace

std::span<const Rule> flag_rules() { return kFlagRules; }

}  // namespace tdkt::rules
