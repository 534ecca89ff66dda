#include "shared/base/syllable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "shared/base/text_letters.h"
#include "shared/base/text_utf8.h"

namespace tdkt::base {
namespace {

constexpr std::string_view kOnsets[] = {"",   "ngh", "ng", "nh", "gh", "gi", "ch", "kh", "ph", "qu",
                                        "th", "tr",  "b",  "c",  "d",  "đ",  "g",  "h",  "k",  "l",
                                        "m",  "n",   "p",  "r",  "s",  "t",  "v",  "x"};

/// The rimes of written Vietnamese without tones, between spaces; after "qu" the same ones without their u.
constexpr std::string_view kRimes =
    " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
    " e ec em en eng eo ep et ê êch êm ên ênh êp êt êu"
    " i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu"
    " o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on "
    "ong ooc"
    " oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt"
    " u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên "
    "uyêt uyn"
    " uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu"
    " y ych yên yêm yêng yêt yêu yn ynh yt ";

/// The same, sorted for search.
constexpr auto kSortedRimes = [] {
  constexpr auto kCount = static_cast<size_t>(std::count(kRimes.begin(), kRimes.end(), ' ')) - 1;
  std::array<std::string_view, kCount> rimes{};
  size_t from = 1;
  for (std::string_view& rime : rimes) {
    const size_t end = kRimes.find(' ', from);
    rime = kRimes.substr(from, end - from);
    from = end + 1;
  }
  std::sort(rimes.begin(), rimes.end());
  return rimes;
}();

enum class Tone { none, grave, hook, tilde, acute, dot_below };

/// A word taken apart: letters of the alphabet without tones, lower case, and the tone.
struct Spelled {
  std::string letters;
  Tone tone = Tone::none;
};

Tone tone_of(char32_t mark) {
  switch (mark) {
    case 0x0300:
    case 0x0340: return Tone::grave;
    case 0x0309: return Tone::hook;
    case 0x0303: return Tone::tilde;
    case 0x0301:
    case 0x0341: return Tone::acute;
    case 0x0323: return Tone::dot_below;
    default: return Tone::none;
  }
}

/// "nghiêng": no syllable has more letters.
constexpr size_t kMostLetters = 7;

/// Puts a word's points together one by one; false: it cannot be Vietnamese.
class Speller {
 public:
  bool put(char32_t point) {
    // What is composed is read as its base and its mark: the tone of ậ stands below its circumflex.
    if (const Parts parts = parts_of(point); parts.mark != 0) return put(parts.base) && put(parts.mark);
    if (const Tone tone = tone_of(point); tone != Tone::none) {
      if (tone_ != Tone::none || count_ == 0) return false;
      tone_ = tone;
      return true;
    }
    if (combining_class(point) != 0) {
      const char32_t whole = count_ == 0 ? 0 : composed(letters_[count_ - 1], point);
      if (whole != 0) letters_[count_ - 1] = whole;
      return whole != 0;
    }
    if (count_ == kMostLetters) return false;
    letters_[count_++] = lower_point(point);
    return true;
  }

  Spelled take() const {
    Spelled out{{}, tone_};
    for (size_t i = 0; i < count_; ++i) append_utf8(out.letters, letters_[i]);
    return out;
  }

 private:
  std::array<char32_t, kMostLetters> letters_{};
  size_t count_ = 0;
  Tone tone_ = Tone::none;
};

std::optional<Spelled> spelled(std::string_view word) {
  Speller speller;
  bool may_be = true;
  for_each_point(word, [&](char32_t point) { may_be = may_be && speller.put(point); });
  if (!may_be) return std::nullopt;
  return speller.take();
}

bool ends_in_stop(std::string_view rime) {
  const char last = rime.back();
  return last == 'c' || last == 'p' || last == 't' || rime.ends_with("ch");
}

bool is_rime(std::string_view rime) { return std::binary_search(kSortedRimes.begin(), kSortedRimes.end(), rime); }

}  // namespace

bool is_vietnamese_syllable(std::string_view word) {
  const auto parts = spelled(word);
  if (!parts) return false;
  for (const std::string_view onset : kOnsets) {
    const std::string_view letters = parts->letters;
    if (!letters.starts_with(onset)) continue;
    const std::string_view rime = letters.substr(onset.size());
    if (!is_rime(rime)) continue;
    if (!ends_in_stop(rime) || parts->tone == Tone::acute || parts->tone == Tone::dot_below) return true;
  }
  return false;
}

}  // namespace tdkt::base
