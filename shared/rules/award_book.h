#pragma once

#include <string>

namespace tdkt::rules {

/// Every award as Markdown, for people: its grounds with where the law says them, the years reported, forms, papers and
/// copies, and who decides since when. Vietnamese; a chapter of the rule book.
std::string award_book_markdown();

}  // namespace tdkt::rules
