#include "client/app/differing_words.h"

#include <algorithm>
#include <cstdint>

namespace tdkt::app {
namespace {

constexpr size_t kMostPairs = 250'000;  // of words compared: about a millisecond

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\t'; }

std::vector<Passage> words_of(std::string_view text) {
  std::vector<Passage> words;
  for (size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    const size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    words.push_back({begin, at});
  }
  return words;
}

class Comparison {
 public:
  Comparison(std::string_view mine, std::string_view theirs)
      : mine_(mine), theirs_(theirs), a_(words_of(mine)), b_(words_of(theirs)) {}

  DifferingWords run() {
    size_t from = 0, a_to = a_.size(), b_to = b_.size();
    while (from < a_to && from < b_to && same(from, from)) ++from;
    while (a_to > from && b_to > from && same(a_to - 1, b_to - 1)) --a_to, --b_to;
    shared_ = from + a_.size() - a_to;
    if ((a_to - from) * (b_to - from) <= kMostPairs)
      walk(from, a_to, b_to);
    else
      differ(from, a_to, from, b_to);
    return shared_ == 0 ? DifferingWords() : std::move(out_);
  }

 private:
  bool same(size_t i, size_t j) const {
    return mine_.substr(a_[i].begin, a_[i].end - a_[i].begin) == theirs_.substr(b_[j].begin, b_[j].end - b_[j].begin);
  }

  void differ(size_t i, size_t i_to, size_t j, size_t j_to) {
    if (i < i_to) out_.mine.push_back({a_[i].begin, a_[i_to - 1].end});
    if (j < j_to) out_.theirs.push_back({b_[j].begin, b_[j_to - 1].end});
  }

  void walk(size_t from, size_t a_to, size_t b_to) {
    // How many words both have from (i, j) on.
    const size_t wide = b_to - from + 1;
    std::vector<uint16_t> common((a_to - from + 1) * wide, 0);
    const auto at = [&](size_t i, size_t j) -> uint16_t& { return common[(i - from) * wide + (j - from)]; };
    for (size_t i = a_to; i-- > from;)
      for (size_t j = b_to; j-- > from;)
        at(i, j) = same(i, j) ? static_cast<uint16_t>(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
    shared_ += at(from, from);
    size_t i = from, j = from;
    while (i < a_to || j < b_to) {
      const size_t i_was = i, j_was = j;
      while (i < a_to && j < b_to && !same(i, j)) at(i + 1, j) >= at(i, j + 1) ? ++i : ++j;
      if (i == a_to || j == b_to) i = a_to, j = b_to;
      differ(i_was, i, j_was, j);
      while (i < a_to && j < b_to && same(i, j)) ++i, ++j;
    }
  }

  std::string_view mine_, theirs_;
  std::vector<Passage> a_, b_;
  size_t shared_ = 0;  // words
  DifferingWords out_;
};

}  // namespace

DifferingWords differing_words(std::string_view mine, std::string_view theirs) {
  return Comparison(mine, theirs).run();
}

}  // namespace tdkt::app
