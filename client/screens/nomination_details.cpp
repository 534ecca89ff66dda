#include "client/screens/nomination_parts.h"
#include "shared/law/grounds.h"

// What the chosen ground asks for that no history shows.

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;
using law::Path;

constexpr std::string_view kRoot = "/ground_details";

std::string below(std::string_view field) { return std::string(kRoot) + "/" + std::string(field); }

void draw_movement(NominationForm& at) {
  std::vector<std::string> ids;
  std::vector<std::string_view> words, names;
  for (const auto& [id, movement] : at.model.records.all<records::Movement>()) ids.push_back(id.text());
  size_t next = 0;
  for (const auto& [id, movement] : at.model.records.all<records::Movement>()) {
    words.push_back(ids[next++]);
    names.push_back(movement.name);
  }
  at.form.choice_of(below("movement_id"), "Phong trào, nhiệm vụ", words, names);
  at.form.choice<records::MovementReview>(below("movement_review"), "Thành tích được nêu khi");
}

void draw_target(NominationForm& at, const records::TargetResult& target) {
  const std::string place = below("targets") + "/" + target.id.text();
  {
    Columns columns(at.ui, {3, 1, 1, 1});
    at.form.text(place + "/name", "Chỉ tiêu");
    columns.next();
    at.form.number(place + "/planned", "Đăng ký");
    columns.next();
    at.form.number(place + "/reached", "Đạt được");
    columns.next();
    at.form.text(place + "/measure", "Đơn vị tính");
  }
  at.form.findings(place);
  if (at.form.may_write() &&
      button(at.ui, place + "/remove", "Bỏ chỉ tiêu này", {.kind = ButtonKind::quiet, .icon = Icon::trash}))
    at.form.set(place, Value());
}

void draw_cluster(NominationForm& at) {
  {
    Columns columns(at.ui, {3, 1});
    at.form.text(below("cluster_name"), "Cụm, khối thi đua");
    columns.next();
    at.form.number(below("cluster_rank"), "Xếp thứ");
  }
  for (const auto& target : at.nomination.ground_details.targets) draw_target(at, target);
  if (at.form.may_write() && button(at.ui, below("targets"), "Thêm chỉ tiêu thi đua", {.icon = Icon::plus})) {
    const base::Id id = at.dispatch.new_id();
    Value row = Value::object();
    row.set("id", id.text());
    at.form.set(below("targets") + "/" + id.text(), std::move(row));
    at.ui.focus_place(below("targets") + "/" + id.text() + "/name");
  }
  at.form.findings(below("targets"));
  if (at.nomination.award == law::Award::CTD_CP)
    at.form.check(below("organisations_sound"),
                  "Có xác nhận: tổ chức đảng, đoàn thể vững mạnh; thực hành tiết kiệm, chống lãng phí");
}

void draw_event(NominationForm& at) {
  at.form.date(below("event_on"), "Ngày lập thành tích");
  at.form.check(below("event_was_planned"), "Việc này đã có trong kế hoạch của năm");
}

}  // namespace

void draw_ground_details(NominationForm& at) {
  if (!at.nomination.ground) return at.form.findings(kRoot, true);
  const law::GroundFacts& ground = law::facts_of(*at.nomination.ground);
  const bool sudden = ground.path == Path::sudden || at.nomination.merit_type == law::MeritType::DOT_XUAT;
  if (ground.path == Path::movement || ground.path == Path::task) draw_movement(at);
  if (ground.path == Path::cluster || *at.nomination.ground == law::Ground::CTD_CP_YEAR) draw_cluster(at);
  if (sudden) draw_event(at);
  if (ground.path == Path::service && ground.award != law::Award::KNC_GD)
    at.form.number(below("required_months"), "Số tháng giữ chức vụ theo quy định",
                   {.hint = "Mức chung; của nữ chương trình tự giảm 1/3."});
}

}  // namespace tdkt::screens
