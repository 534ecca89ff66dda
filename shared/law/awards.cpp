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

}  // namespace

const AwardFacts& facts_of(Award award) { return kAwards[static_cast<size_t>(award)]; }

bool is_for(Award award, NomineeType type) {
  return type == NomineeType::individual ? facts_of(award).for_individuals : facts_of(award).for_collectives;
}

}  // namespace tdkt::law
