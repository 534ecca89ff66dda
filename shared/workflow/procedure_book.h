#pragma once

#include <string>

namespace tdkt::workflow {

/// The table of transitions and the table of rights as Markdown, for people: docs/procedure.md.
std::string procedure_markdown();

}  // namespace tdkt::workflow
