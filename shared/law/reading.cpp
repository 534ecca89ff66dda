#include "shared/law/reading.h"

#include <algorithm>
#include <utility>

#include "shared/base/text.h"

namespace tdkt::law {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Digits and at most one small letter at the beginning: "23", "12a"; "" when there are none.
std::string_view number_at(std::string_view line) {
  size_t end = 0;
  while (end < line.size() && is_digit(line[end])) ++end;
  if (end == 0 || end > 3) return {};
  if (end < line.size() && line[end] >= 'a' && line[end] <= 'z') ++end;
  return line.substr(0, end);
}

/// "23" of "Điều 23. Danh hiệu …".
std::string_view article_of(std::string_view line) {
  constexpr std::string_view kMark = "Điều ";
  if (line.substr(0, kMark.size()) != kMark) return {};
  const std::string_view number = number_at(line.substr(kMark.size()));
  const std::string_view rest = line.substr(kMark.size() + number.size());
  const bool is_head = rest.empty() || rest.front() == '.' || rest.front() == ':';
  return is_head ? number : std::string_view();
}

/// "2" of "2. Có sáng kiến …".
std::string_view clause_of(std::string_view line) {
  const std::string_view number = number_at(line);
  const std::string_view rest = line.substr(number.size());
  return !number.empty() && rest.size() > 1 && rest[0] == '.' && rest[1] == ' ' ? number : std::string_view();
}

/// "a" of "a) Hoàn thành …", "đ" of "đ) …".
std::string_view point_of(std::string_view line) {
  constexpr std::string_view kStroked = "đ";
  const size_t length = line.substr(0, kStroked.size()) == kStroked ? kStroked.size() : 1;
  const bool letter = length > 1 || (!line.empty() && line[0] >= 'a' && line[0] <= 'z');
  return letter && line.size() > length && line[length] == ')' ? line.substr(0, length) : std::string_view();
}

bool ends_articles(std::string_view line) {
  for (const std::string_view mark : {"Chương ", "CHƯƠNG ", "Mục ", "MỤC ", "Phần ", "PHẦN ", "Nơi nhận"})
    if (line.substr(0, mark.size()) == mark) return true;
  return false;
}

/// The pieces that are open: an article, a clause in it, a point in that.
class Reader {
 public:
  void take(std::string_view line) {
    if (ends_articles(line)) return close(0);
    if (const auto article = article_of(line); !article.empty())
      open(0, {std::string(article), {}, {}, {}});
    else if (const auto clause = clause_of(line); !clause.empty() && depth_ >= 1)
      open(1, {pieces_[open_[0]].article, std::string(clause), {}, {}});
    else if (const auto point = point_of(line); !point.empty() && depth_ >= 1)
      open_point(point);
    for (size_t i = 0; i < depth_; ++i) {
      std::string& wording = pieces_[open_[i]].wording;
      wording += (wording.empty() ? "" : "\n") + std::string(line);
    }
  }
  std::vector<Piece> done() { return std::move(pieces_); }

 private:
  /// Points stand in a clause, or at once in an article that has no clauses.
  void open_point(std::string_view point) {
    const std::string clause = depth_ >= 2 ? pieces_[open_[1]].clause : std::string();
    open(clause.empty() ? 1 : 2, {pieces_[open_[0]].article, clause, std::string(point), {}});
  }
  void close(size_t depth) { depth_ = depth; }
  void open(size_t depth, Piece piece) {
    close(depth);
    open_[depth] = pieces_.size();
    depth_ = depth + 1;
    pieces_.push_back(std::move(piece));
  }

  std::vector<Piece> pieces_;
  size_t open_[3] = {0, 0, 0};
  size_t depth_ = 0;
};

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) {
  Reader reader;
  const std::string whole = base::nfc(text);
  for (size_t at = 0; at <= whole.size();) {
    const size_t end = std::min(whole.find('\n', at), whole.size());
    const std::string line = base::tidy(std::string_view(whole).substr(at, end - at));
    if (!line.empty()) reader.take(line);
    at = end + 1;
  }
  return reader.done();
}

}  // namespace tdkt::law
