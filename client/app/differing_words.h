#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tdkt::app {

/// Bytes [begin, end) of a text: words that follow one another, the spaces between them too.
struct Passage {
  size_t begin = 0, end = 0;
};
/// What each of two texts has that the other has not, for the eye: nothing where they have no word in common.
struct DifferingWords {
  std::vector<Passage> mine, theirs;
};
/// By the longest sequence of words both have. Between the words they share at both ends, texts that are too long to be
/// compared within a frame differ as a whole.
DifferingWords differing_words(std::string_view mine, std::string_view theirs);

}  // namespace tdkt::app
