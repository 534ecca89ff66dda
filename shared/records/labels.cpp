#include "shared/records/labels.h"

#include <algorithm>

#include "shared/records/place.h"

namespace tdkt::records {
namespace {

// By word, in the order of the alphabet.
constexpr Label kLabels[] = {
    {"abstaining_ids", "Thành viên không biểu quyết"},
    {"accepted_on", "Ngày nghiệm thu, thụ lý"},
    {"achievement_ids", "Sáng kiến, đề tài làm căn cứ"},
    {"achievement_year", "Năm đạt thành tích"},
    {"acknowledgements", "Điểm đã xem"},
    {"addressee", "Kính gửi"},
    {"amount", "Số lượng, mức"},
    {"answered_on", "Ngày trả lời"},
    {"asked_on", "Ngày hỏi"},
    {"assignments", "Quá trình công tác"},
    {"attendances", "Thành viên dự họp"},
    {"authors", "Tác giả"},
    {"award", "Danh hiệu, hình thức"},
    {"award_history", "Khen thưởng đã nhận"},
    {"ballot", "Hình thức biểu quyết"},
    {"basis", "Dựa trên"},
    {"basis_ids", "Sáng kiến, đề tài đã dùng"},
    {"body", "Cơ quan được hỏi"},
    {"bonus_vnd", "Tiền thưởng (đồng)"},
    {"born_on", "Ngày sinh"},
    {"byte_count", "Dung lượng (byte)"},
    {"campaign_id", "Đợt xét"},
    {"certificate_number", "Số giấy chứng nhận"},
    {"certified_on", "Ngày công nhận"},
    {"chair", "Chủ trì"},
    {"chair_signs", "Chủ trì đã ký biên bản"},
    {"channel", "Nơi công khai"},
    {"checklist", "Mục phải tự xem"},
    {"claims", "Kết quả nêu trong báo cáo"},
    {"clause", "Điều khoản"},
    {"closed_on", "Ngày kết thúc"},
    {"collective_count", "Số tập thể"},
    {"column", "Thông tin"},
    {"compliance", "Chấp hành chủ trương, chính sách, pháp luật"},
    {"contact_id", "Cán bộ đầu mối"},
    {"content", "Nội dung"},
    {"copy_count", "Số bộ hồ sơ"},
    {"corrects_id", "Quyết định được đính chính"},
    {"council_confirms", "Hội đồng xác nhận tinh thần đoàn kết, tham gia phong trào"},
    {"council_id", "Hội đồng"},
    {"council_members", "Thành viên Hội đồng"},
    {"council_on", "Ngày họp Hội đồng"},
    {"council_role", "Vai trò trong Hội đồng"},
    {"cstdcs_count", "Số Chiến sĩ thi đua cơ sở"},
    {"decided_by", "Thẩm quyền quyết định"},
    {"decided_on", "Ngày quyết định"},
    {"decision_id", "Quyết định trong hệ thống"},
    {"decision_number", "Số quyết định"},
    {"disciplines", "Kỷ luật"},
    {"disposal", "Cách xử lý"},
    {"document_number", "Số văn bản gửi"},
    {"done", "Đã xem"},
    {"dossier_id", "Hồ sơ"},
    {"draft", "Việc đang soạn"},
    {"due_on", "Hạn trả lời"},
    {"duties", "Quyền hạn, nhiệm vụ được giao"},
    {"evidence", "Minh chứng"},
    {"evidence_ids", "Minh chứng kèm theo"},
    {"file_name", "Tên tệp"},
    {"fines", "Xử phạt hành chính"},
    {"first_applied_on", "Ngày áp dụng lần đầu"},
    {"form", "Mẫu, hình thức"},
    {"from_on", "Từ ngày"},
    {"full_name", "Họ và tên"},
    {"ground", "Căn cứ"},
    {"held_on", "Ngày họp"},
    {"hired_on", "Ngày vào ngành"},
    {"id", "Mã định danh"},
    {"indicators", "Chỉ số"},
    {"individual_count", "Số cá nhân"},
    {"initiative_name", "Tên sáng kiến dự kiến"},
    {"initiatives", "Sáng kiến"},
    {"instrument_number", "Số văn bản"},
    {"instruments", "Văn bản phát động"},
    {"introduced_on", "Ngày giới thiệu"},
    {"invalid_count", "Số phiếu không hợp lệ"},
    {"is_complex", "Vụ việc phức tạp"},
    {"issued_on", "Ngày ban hành"},
    {"issuer", "Cơ quan ban hành"},
    {"items", "Danh sách kèm theo"},
    {"kind", "Loại"},
    {"last_on", "Đến hết ngày"},
    {"last_year_amount", "Mức năm trước"},
    {"launcher", "Cấp phát động"},
    {"ldtt_count", "Số Lao động tiên tiến"},
    {"leader_id", "Lãnh đạo phụ trách"},
    {"leaves", "Nghỉ"},
    {"leaving", "Lý do nghỉ"},
    {"left_on", "Ngày nghỉ công tác"},
    {"level", "Xếp loại"},
    {"lineage", "Tên và cấp quản lý qua các thời kỳ"},
    {"link", "Đường dẫn"},
    {"managing_level", "Cấp quản lý"},
    {"measure", "Đơn vị tính"},
    {"measures", "Biện pháp, phong trào thi đua"},
    {"media_type", "Loại tệp"},
    {"member_count", "Số thành viên"},
    {"member_id", "Thành viên"},
    {"merit_type", "Loại hình khen thưởng"},
    {"minutes", "Biên bản họp"},
    {"minutes_number", "Số biên bản nghiệm thu"},
    {"movement_id", "Phong trào"},
    {"movements", "Phong trào tham gia"},
    {"name", "Tên"},
    {"no_count", "Số phiếu không đồng ý"},
    {"nomination_id", "Trường hợp đề nghị"},
    {"nominee_agrees", "Người được đề nghị đồng ý"},
    {"nominee_id", "Người, tập thể được đề nghị"},
    {"nominee_name", "Họ và tên, tên tập thể"},
    {"nominee_type", "Đối tượng"},
    {"note", "Ghi chú"},
    {"number", "Số, ký hiệu"},
    {"opened_on", "Ngày bắt đầu"},
    {"opinion", "Ý kiến"},
    {"order_key", "Thứ tự"},
    {"outcome", "Kết quả"},
    {"parameter", "Quy định về"},
    {"parent_id", "Thuộc"},
    {"part", "Đạt"},
    {"percent", "Tỷ lệ (%)"},
    {"period_from", "Thành tích từ ngày"},
    {"period_text", "Giai đoạn"},
    {"period_to", "Thành tích đến ngày"},
    {"person_id", "Người"},
    {"place", "Mục"},
    {"plan_number", "Số kế hoạch phát động"},
    {"position", "Chức vụ"},
    {"presence", "Có mặt"},
    {"present_count", "Số có mặt"},
    {"procedure", "Thủ tục"},
    {"proceedings", "Việc đang xác minh"},
    {"ratings", "Xếp loại hằng năm"},
    {"read_on", "Ngày đọc văn bản"},
    {"reason", "Lý do"},
    {"received_on", "Ngày nhận"},
    {"recovers_certificate", "Thu hồi bằng, giấy chứng nhận, hiện vật"},
    {"recovers_money", "Thu hồi tiền thưởng"},
    {"refusal_class", "Loại lý do không xét"},
    {"remarks", "Ý kiến thẩm định"},
    {"removed", "Đã bỏ khỏi danh sách"},
    {"report", "Báo cáo thành tích"},
    {"request_letter", "Tờ trình"},
    {"research", "Đề tài, đề án, công trình"},
    {"resubmission", "Đề nghị lại"},
    {"results", "Kết quả"},
    {"revocation_ground", "Căn cứ hủy bỏ"},
    {"revocation_number", "Số quyết định hủy bỏ"},
    {"revoked", "Đã bị hủy bỏ"},
    {"revokes_id", "Quyết định bị hủy bỏ"},
    {"rule", "Quy tắc"},
    {"school_year", "Năm học"},
    {"scope", "Phạm vi"},
    {"second_time", "Khiếu nại lần hai"},
    {"secretary", "Thư ký"},
    {"secretary_signs", "Thư ký đã ký biên bản"},
    {"sent_on", "Ngày gửi ghi trên máy"},
    {"settled_on", "Ngày giải quyết"},
    {"sex", "Giới tính"},
    {"sha256", "Mã kiểm tra tệp"},
    {"share_percent", "Tỷ lệ đóng góp (%)"},
    {"short_name", "Tên gọi tắt"},
    {"shown", "Thông tin công khai"},
    {"signed_on", "Ngày ký"},
    {"signer_name", "Người ký"},
    {"signer_title", "Chức vụ người ký"},
    {"situation", "Đặc điểm, tình hình"},
    {"source", "Văn bản quy định"},
    {"staff_type", "Diện"},
    {"standing", "Nguồn"},
    {"statement", "Kết quả"},
    {"superior_id", "Đơn vị quản lý"},
    {"targets", "Chỉ tiêu thi đua"},
    {"teacher_code", "Mã giáo viên"},
    {"teaches_directly", "Trực tiếp giảng dạy"},
    {"team_id", "Tổ"},
    {"text", "Nội dung ý kiến"},
    {"theme", "Chủ đề"},
    {"title", "Tên, trích yếu"},
    {"title_counts", "Số lượng danh hiệu đăng ký"},
    {"titles", "Danh hiệu đăng ký"},
    {"to_review", "Cần xem lại"},
    {"unit_id", "Đơn vị"},
    {"unit_name", "Tên đơn vị"},
    {"until_on", "Đến trước ngày"},
    {"value", "Giá trị"},
    {"votes", "Kết quả biểu quyết"},
    {"wave_id", "Đợt thi đua"},
    {"who", "Người xem"},
    {"whole", "Tổng số"},
    {"working_day_count", "Số ngày làm việc"},
    {"years", "Các năm báo cáo"},
    {"yes_count", "Số phiếu đồng ý"},
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
