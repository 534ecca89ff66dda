#include <algorithm>

#include "client/app/award_words.h"
#include "client/app/queries.h"
#include "client/screens/drafting.h"
#include "client/screens/grounds.h"
#include "client/screens/nomination_list.h"
#include "client/screens/words.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

struct Candidate {
  Nominee nominee;
  std::string label;
  bool already = false;  // proposed for this award in this dossier
};

std::string detail_of(const app::Model& model, const records::Person& person, const records::Dossier& dossier) {
  std::string out = person.team_id ? app::unit_name(model, *person.team_id) : person.position;
  for (const auto& rating : person.ratings)
    if (rating.level && rating.school_year == dossier.school_year)
      out += (out.empty() ? "" : " · ") + std::string(app::short_display(*rating.level));
  return out;
}

std::vector<Candidate> candidates(const app::Model& model, const records::Dossier& dossier, law::Award award) {
  std::vector<Candidate> out;
  const auto proposed = model.records.nominations_of(dossier.id);
  const auto add = [&](const base::Id& id, const std::string& detail) {
    const auto nominee = nominee_of(model, id);
    if (!nominee) return;
    const bool already = std::any_of(proposed.begin(), proposed.end(),
                                     [&](const auto* row) { return row->nominee_id == id && row->award == award; });
    out.push_back({*nominee, detail.empty() ? nominee->name : nominee->name + " · " + detail, already});
  };
  if (law::is_for(award, law::NomineeType::individual))
    for (const auto* person : app::staff(model, dossier.unit_id)) add(person->id, detail_of(model, *person, dossier));
  if (law::is_for(award, law::NomineeType::collective)) {
    add(dossier.unit_id, {});
    for (const auto* team : app::teams(model, dossier.unit_id)) add(team->id, {});
  }
  return out;
}

void add_picked(const app::Model& model, const records::Dossier& dossier, NominationListState& state,
                Dispatch& dispatch) {
  app::CreateMany made;
  std::string key;
  for (const Candidate& candidate : candidates(model, dossier, state.award)) {
    if (state.picked.count(candidate.nominee.id) == 0) continue;
    key = key.empty() ? next_order_key(model, dossier.id) : order_key_after(key);
    auto row = new_nomination(model, dossier, dispatch.new_id(), key);
    set_nominee(row, candidate.nominee);
    row.award = state.award;
    choose_best_ground(model, dossier, row);
    if (made.records.empty()) state.added = row.id;
    made.records.push_back({records::RecordKind::nominations, records::to_value(row)});
  }
  dispatch(std::move(made));
}

std::optional<law::Award> draw_award_choice(Ui& ui, law::Award award) {
  std::vector<law::Award> awards;
  std::vector<std::string_view> names;
  size_t chosen = 0;
  for (const auto& row : base::Names<law::Award>::rows) {
    if (law::grounds_of(row.value, law::NomineeType::individual).empty() &&
        law::grounds_of(row.value, law::NomineeType::collective).empty())
      continue;
    if (row.value == award) chosen = awards.size();
    awards.push_back(row.value);
    names.push_back(row.display);
  }
  const auto now = select(ui, "pick.award", "Danh hiệu, hình thức đề nghị", names, chosen, {.max_width = 420});
  return now ? std::optional(awards[*now]) : std::nullopt;
}

void draw_candidates(Ui& ui, const std::vector<Candidate>& all, NominationListState& state) {
  const std::string wanted = base::fold(state.filter);
  size_t shown = 0;
  for (const Candidate& candidate : all) {
    if (!wanted.empty() && base::fold(candidate.label).find(wanted) == std::string::npos) continue;
    ++shown;
    const bool picked = state.picked.count(candidate.nominee.id) > 0;
    const auto now =
        checkbox(ui, "pick." + candidate.nominee.id.text(), candidate.label, picked || candidate.already,
                 {.hint = candidate.already ? std::string_view("Đã có trong danh sách cho danh hiệu này") : "",
                  .read_only = candidate.already});
    if (!now) continue;
    if (*now)
      state.picked.insert(candidate.nominee.id);
    else
      state.picked.erase(candidate.nominee.id);
  }
  if (shown == 0)
    hint(ui, all.empty() ? "Đơn vị chưa có danh sách nhân sự. Nhập ở mục Nhân sự trước, rồi quay lại đây."
                         : "Không có tên nào có các chữ này.");
}

void draw_picking(Ui& ui, const app::Model& model, const records::Dossier& dossier, NominationListState& state,
                  Dispatch& dispatch) {
  Dialog dialog(ui, "pick_people", "Thêm người từ danh sách nhân sự", 620);
  if (const auto award = draw_award_choice(ui, state.award)) {
    state.award = *award;
    state.picked.clear();
  }
  const auto filter = search_field(ui, "pick.filter", "Lọc theo tên hoặc tổ", state.filter, 0);
  if (filter.value) state.filter = *filter.value;
  const auto all = candidates(model, dossier, state.award);
  bool add = false, cancel = dialog.dismissed();
  {
    Row row(ui);
    const auto count = static_cast<int64_t>(state.picked.size());
    const std::string label = count == 0 ? "Thêm vào danh sách" : "Thêm " + std::to_string(count) + " vào danh sách";
    add = button(ui, "pick.add", label, {.kind = ButtonKind::primary});
    cancel = button(ui, "pick.cancel", "Thôi", {.kind = ButtonKind::quiet}) || cancel;
  }
  hint(ui, state.picked.empty()
               ? "Đánh dấu những người được đề nghị; căn cứ được chọn sẵn theo xếp loại và sáng kiến đã có."
               : "Căn cứ được chọn sẵn theo xếp loại và sáng kiến đã có; sửa được sau.");
  draw_candidates(ui, all, state);
  if (add && !state.picked.empty()) add_picked(model, dossier, state, dispatch);
  if ((add && !state.picked.empty()) || cancel) {
    state.picking = false;
    state.picked.clear();
    state.filter.clear();
  }
}

void draw_removing(Ui& ui, const app::Model& model, NominationListState& state, Dispatch& dispatch) {
  Dialog dialog(ui, "remove",
                "Bỏ " + counted(static_cast<int64_t>(state.removing.size()), "trường hợp") + " khỏi danh sách?");
  constexpr size_t kShown = 8;
  for (size_t i = 0; i < state.removing.size() && i < kShown; ++i)
    if (const auto* row = model.records.find<records::Nomination>(state.removing[i])) text(ui, title_of(*row));
  if (state.removing.size() > kShown)
    hint(ui, "và " + counted(static_cast<int64_t>(state.removing.size() - kShown), "trường hợp khác"));
  hint(ui, "Bản đã lưu ở máy chủ vẫn còn trong lịch sử.");
  bool remove = false, keep = dialog.dismissed();
  {
    Row row(ui);
    remove = button(ui, "remove.yes", "Bỏ khỏi danh sách", {.kind = ButtonKind::danger});
    keep = button(ui, "remove.no", "Giữ lại", {.kind = ButtonKind::quiet}) || keep;
  }
  if (remove)
    for (const base::Id& id : state.removing) dispatch(app::RemoveRecord{id});
  if (remove || keep) state.removing.clear();
}

}  // namespace

void draw_nomination_list_dialogs(Ui& ui, const app::Model& model, const records::Dossier& dossier,
                                  NominationListState& state, Dispatch& dispatch) {
  if (state.picking) draw_picking(ui, model, dossier, state, dispatch);
  if (!state.removing.empty()) draw_removing(ui, model, state, dispatch);
}

}  // namespace tdkt::screens
