#include <string>

#include "client/screens/capital.h"
#include "client/screens/words.h"
#include "shared/records/kinds.h"
#include "shared/records/place.h"

namespace tdkt::screens {
namespace {

using base::Value;

struct Word {
  std::string_view step;
  std::string_view name;
};

// The name of a member wherever it stands; a row's id is passed over.
constexpr Word kWords[] = {
    {"nominee_name", "họ và tên"},
    {"nominee_id", "đối tượng đề nghị"},
    {"nominee_type", "cá nhân hay tập thể"},
    {"position", "chức vụ"},
    {"award", "danh hiệu, hình thức"},
    {"ground", "căn cứ"},
    {"merit_type", "loại hình khen thưởng"},
    {"procedure", "thủ tục"},
    {"school_year", "năm học"},
    {"period_from", "từ ngày"},
    {"period_to", "đến ngày"},
    {"achievement_ids", "sáng kiến, đề tài làm căn cứ"},
    {"council_confirms", "Hội đồng xác nhận"},
    {"report", "Báo cáo thành tích"},
    {"situation", "đặc điểm, tình hình"},
    {"duties", "nhiệm vụ được giao"},
    {"measures", "biện pháp, phong trào thi đua"},
    {"compliance", "thực hiện chủ trương, chính sách, pháp luật"},
    {"years", "các năm"},
    {"results", "kết quả đạt được"},
    {"claims", "kết quả nêu"},
    {"statement", "nội dung"},
    {"evidence_ids", "minh chứng"},
    {"member_count", "số cá nhân"},
    {"ldtt_count", "số Lao động tiên tiến"},
    {"cstdcs_count", "số Chiến sĩ thi đua cơ sở"},
    {"evidence", "Minh chứng"},
    {"kind", "loại"},
    {"title", "tên"},
    {"file_name", "tệp"},
    {"sha256", "nội dung tệp"},
    {"acknowledgements", "Đã xem"},
    {"reason", "lý do"},
    {"removed", "đã bỏ khỏi danh sách"},
    {"request_letter", "Tờ trình"},
    {"minutes", "Biên bản họp"},
    {"number", "số"},
    {"signed_on", "ngày ký"},
    {"signer_name", "người ký"},
    {"signer_title", "chức vụ người ký"},
    {"addressee", "kính gửi"},
    {"individual_count", "số cá nhân"},
    {"collective_count", "số tập thể"},
    {"held_on", "ngày họp"},
    {"chair", "chủ trì"},
    {"secretary", "thư ký"},
    {"present_count", "số có mặt"},
    {"full_name", "họ và tên"},
    {"teacher_code", "mã giáo viên"},
    {"born_on", "ngày sinh"},
    {"hired_on", "ngày vào ngành"},
    {"sex", "giới tính"},
    {"staff_type", "loại lao động"},
    {"team_id", "tổ"},
    {"ratings", "Xếp loại"},
    {"level", "mức xếp loại"},
    {"initiatives", "Sáng kiến"},
    {"research", "Đề tài"},
    {"name", "tên"},
    {"scope", "phạm vi"},
    {"disciplines", "Kỷ luật"},
    {"leaves", "Nghỉ"},
    {"proceedings", "Việc đang xác minh"},
    {"assignments", "Quá trình công tác"},
    {"award_history", "Thành tích đã được khen"},
    {"decision_number", "số quyết định"},
    {"decided_on", "ngày quyết định"},
    {"issuer", "cơ quan"},
    {"decided_by", "người quyết định"},
    {"items", "Danh sách trong quyết định"},
    {"bonus_vnd", "tiền thưởng"},
    {"remarks", "Ý kiến thẩm định"},
    {"checklist", "Mục phải tự xem"},
    {"done", "đã xem"},
    {"note", "ghi chú"},
    {"text", "nội dung"},
    {"draft", "Việc đang soạn"},
    {"refusal_class", "loại lý do"},
    {"rule", "quy tắc"},
    {"appraiser", "người thẩm định"},
    {"second_readings", "Thẩm định lần hai"},
    {"reader", "người đọc lần hai"},
    {"opinion", "ý kiến"},
    {"read_on", "ngày đọc"},
};

std::string_view name_of(std::string_view step) {
  for (const Word& word : kWords)
    if (word.step == step) return word.name;
  return {};
}

/// The display name of a word of any enumeration a record holds; the word itself when it is none.
template <class... Es>
std::string display_of(std::string_view word) {
  std::string out;
  const auto look = [&]<class E>(std::optional<E> found) {
    if (out.empty() && found) out = base::display(*found);
  };
  (look(base::from_word<Es>(word)), ...);
  return out.empty() ? std::string(word) : out;
}

std::string enumerator_text(std::string_view word) {
  return display_of<law::Award, law::Ground, law::NomineeType, law::MeritType, records::RatingLevel, records::Procedure,
                    records::Addressee, records::EvidenceKind, records::Scope, records::Sex, records::StaffType,
                    records::Authority, records::Disposal, records::LeaveKind, records::DisciplineForm,
                    records::ProceedingKind, records::ReportForm>(word);
}

bool is_words_of_an_enumeration(std::string_view step) {
  for (const std::string_view name : {"award", "ground", "nominee_type", "merit_type", "procedure", "addressee", "kind",
                                      "level", "scope", "sex", "staff_type", "decided_by", "disposal", "form"})
    if (step == name) return true;
  return false;
}

}  // namespace

std::string place_name(std::string_view place) {
  std::string out;
  for (const std::string& step : records::steps(place)) {
    const std::string_view name = name_of(step);
    if (name.empty()) continue;
    out = out.empty() ? capital(name) : out + ": " + std::string(name);
  }
  return out.empty() ? "Mục khác" : out;
}

std::string value_text(std::string_view place, const Value& value) {
  if (value.is_null()) return "(trống)";
  if (const bool* flag = value.boolean()) return *flag ? "có" : "không";
  if (const int64_t* number = value.integer()) return std::to_string(*number);
  if (const auto* items = value.items()) return counted(static_cast<int64_t>(items->size()), "mục");
  if (const std::string* text = value.string()) {
    if (const auto day = base::Date::parse(*text)) return day->display();
    const auto way = records::steps(place);
    return !way.empty() && is_words_of_an_enumeration(way.back()) ? enumerator_text(*text) : *text;
  }
  std::string out;
  for (const auto& member : *value.members()) {
    if (member.key == "id" || member.value.items() || member.value.members()) continue;
    if (!out.empty()) out += "\n";
    out += capital(place_name("/" + member.key)) + ": " + value_text("/" + member.key, member.value);
  }
  return out;
}

}  // namespace tdkt::screens
