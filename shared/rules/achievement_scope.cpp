#include "shared/rules/achievement_scope.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/rules/nominee.h"

namespace tdkt::rules {
namespace {

using records::Scope;

/// Người đứng đầu Bộ, tỉnh công nhận: what people write for them. Sở, trường, huyện are not among them.
bool is_head_of_province_or_ministry(std::string_view issuer) {
  const std::string small = base::lower(issuer);
  const auto has = [&](std::string_view part) { return small.find(part) != std::string::npos; };
  return has("ubnd tỉnh") || has("nhân dân tỉnh") || has("bộ trưởng") || small.rfind("bộ ", 0) == 0;
}

/// What is wrong with the scope of one achievement, or what is not known of it (then `field` names where).
struct ScopeGap {
  std::string defect;
  std::string field;
  bool holds() const { return defect.empty() && field.empty(); }
};

template <class Achievement>
ScopeGap scope_gap(const Achievement& one, Scope floor) {
  if (!one.scope) return {{}, "scope"};
  if (*one.scope < floor) return {"chỉ có phạm vi " + std::string(base::display(*one.scope)), {}};
  if (one.issuer.empty()) return {{}, "issuer"};
  if (!is_head_of_province_or_ministry(one.issuer)) return {"do “" + one.issuer + "” công nhận", {}};
  return {};
}

struct KindOfAchievement {
  std::string_view list;  // "initiatives"
  std::string_view name;  // "sáng kiến"
};

template <class Achievement>
void judge(Verdict& verdict, const records::Person& person, KindOfAchievement kind, bool has_any, Scope floor,
           const std::vector<const Achievement*>& named) {
  const std::string what(kind.name);
  const auto lacks = [&](const std::string& defect) {
    verdict.fails("/achievement_ids", {{"name", nominee_in_words(verdict)},
                                       {"defect", defect},
                                       {"award", std::string(base::display(*verdict.nomination().award))}});
  };
  if (verdict.nomination().achievement_ids.empty() && has_any)
    return verdict.unknown("/achievement_ids", what + " làm căn cứ");
  if (named.empty()) return lacks("chưa có " + what + " làm căn cứ trong hồ sơ nhân sự");
  std::vector<ScopeGap> gaps;
  gaps.reserve(named.size());
  for (const Achievement* one : named) gaps.push_back(scope_gap(*one, floor));
  if (std::any_of(gaps.begin(), gaps.end(), [](const ScopeGap& gap) { return gap.holds(); })) return;
  for (size_t i = 0; i < gaps.size(); ++i)
    if (!gaps[i].field.empty())
      return verdict.unknown_in(person.id, place_of(kind.list, named[i]->id, gaps[i].field),
                                "phạm vi ảnh hưởng và người công nhận của " + what + " “" + named[i]->name + "”");
  lacks("nêu " + what + " “" + named.front()->name + "” " + gaps.front().defect);
}

}  // namespace

void judge_scope(Verdict& verdict, const records::Person& person, bool by_research, Scope scope) {
  if (by_research)
    return judge(verdict, person, {"research", "đề tài"}, !person.research.empty(), scope,
                 named_research(verdict, person));
  judge(verdict, person, {"initiatives", "sáng kiến"}, !person.initiatives.empty(), scope,
        named_initiatives(verdict, person));
}

}  // namespace tdkt::rules
