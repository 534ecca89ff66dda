#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/law/awards.h"
#include "shared/papers/paper.h"
#include "shared/records/decision.h"
#include "shared/rules/record_set.h"

namespace tdkt::papers {

/// One line of a list: who, where, for what, and what the last column says of it.
struct Listed {
  std::optional<law::Award> award;
  bool collective = false;
  std::string name, position, unit, last;
};

/// The order of every list (VR-I15): collectives before persons, awards in the order of the law, then names: persons by
/// given name in the order of the Vietnamese alphabet.
void sort_as_listed(std::vector<Listed>& lines);

/// Danh sách: a head for each award with how many, and a line for each name.
Block nominee_table(std::vector<Listed> lines, const std::string& last_title, bool last_centred = false);

/// How many collectives and persons are proposed for each award.
Block count_table(const std::vector<Listed>& lines);
struct Counts {
  int64_t collectives = 0, individuals = 0;
};
Counts counts_of(const std::vector<Listed>& lines);

/// The nominations of a dossier, with the place of the law each rests on.
std::vector<Listed> listed(const rules::RecordSet& records, const records::Dossier& dossier, base::Date day);
/// The lines of a decision, with the money of each.
std::vector<Listed> listed(const records::Decision& decision);

/// "công nhận danh hiệu thi đua và tặng hình thức khen thưởng": what a list asks for or gives.
std::string giving_in_words(const std::vector<Listed>& lines);

}  // namespace tdkt::papers
