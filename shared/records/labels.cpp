#include "shared/records/labels.h"

#include <algorithm>

#include "shared/records/place.h"

namespace tdkt::records {
namespace {

// By word, in the order of the alphabet.
constexpr Label kLabels[] = {
    {"accepted_on", "Ngày nghiệm thu"},
    {"achievement_ids", "Sáng kiến, đề tài làm căn cứ"},
    {"achievement_year", "Năm đạt thành tích"},
    {"acknowledgements", "Điểm đã xem"},
    {"addressee", "Kính gửi"},
    {"assignments", "Quá trình công tác"},
    {"authors", "Tác giả"},
    {"award", "Danh hiệu, hình thức"},
    {"award_history", "Khen thưởng đã nhận"},
    {"basis", "Dựa trên"},
    {"basis_id", "Sáng kiến, đề tài đã dùng"},
    {"bonus_vnd", "Tiền thưởng (đồng)"},
    {"born_on", "Ngày sinh"},
    {"byte_count", "Dung lượng (byte)"},
    {"campaign_id", "Đợt xét"},
    {"certificate_number", "Số giấy chứng nhận"},
    {"certified_on", "Ngày công nhận"},
    {"chair", "Chủ trì"},
    {"claims", "Kết quả nêu trong báo cáo"},
    {"closed_on", "Ngày kết thúc"},
    {"collective_count", "Số tập thể"},
    {"compliance", "Chấp hành chủ trương, chính sách, pháp luật"},
    {"content", "Nội dung"},
    {"corrects_id", "Quyết định được đính chính"},
    {"council_confirms", "Hội đồng xác nhận tinh thần đoàn kết, tham gia phong trào"},
    {"cstdcs_count", "Số Chiến sĩ thi đua cơ sở"},
    {"decided_by", "Thẩm quyền quyết định"},
    {"decided_on", "Ngày quyết định"},
    {"decision_number", "Số quyết định"},
    {"disciplines", "Kỷ luật"},
    {"disposal", "Cách xử lý"},
    {"dossier_id", "Hồ sơ"},
    {"duties", "Quyền hạn, nhiệm vụ được giao"},
    {"evidence", "Minh chứng"},
    {"evidence_ids", "Minh chứng kèm theo"},
    {"file_name", "Tên tệp"},
    {"first_applied_on", "Ngày áp dụng lần đầu"},
    {"form", "Mẫu, hình thức"},
    {"from_on", "Từ ngày"},
    {"full_name", "Họ và tên"},
    {"ground", "Căn cứ"},
    {"held_on", "Ngày họp"},
    {"hired_on", "Ngày vào ngành"},
    {"id", "Mã định danh"},
    {"individual_count", "Số cá nhân"},
    {"initiatives", "Sáng kiến"},
    {"instrument_number", "Số văn bản"},
    {"instruments", "Văn bản phát động"},
    {"issued_on", "Ngày ban hành"},
    {"issuer", "Cơ quan ban hành"},
    {"items", "Danh sách kèm theo"},
    {"kind", "Loại"},
    {"last_on", "Đến hết ngày"},
    {"launcher", "Cấp phát động"},
    {"ldtt_count", "Số Lao động tiên tiến"},
    {"leaves", "Nghỉ"},
    {"level", "Xếp loại"},
    {"lineage", "Tên và cấp quản lý qua các thời kỳ"},
    {"managing_level", "Cấp quản lý"},
    {"measures", "Biện pháp, phong trào thi đua"},
    {"media_type", "Loại tệp"},
    {"member_count", "Số thành viên"},
    {"merit_type", "Loại hình khen thưởng"},
    {"minutes", "Biên bản họp"},
    {"minutes_number", "Số biên bản nghiệm thu"},
    {"name", "Tên"},
    {"nomination_id", "Trường hợp đề nghị"},
    {"nominee_id", "Người, tập thể được đề nghị"},
    {"nominee_name", "Họ và tên, tên tập thể"},
    {"nominee_type", "Đối tượng"},
    {"note", "Ghi chú"},
    {"number", "Số, ký hiệu"},
    {"opened_on", "Ngày bắt đầu"},
    {"order_key", "Thứ tự"},
    {"outcome", "Kết quả"},
    {"parameter", "Quy định về"},
    {"parent_id", "Thuộc"},
    {"period_from", "Thành tích từ ngày"},
    {"period_text", "Giai đoạn"},
    {"period_to", "Thành tích đến ngày"},
    {"person_id", "Người"},
    {"place", "Mục"},
    {"position", "Chức vụ"},
    {"present_count", "Số có mặt"},
    {"procedure", "Thủ tục"},
    {"proceedings", "Việc đang xác minh"},
    {"ratings", "Xếp loại hằng năm"},
    {"read_on", "Ngày đọc văn bản"},
    {"reason", "Lý do"},
    {"removed", "Đã bỏ khỏi danh sách"},
    {"report", "Báo cáo thành tích"},
    {"request_letter", "Tờ trình"},
    {"research", "Đề tài, đề án, công trình"},
    {"results", "Kết quả"},
    {"revoked", "Đã bị hủy bỏ"},
    {"rule", "Quy tắc"},
    {"school_year", "Năm học"},
    {"scope", "Phạm vi"},
    {"secretary", "Thư ký"},
    {"sex", "Giới tính"},
    {"sha256", "Mã kiểm tra tệp"},
    {"share_percent", "Tỷ lệ đóng góp (%)"},
    {"short_name", "Tên gọi tắt"},
    {"signed_on", "Ngày ký"},
    {"signer_name", "Người ký"},
    {"signer_title", "Chức vụ người ký"},
    {"situation", "Đặc điểm, tình hình"},
    {"source", "Văn bản quy định"},
    {"staff_type", "Diện"},
    {"standing", "Nguồn"},
    {"statement", "Kết quả"},
    {"superior_id", "Đơn vị quản lý"},
    {"teacher_code", "Mã giáo viên"},
    {"teaches_directly", "Trực tiếp giảng dạy"},
    {"team_id", "Tổ"},
    {"theme", "Chủ đề"},
    {"title", "Tên, trích yếu"},
    {"unit_id", "Đơn vị"},
    {"unit_name", "Tên đơn vị"},
    {"until_on", "Đến trước ngày"},
    {"value", "Giá trị"},
    {"who", "Người xem"},
    {"working_day_count", "Số ngày làm việc"},
    {"years", "Các năm báo cáo"},
};

/// What tells one row of a list from another, the first that it has.
std::string name_of_row(const base::Value& row) {
  const std::string_view year = row.text_at("school_year");
  if (!year.empty()) return "Năm học " + std::string(year);
  for (const char* field : {"full_name", "nominee_name", "name", "title", "statement", "file_name"}) {
    const std::string_view text = row.text_at(field);
    if (!text.empty()) return std::string(text);
  }
  return {};
}

}  // namespace

std::span<const Label> labels() { return kLabels; }

std::string_view label(std::string_view field) {
  const auto found = std::find_if(std::begin(kLabels), std::end(kLabels), [&](const Label& l) { return l.field == field; });
  return found == std::end(kLabels) ? field : found->vietnamese;
}

std::string place_in_words(const base::Value& document, std::string_view place) {
  std::string words, here;
  for (const std::string& step : steps(place)) {
    here = below(here, step);
    const base::Value* value = at(document, here);
    const bool is_row = value && row_id(*value) == step;
    const std::string next = is_row ? name_of_row(*value) : std::string(label(step));
    // The id of a row that is gone says nothing to a person.
    if (next.empty() || (!value && step.size() == 36)) continue;
    if (!words.empty()) words += " › ";
    words += next;
  }
  return words;
}

}  // namespace tdkt::records
