#include "shared/law/award_papers.h"

namespace tdkt::law {
namespace {

using base::day;
using P = Paper;

constexpr base::Period kUnderNd98 = {day(2024, 1, 1), day(2025, 7, 1)};
constexpr base::Period kSince2025 = {day(2025, 7, 1), {}};

constexpr Citation kTitles = {Instrument::LAW_2022, "84", "1", ""};
constexpr Citation kForms = {Instrument::LAW_2022, "84", "2", ""};
constexpr Citation kState = {Instrument::LAW_2022, "84", "3", ""};

constexpr PaperSet kBasic(P::request_letter, P::report, P::minutes);

// One row per award or several alike, in the order of the awards.
constexpr AwardPapers kRead[] = {
    {AwardSet(Award::LDTT), kUnderNd98, 0, Confidence::M, "", "",
     PaperSet(P::request_letter, P::nominee_list, P::minutes), 1, kTitles, Confidence::M},
    {AwardSet(Award::CSTDCS), kUnderNd98, 0, Confidence::M, "03", "",
     PaperSet(P::request_letter, P::nominee_list, P::report, P::minutes, P::rating_decision,
              P::achievement_certificate),
     1, kTitles, Confidence::V2},
    {AwardSet(Award::CSTDT, Award::CSTDB), kUnderNd98, 3, Confidence::V2, "03", "",
     PaperSet(P::request_letter, P::report, P::minutes, P::ballot_result, P::achievement_certificate), 1, kTitles,
     Confidence::V2},
    {AwardSet(Award::CSTDTQ), kUnderNd98, 6, Confidence::V2, "03", "",
     PaperSet(P::request_letter, P::report, P::minutes, P::ballot_result, P::achievement_certificate, P::public_notice),
     1, kTitles, Confidence::M},
    {AwardSet(Award::TTLDTT), kUnderNd98, 0, Confidence::M, "", "02",
     PaperSet(P::request_letter, P::nominee_list, P::report, P::minutes), 1, kTitles, Confidence::M},
    {AwardSet(Award::TTLDXS), kUnderNd98, 1, Confidence::M, "", "02", kBasic, 1, kTitles, Confidence::V2},
    {AwardSet(Award::CTD_T, Award::CTD_B), kUnderNd98, 1, Confidence::M, "", "02",
     PaperSet(P::request_letter, P::report, P::minutes, P::cluster_minutes), 1, kTitles, Confidence::M},
    {AwardSet(Award::CTD_CP), kUnderNd98, 1, Confidence::M, "", "02",
     PaperSet(P::request_letter, P::report, P::minutes, P::ballot_result, P::opinions), 1, kState, Confidence::M},
    {AwardSet(Award::GK_SO, Award::GK_HUYEN, Award::GK_XA, Award::GK_DN), kUnderNd98, 1, Confidence::M, "", "",
     PaperSet(P::request_letter, P::nominee_list, P::report, P::minutes), 1, kForms, Confidence::V2},
    {AwardSet(Award::BK_T, Award::BK_B), kUnderNd98, 2, Confidence::M, "03", "02",
     PaperSet(P::request_letter, P::report, P::minutes, P::achievement_certificate), 1, kForms, Confidence::V2},
    {AwardSet(Award::BK_TTG), kUnderNd98, 5, Confidence::V2, "03", "02",
     PaperSet(P::request_letter, P::report, P::minutes, P::opinions, P::public_notice), 1, kState, Confidence::M},
    {AwardSet(Award::HCLD3, Award::HCLD2, Award::HCLD1), kUnderNd98, 5, Confidence::V2, "03", "02",
     PaperSet(P::request_letter, P::report, P::minutes, P::opinions, P::public_notice), 1, kState, Confidence::M},
    {AwardSet(Award::KNC_GD),
     kUnderNd98,
     0,
     Confidence::M,
     "",
     "",
     PaperSet(P::request_letter, P::nominee_list, P::service_declaration, P::service_proof, P::discipline_statement),
     1,
     {Instrument::TT29, "8", "", ""},
     Confidence::M},
    {AwardSet(Award::NGUT, Award::NGND),
     kUnderNd98,
     0,
     Confidence::M,
     "",
     "",
     PaperSet(P::service_declaration, P::minutes, P::ballot_result, P::title_copies),
     1,
     {Instrument::ND35, "", "", ""},
     Confidence::M},
};

constexpr bool rewards_one_achievement(Path path) {
  return path == Path::movement || path == Path::task || path == Path::sudden || path == Path::contribution ||
         path == Path::anniversary || path == Path::invention || path == Path::service;
}

const AwardPapers* row_of(Award award) {
  for (const AwardPapers& row : kRead)
    if (row.awards.names(award)) return &row;
  return nullptr;
}

}  // namespace

std::optional<AwardPapers> papers_of(Award award, base::Date received_on) {
  const AwardPapers* read = row_of(award);
  if (!read || received_on < read->in_force.from) return std::nullopt;
  AwardPapers papers = *read;
  if (!kSince2025.contains(received_on)) return papers;
  papers.in_force = kSince2025;
  papers.citation = {Instrument::ND152, kUnread, "", ""};
  papers.confidence = papers.years_confidence = Confidence::M_UNSURE;
  return papers;
}

std::span<const AwardPapers> paper_table() { return kRead; }

PaperSet papers_of_simple_procedure() { return PaperSet(P::request_letter, P::summary); }

int years_counted(Ground ground) {
  const GroundFacts& facts = facts_of(ground);
  if (rewards_one_achievement(facts.path)) return 1;
  const int years = row_of(facts.award)->reported_years;
  return years > 1 ? years : 1;
}

}  // namespace tdkt::law
