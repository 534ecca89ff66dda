#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tdkt::base {

/// Vietnamese text, in UTF-8. The alphabet is closed (29 letters, 5 tone marks), so these tables are small
/// and are the same in the browser and on the server. All functions take any bytes; what is not UTF-8 counts
/// as U+FFFD.

/// True when `bytes` is well-formed UTF-8 (no surrogates, no overlong forms).
bool is_utf8(std::string_view bytes);

/// Unicode normal form C for every Latin letter and the marks that letters compose with (all that Vietnamese
/// and its minority alphabets write), in any order of typing; other scripts are left as they stand.
/// Ill-formed bytes become U+FFFD.
std::string nfc(std::string_view text);

/// True when `text` is UTF-8 and nfc() would leave it as it stands.
bool is_nfc(std::string_view text);

/// Lower and upper case for Latin letters, Vietnamese included, one letter to one letter.
std::string lower(std::string_view text);
std::string upper(std::string_view text);

/// What search compares: lower case, without marks, đ = d, runs of spaces as one, trimmed. "Đề  Nghị" -> "de
/// nghi".
std::string fold(std::string_view text);

/// A key whose byte order is the order of the Vietnamese dictionary: letters first (a ă â … d đ …), then
/// tones (ngang, huyền, hỏi, ngã, sắc, nặng), then case; spaces, then signs, then digits before letters.
/// Itself UTF-8.
std::string sort_key(std::string_view text);

/// The order of a Vietnamese list of persons: by given name (the last word), then family and middle names.
std::string name_sort_key(std::string_view full_name);

/// Trims, makes runs of spaces one space, drops characters nobody sees (zero-width space, soft hyphen, byte
/// order mark), and puts into normal form C: how a name is kept.
std::string tidy(std::string_view text);

/// The number of code points.
int64_t length(std::string_view text);

/// The words of a text, split at spaces of any kind.
int64_t word_count(std::string_view text);

}  // namespace tdkt::base
