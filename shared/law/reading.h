#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tdkt::law {

/// A part of a text of law as it was pasted: an article, a clause of one, or a point of one, with everything below it.
/// Empty parts are not named.
struct Piece {
  std::string article;  // "23", "12a"
  std::string clause;   // "2"
  std::string point;    // "a", "đ"
  std::string wording;  // its lines, without blank ones
};

/// Takes a text of law apart by its own marks: a line "Điều 23. …" begins an article, "2. …" a clause, "a) …" a point;
/// a chapter, a part or the place of signing ends them. What stands before the first article belongs to none. In the
/// order of the text; a mark that comes twice gives two pieces.
std::vector<Piece> pieces_of(std::string_view text);

}  // namespace tdkt::law
