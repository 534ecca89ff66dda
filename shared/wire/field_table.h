#pragma once

#include <string>

namespace tdkt::wire {

/// The fields of every record as Markdown, one table per kind: word, type, Vietnamese name. Stands in docs/glossary.md;
/// a test compares the two.
std::string field_table_markdown();

}  // namespace tdkt::wire
