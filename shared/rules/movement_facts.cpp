#include "shared/rules/movement_facts.h"

#include "shared/rules/service_time.h"

namespace tdkt::rules {

const records::Movement* movement_or_unknown(Verdict& verdict) {
  const auto& movement = verdict.facts().movement;
  if (movement) return &*movement;
  if (!verdict.nomination().ground_details.movement_id)
    verdict.unknown("/ground_details/movement_id", "phong trào thi đua hoặc nhiệm vụ làm căn cứ");
  else
    verdict.awaits_server("/ground_details/movement_id", "phong trào thi đua làm căn cứ");
  return nullptr;
}

std::optional<records::MovementReview> review_or_unknown(Verdict& verdict) {
  const auto& review = verdict.nomination().ground_details.movement_review;
  if (!review)
    verdict.unknown("/ground_details/movement_review", "thành tích được nêu khi sơ kết, tổng kết hay xét hằng năm");
  return review;
}

std::optional<int> length_or_unknown(Verdict& verdict, const records::Movement& movement) {
  if (movement.from_on && movement.until_on)
    return static_cast<int>(months_between(*movement.from_on, *movement.until_on) / kMonthsOfAYear);
  verdict.unknown("/ground_details/movement_id", "ngày bắt đầu, ngày kết thúc của " + in_words(movement));
  return std::nullopt;
}

std::string in_words(const records::Movement& movement) {
  std::string words = "phong trào “" + movement.name + "”";
  if (movement.launcher) words += " (" + std::string(base::display(*movement.launcher)) + " phát động)";
  return words;
}

}  // namespace tdkt::rules
