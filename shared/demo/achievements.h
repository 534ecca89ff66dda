#pragma once

#include <span>
#include <string_view>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/records/common.h"

namespace tdkt::demo {

/// Sáng kiến of the school, by its subject. The number of its id is the place in this list + 1.
enum class Idea {
  paper_models,
  safe_experiments,
  graded_exercises,
  reading_with_parents,
  shared_team_papers,
  digital_mind_maps,
  local_materials,
  exam_question_bank,
  stage_literature,
  debate_lessons,
  sensor_experiments,
  workshop_safety,
  fitness_diary,
};

struct AuthorRow {
  std::string_view name;  // of the school's staff; empty = no such author
  int share_percent;      // 0 = not stated
};

struct IdeaRow {
  Idea idea;
  std::string_view name;
  int first_year;  // of the school year in which it was recognised
  records::Scope scope;
  std::string_view certificate_number;
  base::Date certified_on;
  base::Date first_applied_on;
  AuthorRow authors[2];
  bool spent;  // the first author's Chiến sĩ thi đua cơ sở of that year rests on it
};

std::span<const IdeaRow> ideas();
base::Id idea_id(Idea idea);
/// Who recognised it: the head of the school, or Chủ tịch UBND tỉnh for the scope of the province.
std::string_view issuer_of(const IdeaRow& idea);

/// The only đề tài of the school.
inline constexpr std::string_view kResearcher = "Phạm Thanh Tùng";
base::Id research_id();

}  // namespace tdkt::demo
