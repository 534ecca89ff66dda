#include "client/screens/act_words.h"

#include "shared/records/decision.h"
#include "shared/records/refusal.h"
#include "shared/workflow/transitions.h"

namespace tdkt::screens {
namespace {

std::string sentence(std::string_view lead, std::string_view text) {
  if (text.empty()) return {};
  std::string out(lead);
  out += text;
  const bool is_closed = text.back() == '.' || text.back() == '!' || text.back() == '?';
  return " " + out + (is_closed ? "" : ".");
}

template <base::Named E>
std::string_view display_at(const base::Value& note, std::string_view member) {
  const auto value = base::from_word<E>(note.text_at(member));
  return value ? base::display(*value) : std::string_view();
}

}  // namespace

std::string act_in_words(const app::ActNote& act) {
  const auto known = base::from_word<workflow::Act>(act.act);
  const base::Value& note = act.note;
  std::string words(known ? base::display(*known) : std::string_view(act.act));
  words += ".";
  words += sentence("Số ", note.text_at("decision_number"));
  words += sentence(known == workflow::Act::revocation ? "Hủy bỏ Quyết định số " : "Thay cho Quyết định số ",
                    note.text_at("earlier_number"));
  words += sentence("Căn cứ ", display_at<records::RevocationGround>(note, "revocation_ground"));
  words += sentence("Lý do: ", display_at<records::RefusalClass>(note, "refusal_class"));
  words += sentence("", note.text_at("text"));
  words += sentence("Quy tắc ", note.text_at("rule"));
  words += sentence("Theo ", note.text_at("clause"));
  words += sentence("Trường hợp này ", display_at<records::Resubmission>(note, "resubmission"));
  return words;
}

}  // namespace tdkt::screens
