#include <algorithm>

#include "shared/base/names.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/verdict.h"

// VR-G: files that can be opened and are what they say, lists that show no more than they may, and nothing asked that
// an award does not need.

namespace tdkt::rules {
namespace {

using base::day;
using law::Confidence;
using law::Instrument;
using records::Evidence;
using records::PublicField;

constexpr std::string_view kTypes[] = {
    "application/pdf",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.text",
    "image/jpeg",
    "image/png",
    "image/webp",
};
constexpr int64_t kLargest = 20 * 1024 * 1024;  // bytes

std::string defect_of_file(const Evidence& file) {
  if (!file.media_type.empty() && std::find(std::begin(kTypes), std::end(kTypes), file.media_type) == std::end(kTypes))
    return "không phải PDF, văn bản, bảng tính hay ảnh (" + file.media_type + ")";
  if (file.byte_count && *file.byte_count <= 0) return "trống";
  if (file.byte_count && *file.byte_count > kLargest) return "lớn hơn 20 MB";
  return {};
}

std::string defect_found_by_server(const std::vector<StoredFile>& files, const base::Id& evidence) {
  const auto file = std::find_if(files.begin(), files.end(), [&](const StoredFile& f) { return f.id == evidence; });
  if (file == files.end()) return {};
  if (file->health == FileHealth::infected) return "có mã độc";
  if (file->health == FileHealth::unreadable) return "không mở được";
  return file->signature == SignatureState::broken ? "có chữ ký số không còn khớp với nội dung" : "";
}

void judge_files(Verdict& verdict, const std::vector<Evidence>& evidence) {
  const auto& around = verdict.facts().around;
  bool any = false;
  for (const Evidence& file : evidence) {
    if (file.sha256.empty()) continue;
    any = true;
    std::string defect = defect_of_file(file);
    if (defect.empty()) defect = defect_found_by_server(around.files, file.id);
    if (!defect.empty())
      verdict.fails(place_of("evidence", file.id),
                    {{"file", file.file_name.empty() ? file.title : file.file_name}, {"defect", defect}});
  }
  if (!any) return verdict.not_applicable();
  // What no server has scanned is not said to be sound.
  if (!around.files_known) verdict.not_applicable();
}

void nomination_file_unfit(Verdict& verdict) { judge_files(verdict, verdict.nomination().evidence); }
void dossier_file_unfit(Verdict& verdict) { judge_files(verdict, verdict.dossier().evidence); }

constexpr Rule kFiles = {
    .id = "VR-G18",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND30_2020, "", "", ""},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Tệp đính kèm là PDF, văn bản, bảng tính hoặc ảnh, tới 20 MB, mở được, không có mã độc; chữ ký số còn khớp.",
    .sentence = "Tệp “{file}” {defect}.",
    .remedy = "Đính kèm lại bản đúng.",
    .check = nomination_file_unfit,
};

constexpr Rule of_the_dossier(Rule rule) {
  rule.subject = SubjectKind::dossier;
  rule.check = dossier_file_unfit;
  return rule;
}

bool may_be_shown(PublicField field) {
  return field == PublicField::name || field == PublicField::position || field == PublicField::unit ||
         field == PublicField::award;
}

void private_data_shown(Verdict& verdict) {
  for (const records::ShownField& row : verdict.publication().shown)
    if (row.column && !may_be_shown(*row.column))
      verdict.fails(place_of("shown", row.id), {{"column", std::string(base::display(*row.column))}});
}

constexpr Rule kPublicList = {
    .id = "VR-G19",
    .subject = SubjectKind::publication,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND13_2023, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement = "Danh sách công khai chỉ có họ tên, chức vụ, đơn vị và danh hiệu, hình thức.",
    .sentence = "Danh sách công khai có {column}; chỉ công khai họ tên, chức vụ, đơn vị, danh hiệu.",
    .remedy = "Bỏ cột {column} khỏi danh sách công khai.",
    .check = private_data_shown,
};

/// Proved by a test: no record has a field for party membership, religion or origin.
constexpr Rule kNoPoliticalData = {
    .id = "VR-G21",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND13_2023, "", "", ""},
    .basis = RuleBasis::configuration,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Chỉ hỏi đảng viên, tôn giáo, dân tộc ở mẫu thật cần; đăng ký và danh sách không hỏi.",
};

constexpr Rule kFileRules[] = {kFiles, of_the_dossier(kFiles), kPublicList, kNoPoliticalData};
static_assert(well_formed(kFileRules));

}  // namespace

std::span<const Rule> file_rules() { return kFileRules; }

}  // namespace tdkt::rules
