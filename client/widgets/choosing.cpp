#include "client/widgets/choosing.h"

#include <algorithm>

#include "shared/base/text.h"

namespace tdkt::widgets {
namespace {

/// Each word of what was typed begins a word of the choice. Both folded: single spaces between words.
bool begin_words(std::string_view wanted, std::string_view choice) {
  while (!wanted.empty()) {
    const std::string_view word = wanted.substr(0, wanted.find(' '));
    wanted.remove_prefix(std::min(wanted.size(), word.size() + 1));
    size_t at = choice.find(word);
    while (at != std::string_view::npos && at > 0 && choice[at - 1] != ' ' && choice[at - 1] != '(')
      at = choice.find(word, at + 1);
    if (at == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

std::vector<size_t> matching_choices(std::span<const std::string_view> choices, std::string_view typed) {
  const std::string wanted = base::fold(typed);
  std::vector<size_t> first, words, within;
  for (size_t i = 0; i < choices.size(); ++i) {
    const std::string choice = wanted.empty() ? std::string() : base::fold(choices[i]);
    if (choice.compare(0, wanted.size(), wanted) == 0)
      first.push_back(i);
    else if (begin_words(wanted, choice))
      words.push_back(i);
    else if (choice.find(wanted) != std::string::npos)
      within.push_back(i);
  }
  const auto exact = std::find_if(first.begin(), first.end(), [&](size_t i) { return choices[i] == typed; });
  if (exact != first.end()) std::rotate(first.begin(), exact, exact + 1);
  first.insert(first.end(), words.begin(), words.end());
  return first.empty() ? within : first;
}

}  // namespace tdkt::widgets
