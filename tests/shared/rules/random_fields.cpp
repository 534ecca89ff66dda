#include "tests/shared/rules/random_fields.h"

#include <array>
#include <optional>
#include <vector>

#include "shared/rules/catalogue.h"

namespace tdkt::rules {
namespace {

using records::FieldForm;

constexpr size_t kIds = 24;
constexpr size_t kMostRows = 4;
constexpr int kDeepest = 5;

base::Id id_of(size_t number) {
  std::array<uint8_t, 16> bytes{0x01, 0x90, 0xf3, 0xa2, 0x70, 0x00, 0x70, 0x00, 0x80};
  bytes[15] = static_cast<uint8_t>(number + 1);
  return base::Id(bytes);
}

constexpr std::string_view kNames[] = {
    "Nguyễn Thị Hà",   "Trần Văn Nam",  "Lê Thị Thu Hương",        "NGUYỄN THỊ HÀ",
    "Nguyễn  Thị Hà ", "Tổ Toán - Tin", "Trường THPT Giao Thủy B", "Phòng Tổ chức cán bộ",
    "Ông Ích Đường",   "123",           "Trần Văn Nam (Bí thư)"};
constexpr std::string_view kPositions[] = {"Giáo viên Toán", "Hiệu trưởng", "Phó Hiệu trưởng", "Tổ trưởng",
                                           "Kế toán",        "HIỆU TRƯỞNG", "KT. HIỆU TRƯỞNG", "Giám đốc"};
constexpr std::string_view kNumbers[] = {"152/QĐ-THPTGTB", "12/TTr-THPTGT", "05/BB-HĐTĐKT", "812/QĐ-SGDĐT", "7",
                                         "số 7",           "118/THPT-VP",   "152/QD-THPT",  "00/QĐ-SGDĐT",  "1/2/3"};
constexpr std::string_view kIssuers[] = {"Trường THPT Giao Thủy B", "Sở Giáo dục và Đào tạo", "UBND tỉnh Nam Định",
                                         "Bộ Giáo dục và Đào tạo",  "Chủ tịch UBND huyện",    "Thủ tướng Chính phủ"};
constexpr std::string_view kFiles[] = {"to-trinh.pdf",     "THPT Giao Thủy-DKTD NH 2024-2025.pdf",
                                       "anh.jpg",          "ma.exe",
                                       "../../etc/passwd", "bang.xlsx.scr",
                                       "báo cáo.docx",     ".pdf"};
constexpr std::string_view kMediaTypes[] = {"application/pdf", "image/jpeg", "text/html", "application/x-msdownload"};
constexpr std::string_view kHashes[] = {"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "abc"};
constexpr std::string_view kPercents[] = {"98,5", "69,49 %", "100", "101", "0", "-3", "98.5", "1,2,3", "một nửa"};
constexpr std::string_view kPeriods[] = {"2021 - 2025", "2020-2025", "từ năm 2022", "2025 - 2021", "hằng năm"};
constexpr std::string_view kSentences[] = {
    "25 giải học sinh giỏi cấp tỉnh, trong đó 03 giải Nhất",
    "Thực hiện tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước.",
    "Xếp loại học lực giỏi 41/59 (69,49 %), hạnh kiểm tốt 100 %.",
    "Đổi mới dạy học môn Toán bằng học liệu số",
    "Tổng số 120 học sinh: 60 học sinh giỏi (50 %), 70 học sinh khá (50 %).",
    "Theo Nghị định 91/2017/NĐ-CP",
    "…",
    "........",
    "Điện thoại 0912345678, đảng viên, tôn giáo không",
    "Nguyễn Thị Hà đạt nhiều thành tích; Nguyễn Thị Hà được khen.",
    "Tr­ường",
    "HOÀN THÀNH XUẤT SẮC NHIỆM VỤ",
    "Dòng một\nDòng hai\tcột hai",
    "Câu có {ngoặc} và %s",
    "x",
    "Không có",
};
constexpr int64_t kAmounts[] = {0,   0,   1,   1,    2,    3,    4,         5,          6,
                                7,   10,  12,  15,   20,   24,   50,        60,         70,
                                90,  99,  100, 101,  120,  2024, 36,        55,         -1,
                                480, 720, 975, 9875, 2025, 1000, 3'000'000, 10'000'000, 9'007'199'254'740'991};

/// What people type into a field of such a name.
std::span<const std::string_view> texts_for(std::string_view field) {
  if (field.ends_with("number")) return kNumbers;
  if (field.ends_with("_name") && field != "file_name" && field != "initiative_name") return kNames;
  if (field == "chair" || field == "secretary" || field == "who") return kNames;
  if (field == "position" || field == "signer_title") return kPositions;
  if (field == "issuer" || field == "channel" || field == "body" || field == "source") return kIssuers;
  if (field == "file_name") return kFiles;
  if (field == "media_type") return kMediaTypes;
  if (field == "sha256") return kHashes;
  if (field == "percent") return kPercents;
  if (field == "period_text") return kPeriods;
  return kSentences;
}

}  // namespace

RandomFields::RandomFields(base::Seeded& seeded, base::Date around)
    : seeded_(seeded), around_(around), gaps_(seeded.pick(std::array<size_t, 4>{5, 15, 35, 70})) {}

bool RandomFields::is_left_out() { return seeded_.below(100) < gaps_; }

base::Id RandomFields::id() { return id_of(seeded_.once_in(2) ? seeded_.below(6) : seeded_.below(kIds)); }

base::Date RandomFields::day() {
  const auto within = [&](size_t days) { return around_.plus_days(static_cast<int32_t>(seeded_.below(days))); };
  switch (seeded_.below(8)) {
    case 0:
    case 1:
    case 2: return within(30).plus_days(-20);
    case 3:
    case 4: return within(500).plus_days(-400);
    case 5: return within(2500).plus_days(-2400);
    case 6: return within(20000).plus_days(-19000);
    default: return base::day(2022, 1, 1).plus_days(static_cast<int32_t>(seeded_.below(6 * 365)));
  }
}

base::SchoolYear RandomFields::school_year() {
  if (seeded_.once_in(200)) return seeded_.once_in(2) ? base::SchoolYear{1900, 1901} : base::SchoolYear{9998, 9998};
  if (seeded_.once_in(60)) return {2024, 2026};
  const int back = seeded_.once_in(2) ? 0 : static_cast<int>(seeded_.below(8)) - 1;
  return base::SchoolYear::of(around_).before(back);
}

int64_t RandomFields::number() { return seeded_.pick(kAmounts); }

std::string RandomFields::text(std::string_view field) {
  if (field == "rule") return std::string(seeded_.pick(seeded_.pick(catalogue())).id);
  return std::string(seeded_.pick(texts_for(field)));
}

void RandomFields::fill_rows(const records::Parts& parts, void* at, int depth) {
  // Each row's id is the next of the pool: two rows of one list never share one.
  size_t number = seeded_.below(kIds);
  for (size_t rows = seeded_.below(kMostRows + 1); rows > 0 && depth < kDeepest; --rows) {
    void* row = parts.add(at);
    fill(parts.fields(), row, depth + 1);
    for (const records::Field& field : parts.fields())
      if (field.type->form == FieldForm::id && field.name == "id")
        *static_cast<base::Id*>(field.of(row)) = id_of(number++ % kIds);
  }
}

void RandomFields::fill_field(const records::Field& field, void* at, int depth) {
  const auto into = [&]<class T>(T value) { *static_cast<T*>(at) = std::move(value); };
  switch (field.type->form) {
    case FieldForm::text: return into(text(field.name));
    case FieldForm::texts: return into(std::vector<std::string>{text(field.name), text(field.name)});
    case FieldForm::yes_no: return into(seeded_.once_in(2));
    case FieldForm::number: return into(number());
    case FieldForm::optional_number: return into(std::optional(number()));
    case FieldForm::id: return into(id());
    case FieldForm::optional_id: return into(std::optional(id()));
    case FieldForm::ids: return into(std::vector<base::Id>{id(), id()});
    case FieldForm::day: return into(std::optional(day()));
    case FieldForm::school_year: return into(std::optional(school_year()));
    case FieldForm::word: return field.type->words->hold(at, seeded_.below(field.type->words->count));
    case FieldForm::rows: return fill_rows(*field.type->parts, at, depth);
    case FieldForm::group:
    case FieldForm::optional_group: return fill(field.type->parts->fields(), field.type->parts->add(at), depth + 1);
  }
}

void RandomFields::fill(const records::Fields& fields, void* record, int depth) {
  for (const records::Field& field : fields)
    if (field.type->form == FieldForm::id || !is_left_out()) fill_field(field, field.of(record), depth);
}

}  // namespace tdkt::rules
