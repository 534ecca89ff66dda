#include "tests/source_path.h"

namespace tdkt {

// The one source that is told where the tree lies, so that every other is the same for each clone of it.
std::string source_path(std::string_view below) { return TDKT_SOURCE_DIR "/" + std::string(below); }

}  // namespace tdkt
