#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"
#include "shared/rules/wording.h"

// VR-H, the part on decisions themselves: a correction names what it corrects, a revocation its ground. Luật Thi đua,
// khen thưởng 2022, Điều 93 khoản 2.

namespace tdkt::rules {
namespace {

using base::day;
using law::Confidence;
using law::Instrument;
using records::Decision;
using records::DecisionItem;
using records::Disposal;

std::string place_of_line(const DecisionItem& item) { return "/items/" + item.id.text(); }

std::string named_in_words(const Decision& decision) {
  return (decision.number.empty() ? std::string("Quyết định trước") : "Quyết định số " + decision.number) +
         (decision.signed_on ? " ngày " + decision.signed_on->display() : std::string());
}

const DecisionItem* line_in(const Decision& decision, const base::Id& nomination) {
  const auto& items = decision.items;
  const auto item = std::find_if(items.begin(), items.end(),
                                 [&](const DecisionItem& one) { return one.nomination_id == nomination; });
  return item == items.end() ? nullptr : &*item;
}

bool says_the_same(const DecisionItem& a, const DecisionItem& b) {
  return a.nominee_name == b.nominee_name && a.position == b.position && a.unit_name == b.unit_name &&
         a.bonus_vnd == b.bonus_vnd;
}

bool says_the_same(const Decision& a, const Decision& b) {
  return a.number == b.number && a.signed_on == b.signed_on && a.signer_name == b.signer_name &&
         a.decided_by == b.decided_by;
}

/// The decision that this one names; nullptr after saying what is missing. `what` stands for it where it is not known.
const Decision* earlier_or_unknown(Verdict& verdict, std::string_view place, const std::string& what) {
  const auto& earlier = verdict.facts().earlier;
  if (!earlier) {
    verdict.unknown(place, what);
    return nullptr;
  }
  return &*earlier;
}

// --- VR-H21

void correction_of_something_else(Verdict& verdict) {
  const Decision& decision = verdict.decision();
  if (!decision.corrects_id) return verdict.not_applicable();
  const Decision* earlier = earlier_or_unknown(verdict, "/corrects_id", "nội dung quyết định được đính chính");
  if (!earlier) return;
  const auto fails = [&](std::string_view place, std::string defect, std::string cure) {
    verdict.fails(place, {{"defect", std::move(defect)}, {"cure", std::move(cure)}});
  };
  if (decision.disposal != Disposal::decided || earlier->disposal != Disposal::decided)
    return fails("/corrects_id", "Đính chính chỉ dùng cho quyết định khen thưởng",
                 "Chọn quyết định khen thưởng đã ban hành cần đính chính");
  if (!(decision.unit_id == earlier->unit_id))
    return fails("/corrects_id", named_in_words(*earlier) + " do đơn vị khác lập, không đính chính ở đây được",
                 "Để đơn vị đã lập quyết định ấy đính chính");
  for (const DecisionItem& item : decision.items) {
    const DecisionItem* old = line_in(*earlier, item.nomination_id);
    if (!old)
      fails(place_of_line(item), named(item.nominee_name, "dòng") + " không có trong " + named_in_words(*earlier),
            "Đưa " + named(item.nominee_name, "dòng") + " ra khỏi danh sách đính chính");
    else if (says_the_same(decision, *earlier) && says_the_same(item, *old))
      fails(place_of_line(item),
            "Dòng của " + named(item.nominee_name, "dòng") + " không khác gì " + named_in_words(*earlier),
            "Sửa chỗ sai của dòng này, hoặc đưa ra khỏi danh sách đính chính");
  }
}

constexpr Rule kCorrection = {
    .id = "VR-H21",
    .subject = SubjectKind::decision,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::decision,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Nội dung đã quyết định thì không sửa nữa; sai sót được đính chính bằng quyết định mới, nêu rõ quyết định cũ và "
        "những dòng thay thế.",
    .sentence = "{defect}.",
    .remedy = "{cure}.",
    .check = correction_of_something_else,
};

// --- VR-H19

void revocation_not_as_the_law_asks(Verdict& verdict) {
  const Decision& decision = verdict.decision();
  if (decision.disposal != Disposal::revoked) return verdict.not_applicable();
  const auto fails = [&](std::string_view place, std::string defect, std::string cure) {
    verdict.fails(place, {{"defect", std::move(defect)}, {"cure", std::move(cure)}});
  };
  if (!decision.revocation_ground)
    fails("/revocation_ground", "Chưa nêu căn cứ hủy bỏ (điểm a, b, c hoặc d)", "Chọn căn cứ hủy bỏ");
  if (decision.reason.empty())
    fails("/reason", "Chưa nêu kết luận, bản án hoặc việc đã xác minh làm căn cứ hủy bỏ",
          "Ghi số, ngày của kết luận, quyết định, bản án, hoặc việc đã xác minh");
  if (!decision.recovers_certificate)
    fails("/recovers_certificate", "Hủy bỏ quyết định khen thưởng thì thu hồi cả bằng, giấy chứng nhận, hiện vật",
          "Đánh dấu thu hồi bằng, giấy chứng nhận, hiện vật");
  if (!decision.recovers_money)
    fails("/recovers_money", "Hủy bỏ quyết định khen thưởng thì thu hồi cả tiền thưởng",
          "Đánh dấu thu hồi tiền thưởng");
  if (!decision.revokes_id)
    return fails("/revokes_id", "Chưa nêu số quyết định bị hủy bỏ", "Chọn quyết định bị hủy bỏ");
  const Decision* earlier = earlier_or_unknown(verdict, "/revokes_id", "nội dung quyết định bị hủy bỏ");
  if (!earlier) return;
  if (decision.decided_by && earlier->decided_by && decision.decided_by != earlier->decided_by)
    fails("/decided_by",
          named_in_words(*earlier) + " do " + std::string(base::display(*earlier->decided_by)) +
              " ký; cấp nào quyết định "
              "khen thưởng thì cấp ấy hủy bỏ",
          "Chọn " + std::string(base::display(*earlier->decided_by)));
  for (const DecisionItem& item : decision.items)
    if (!line_in(*earlier, item.nomination_id))
      fails(place_of_line(item), named(item.nominee_name, "dòng") + " không có trong " + named_in_words(*earlier),
            "Đưa " + named(item.nominee_name, "dòng") + " ra khỏi danh sách");
}

constexpr Rule kRevocation = {
    .id = "VR-H19",
    .subject = SubjectKind::decision,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::decision,
    .citation = {Instrument::LAW_2022, "93", "2", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement =
        "Hủy bỏ quyết định khen thưởng nêu căn cứ (điểm a, b, c hoặc d), số quyết định bị hủy bỏ, và thu hồi hiện vật, "
        "tiền thưởng.",
    .sentence = "{defect}.",
    .remedy = "{cure}.",
    .check = revocation_not_as_the_law_asks,
};

constexpr Rule kDecisionRules[] = {
    kRevocation,
    under_law_2026(kRevocation),
    kCorrection,
};
static_assert(well_formed(kDecisionRules));

}  // namespace

std::span<const Rule> decision_rules() { return kDecisionRules; }

}  // namespace tdkt::rules
