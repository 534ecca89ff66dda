#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/in_unit_parts.h"
#include "client/screens/words.h"
#include "shared/records/convert.h"
#include "shared/rules/leaders.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Council;
using records::CouncilMember;
using records::CouncilRole;

bool has_role(const Council& council, CouncilRole role) {
  return std::any_of(council.council_members.begin(), council.council_members.end(),
                     [&](const CouncilMember& member) { return member.council_role == role; });
}

bool has_person(const Council& council, const base::Id& person) {
  return std::any_of(council.council_members.begin(), council.council_members.end(),
                     [&](const CouncilMember& member) { return member.person_id == person; });
}

/// By the usual order: the head is Chủ tịch, who comes next from the leaders Phó Chủ tịch.
CouncilRole usual_role(const Council& council, std::string_view position) {
  if (rules::is_head(position) && !has_role(council, CouncilRole::chair)) return CouncilRole::chair;
  return rules::is_leader(position) ? CouncilRole::vice_chair : CouncilRole::member;
}

void add_member(RecordForm& form, CouncilMember member, Dispatch& dispatch) {
  member.id = dispatch.new_id();
  form.set("/council_members/" + member.id.text(), records::to_value(member));
}

void draw_adding(UnitPage& page, const Council& council, RecordForm& form) {
  Ui& ui = page.ui;
  std::vector<const records::Person*> people;
  std::vector<std::string> labels;
  for (const auto* person : app::staff(page.model, page.dossier.unit_id)) {
    if (person->left_on || has_person(council, person->id)) continue;
    people.push_back(person);
    labels.push_back(person->position.empty() ? person->full_name : person->full_name + " · " + person->position);
  }
  const std::vector<std::string_view> names(labels.begin(), labels.end());
  if (const auto now = select(ui, "add", "Thêm thành viên từ nhân sự", names, names.size(), {.max_width = 420})) {
    const auto* person = people[*now];
    add_member(form, {{}, person->id, person->full_name, person->position, usual_role(council, person->position)},
               page.dispatch);
  }
  Row row(ui);
  if (button(ui, "add.other", "Thêm người ngoài danh sách", {.icon = Icon::plus}))
    add_member(form, {{}, std::nullopt, {}, {}, CouncilRole::member}, page.dispatch);
}

void draw_member(UnitPage& page, const CouncilMember& member, size_t number, RecordForm& form) {
  Ui& ui = page.ui;
  const std::string place = "/council_members/" + member.id.text();
  const std::string who = member.full_name.empty() ? "Thành viên " + std::to_string(number) : member.full_name;
  Card card(ui, kGapS, kGapXs);
  {
    Columns columns(ui, {3, 3, 2});
    form.text(place + "/full_name", "Họ và tên");
    columns.next();
    form.text(place + "/position", "Chức vụ");
    columns.next();
    form.choice<CouncilRole>(place + "/council_role", "Trong Hội đồng");
  }
  form.findings(place);
  if (!form.may_write()) return;
  Row row(ui);
  if (button(ui, place + "/remove", "Bỏ khỏi Hội đồng",
             {.kind = ButtonKind::quiet, .icon = Icon::trash, .description = who}))
    form.set(place, base::Value());
}

/// What is usual in such a council and missing here.
std::string gaps_of(const Council& council) {
  if (council.council_members.empty()) return "Chưa có thành viên nào.";
  std::string gaps;
  if (!has_role(council, CouncilRole::chair)) gaps = "Chưa có Chủ tịch Hội đồng.";
  if (!has_role(council, CouncilRole::secretary)) gaps += (gaps.empty() ? "" : " ") + std::string("Chưa có thư ký.");
  return gaps;
}

}  // namespace

void draw_council(UnitPage& page) {
  Ui& ui = page.ui;
  const Council* council = council_of(page.model, page.dossier);
  if (!council) {
    if (empty_state(ui, "council.none", Icon::people, "Chưa ghi Hội đồng của năm học này",
                    "Ghi số, ngày quyết định thành lập và các thành viên một lần; phiên họp nào của năm học cũng dùng.",
                    page.may_keep ? "Ghi Hội đồng" : ""))
      page.dispatch(
          app::CreateRecord{records::RecordKind::councils, new_council(page.model, page.dossier, page.dispatch)});
    return;
  }
  Scope scope(ui, council->id.text());
  draw_conflict_notice(ui, page.model, council->id, page.conflict);
  RecordForm form(ui, page.model, council->id, page.dispatch);
  form.text("/title", "Tên Hội đồng");
  {
    Columns columns(ui, {1, 1});
    form.text("/decision_number", "Số quyết định thành lập", {.placeholder = "45/QĐ-THPTBS"});
    columns.next();
    form.date("/decided_on", "Ngày quyết định");
  }
  for (const auto* meeting : meetings_of(page.model, page.dossier)) {
    Scope of_meeting(ui, meeting->id.text());
    RecordForm about(ui, page.model, meeting->id, page.dispatch);
    about.findings("/council_id");
  }
  heading(ui, 2, "Thành viên · " + std::to_string(council->council_members.size()));
  hint(ui, "Số phiếu được tính trên các thành viên ghi ở đây.");
  if (const std::string gaps = gaps_of(*council); !gaps.empty()) notice(ui, gaps, Tone::look_again);
  size_t number = 0;
  for (const CouncilMember& member : council->council_members) draw_member(page, member, ++number, form);
  if (form.may_write()) draw_adding(page, *council, form);
}

}  // namespace tdkt::screens
