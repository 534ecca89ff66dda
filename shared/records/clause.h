#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/law/instruments.h"
#include "shared/records/describe.h"

namespace tdkt::records {

/// Lời văn của một điều luật, as a person entered it from the official text. Never part of the program, never made up:
/// where nobody has entered it, our summary stands. Fetched when a citation is opened.
struct Clause {
  base::Id id;  // clause_id() of its place: one record for each place of the law
  base::Id unit_id;
  std::optional<law::Instrument> instrument;
  std::string article;
  std::string clause;
  std::string point;
  std::string wording;  // lời văn, line by line as in the text
  std::string source;   // nơi lấy văn bản: Công báo, cổng thông tin
  std::string entered_by;
  std::optional<base::Date> entered_on;
  std::string confirmed_by;  // the second reader, who compared it with the official text
  std::optional<base::Date> confirmed_on;
};

template <Being<Clause> R, class V>
void describe(R& clause, V& visit) {
  visit("id", clause.id);
  visit("unit_id", clause.unit_id);
  visit("instrument", clause.instrument);
  visit("article", clause.article);
  visit("clause", clause.clause);
  visit("point", clause.point);
  visit("wording", clause.wording);
  visit("source", clause.source);
  visit("entered_by", clause.entered_by);
  visit("entered_on", clause.entered_on);
  visit("confirmed_by", clause.confirmed_by);
  visit("confirmed_on", clause.confirmed_on);
}

/// "LAW-2022/23/2/": where in the law, as one word.
std::string place_word(const law::Citation& citation);
/// Two people who enter the same place write one record, and whoever cites it knows where to look.
base::Id clause_id(const law::Citation& citation);
/// The place of a clause; looks into it. Precondition: it names its instrument.
law::Citation place_of(const Clause& clause);

}  // namespace tdkt::records
