#include "shared/law/awards.h"

#include <iterator>

namespace tdkt::law {
namespace {

// One row per award, in the order of the enumeration: individuals, collectives, title, annual.
constexpr AwardFacts kAwards[] = {
    {true, false, true, true},    // LDTT
    {true, false, true, true},    // CSTDCS
    {true, false, true, false},   // CSTDT
    {true, false, true, false},   // CSTDB
    {true, false, true, false},   // CSTDTQ
    {false, true, true, true},    // TTLDTT
    {false, true, true, true},    // TTLDXS
    {false, true, true, true},    // CTD_T
    {false, true, true, true},    // CTD_B
    {false, true, true, true},    // CTD_CP
    {true, true, false, false},   // GK_SO
    {true, true, false, false},   // GK_HUYEN
    {true, true, false, false},   // GK_XA
    {true, true, false, false},   // GK_DN
    {true, true, false, false},   // BK_T
    {true, true, false, false},   // BK_B
    {true, true, false, false},   // BK_TTG
    {true, true, false, false},   // HCLD3
    {true, true, false, false},   // HCLD2
    {true, true, false, false},   // HCLD1
    {true, false, false, false},  // KNC_GD
    {true, false, false, false},  // NGUT
    {true, false, false, false},  // NGND
};
static_assert(std::size(kAwards) == std::size(base::Names<Award>::rows));

constexpr auto kPerson = NomineeType::individual;
constexpr auto kGroup = NomineeType::collective;

constexpr GroundFacts kGrounds[] = {
    {Award::LDTT, kPerson, {Instrument::LAW_2022, "24", "1", ""}},
    {Award::CSTDCS, kPerson, {Instrument::LAW_2022, "23", "2", ""}},
    {Award::CSTDCS, kPerson, {Instrument::LAW_2022, "23", "2", ""}},
    {Award::CSTDCS, kPerson, {Instrument::LAW_2022, "23", "2", ""}},
    {Award::CSTDT, kPerson, {Instrument::LAW_2022, "22", "", ""}},
    {Award::CSTDT, kPerson, {Instrument::LAW_2022, "22", "", ""}},
    {Award::TTLDTT, kGroup, {Instrument::LAW_2022, "28", "1", ""}},
    {Award::TTLDXS, kGroup, {Instrument::LAW_2022, "27", "1", ""}},
    {Award::BK_T, kPerson, {Instrument::LAW_2022, "74", "1", "a"}},
    {Award::BK_T, kPerson, {Instrument::LAW_2022, "74", "1", "b"}},
    {Award::BK_T, kPerson, {Instrument::LAW_2022, "74", "1", "c"}},
    {Award::BK_T, kPerson, {Instrument::LAW_2022, "74", "1", "d"}},
    {Award::BK_T, kGroup, {Instrument::LAW_2022, "74", "", ""}},
    {Award::BK_T, kGroup, {Instrument::LAW_2022, "74", "", ""}},
    {Award::BK_T, kGroup, {Instrument::LAW_2022, "74", "", ""}},
    {Award::BK_T, kGroup, {Instrument::LAW_2022, "74", "", ""}},
};
static_assert(std::size(kGrounds) == std::size(base::Names<Ground>::rows));

// The grounds of one award and type stand side by side, so that a span of this list holds them.
constexpr Ground kInOrder[] = {
    Ground::LDTT,           Ground::CSTDCS_RATING,    Ground::CSTDCS_INITIATIVE, Ground::CSTDCS_RESEARCH,
    Ground::CSTDT_INITIATIVE, Ground::CSTDT_RESEARCH, Ground::TTLDTT,            Ground::TTLDXS,
    Ground::BK_T_MOVEMENT,  Ground::BK_T_SUDDEN,      Ground::BK_T_CONTRIBUTION, Ground::BK_T_MERIT,
    Ground::BK_T_MOVEMENT_TT, Ground::BK_T_SUDDEN_TT, Ground::BK_T_CONTRIBUTION_TT, Ground::BK_T_MERIT_TT,
};

}  // namespace

const AwardFacts& facts_of(Award award) { return kAwards[static_cast<size_t>(award)]; }

bool is_for(Award award, NomineeType type) {
  return type == NomineeType::individual ? facts_of(award).for_individuals : facts_of(award).for_collectives;
}

const GroundFacts& facts_of(Ground ground) { return kGrounds[static_cast<size_t>(ground)]; }

std::span<const Ground> grounds_of(Award award, NomineeType type) {
  const std::span<const Ground> all(kInOrder);
  size_t first = 0;
  while (first < all.size() && !(facts_of(all[first]).award == award && facts_of(all[first]).nominee_type == type)) ++first;
  size_t last = first;
  while (last < all.size() && facts_of(all[last]).award == award && facts_of(all[last]).nominee_type == type) ++last;
  return all.subspan(first, last - first);
}

}  // namespace tdkt::law
