#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/in_unit_parts.h"
#include "client/screens/words.h"
#include "shared/rules/meeting_counts.h"
#include "shared/rules/rule.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Meeting;

/// What the rules say of a record, as the state of its step; nullopt when they find nothing to mend.
std::optional<StepState> from_findings(const app::Model& model, const base::Id& record) {
  const auto report = model.reports.find(record);
  if (report == model.reports.end()) return std::nullopt;
  const auto counts = app::counts_of(report->second);
  if (counts.must_fix > 0) return StepState{counted(counts.must_fix, "phải sửa"), {}, Tone::must_fix};
  if (counts.not_yet > 0) return StepState{counted(counts.not_yet, "chưa khai"), {}, Tone::not_yet};
  if (counts.look_again > 0) return StepState{counted(counts.look_again, "xem lại"), {}, Tone::look_again};
  return std::nullopt;
}

StepState consent_state(const UnitPage& page) {
  const size_t all = page.model.records.nominations_of(page.dossier.id).size();
  const size_t lacking = page.state.known.without_consent.size();
  if (all == 0) return {"Chưa làm", "Chờ danh sách đề nghị.", Tone::not_yet};
  if (lacking == 0) return {"Xong", "Mọi người đã viết báo cáo, đã đăng ký hoặc đã đồng ý.", Tone::fine};
  return {"Còn " + std::to_string(lacking),
          "Còn " + counted(static_cast<int64_t>(lacking), "người") + " chưa thấy đồng ý.", Tone::look_again};
}

StepState review_state(const UnitPage& page) {
  const auto reviews = reviews_of(page.model, page.dossier);
  const auto held = std::count_if(reviews.begin(), reviews.end(), [](const Meeting* row) {
    return row->held_on.has_value() && row->amendment_reason.empty();
  });
  const size_t teams = app::teams(page.model, page.dossier.unit_id).size();
  if (held == 0) return {"Chưa ghi", "Bình xét từ cơ sở lên: tổ, rồi đơn vị.", Tone::not_yet};
  const bool all = static_cast<size_t>(held) >= teams;
  return {all ? "Xong" : "Đang làm", "Đã ghi " + std::to_string(held) + " cuộc họp bình xét.",
          all ? Tone::fine : Tone::accent};
}

StepState council_state(const UnitPage& page) {
  const auto* council = council_of(page.model, page.dossier);
  if (!council) return {"Chưa ghi", "Quyết định thành lập và các thành viên.", Tone::not_yet};
  const std::string members = counted(static_cast<int64_t>(council->council_members.size()), "thành viên");
  if (council->decision_number.empty() || !council->decided_on || council->council_members.empty())
    return {"Đang làm", members + ", chưa đủ số, ngày quyết định.", Tone::accent};
  return {"Xong", "Số " + council->decision_number + " ngày " + council->decided_on->display() + ", " + members + ".",
          Tone::fine};
}

StepState meeting_state(const UnitPage& page) {
  const auto all = meetings_of(page.model, page.dossier);
  if (all.empty())
    return {"Chưa họp", "Ai dự họp, bao nhiêu phiếu cho từng trường hợp, biên bản hai người ký.", Tone::not_yet};
  const Meeting& last = *all.back();
  std::string detail = last.held_on ? "Họp ngày " + last.held_on->display() : std::string("Chưa ghi ngày họp");
  const auto voted =
      std::count_if(last.votes.begin(), last.votes.end(), [](const auto& vote) { return vote.yes_count.has_value(); });
  detail += ", có mặt " + std::to_string(rules::count_of(last, records::Presence::present)) + "/" +
            std::to_string(last.attendances.size()) + ", đã ghi phiếu " + std::to_string(voted) + "/" +
            std::to_string(last.votes.size()) + ".";
  for (const Meeting* meeting : all)
    if (auto state = from_findings(page.model, meeting->id)) {
      state->detail = detail;
      return *std::move(state);
    }
  return {"Xong", detail, Tone::fine};
}

StepState publication_state(const UnitPage& page) {
  const auto rows = publications_of(page.model, page.dossier);
  if (rows.empty()) return {"Chưa ghi", "Ở đâu, từ ngày nào đến ngày nào, có ý kiến gì.", Tone::not_yet};
  const auto& last = *rows.back();
  if (!last.from_on || last.channel.empty()) return {"Đang làm", "Chưa đủ nơi, ngày công khai.", Tone::accent};
  const std::string detail = "Từ " + last.from_on->display() + (last.last_on ? " đến " + last.last_on->display() : "") +
                             ", " + last.channel + ".";
  for (const auto* row : rows)
    if (auto state = from_findings(page.model, row->id)) {
      state->detail = detail;
      return *std::move(state);
    }
  for (const auto* finding : app::findings_of(page.model, page.dossier.id))
    if (finding->rule->id == facts_of(UnitStep::publication).rule && finding->outcome == rules::Outcome::fails)
      return {"Xem lại", rules::sentence(*finding), tone_of(*finding)};
  return {"Xong", detail, Tone::fine};
}

}  // namespace

StepState state_of(const UnitPage& page, UnitStep step) {
  switch (step) {
    case UnitStep::consent: return consent_state(page);
    case UnitStep::review: return review_state(page);
    case UnitStep::council: return council_state(page);
    case UnitStep::meeting: return meeting_state(page);
    case UnitStep::publication: return publication_state(page);
    case UnitStep::signature: break;
  }
  return signature_state(page);
}

}  // namespace tdkt::screens
