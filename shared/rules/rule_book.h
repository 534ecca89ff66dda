#pragma once

#include <string>

namespace tdkt::rules {

/// The rule book as Markdown, for people: one line per rule id with what it asks, since when, by which day, from which
/// text, how sure that is and how strict it is; then the register of the texts. Vietnamese; the same bytes everywhere.
std::string rule_book_markdown();

}  // namespace tdkt::rules
