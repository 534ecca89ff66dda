#include "shared/law/instruments.h"

namespace tdkt::law {
namespace {

using base::day;

constexpr InstrumentFacts kFacts[] = {
    {"06/2022/QH15", "Luật Thi đua, khen thưởng", {day(2024, 1, 1), day(2026, 10, 1)}},
    {"98/2023/NĐ-CP",
     "Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
     {day(2024, 1, 1), day(2025, 7, 1)}},
    {"01/2024/TT-BNV",
     "Quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 98/2023/NĐ-CP",
     {day(2024, 2, 24), day(2025, 8, 5)}},
    {"29/2023/TT-BGDĐT", "Hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục", {day(2024, 2, 15), day(2026, 4, 2)}},
    {"35/2024/NĐ-CP", "Xét tặng danh hiệu Nhà giáo nhân dân, Nhà giáo ưu tú", {day(2024, 5, 25), {}}},
    {"152/2025/NĐ-CP", "Phân cấp, phân quyền và quy định chi tiết Luật Thi đua, khen thưởng", {day(2025, 7, 1), {}}},
    {"15/2025/TT-BNV", "Biện pháp thi hành Luật Thi đua, khen thưởng", {day(2025, 8, 5), {}}},
    {"07/2026/TT-BGDĐT", "Công tác thi đua, khen thưởng ngành Giáo dục", {day(2026, 4, 2), {}}},
    {"06/2026/QH16", "Luật sửa đổi Luật Thi đua, khen thưởng", {day(2026, 10, 1), {}}},
    {"142/2025/NĐ-CP", "Phân định thẩm quyền chính quyền địa phương hai cấp về giáo dục", {day(2025, 7, 1), {}}},
    {"202/2025/QH15", "Sắp xếp đơn vị hành chính cấp tỉnh", {day(2025, 7, 1), {}}},
    {"30/2020/NĐ-CP", "Công tác văn thư", {day(2020, 3, 5), {}}},
    {"13/2012/NĐ-CP", "Điều lệ Sáng kiến", {day(2012, 4, 15), {}}},
    {"91/2017/NĐ-CP", "Quy định chi tiết Luật Thi đua, khen thưởng (cũ)", {day(2017, 10, 1), day(2024, 1, 1)}},
    {"",
     "Kế hoạch triển khai các phong trào thi đua và công tác khen thưởng năm học 2024-2025",
     {day(2024, 9, 1), day(2025, 9, 1)}},
    {"27/2020/TT-BGDĐT", "Đánh giá học sinh tiểu học", {day(2020, 10, 20), {}}},
    {"13/2023/NĐ-CP", "Bảo vệ dữ liệu cá nhân", {day(2023, 7, 1), {}}},
    {"45/2019/QH14", "Bộ luật Lao động", {day(2021, 1, 1), {}}},
    {"02/2011/QH13", "Luật Khiếu nại", {day(2012, 7, 1), {}}},
    {"25/2018/QH14", "Luật Tố cáo", {day(2019, 1, 1), {}}},
    {"45/2020/NĐ-CP", "Thủ tục hành chính trên môi trường điện tử", {day(2020, 5, 22), {}}},
    {"", "Thủ tục hành chính công bố ở cấp huyện, lĩnh vực thi đua, khen thưởng", {day(2024, 1, 1), day(2025, 7, 1)}},
    {"48/2023/NĐ-CP",
     "Đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức (sửa Nghị định 90/2020/NĐ-CP)",
     {day(2023, 9, 15), {}}},
};
static_assert(std::size(kFacts) == std::size(base::Names<Instrument>::rows));

void append(std::string& out, std::string_view label, std::string_view part) {
  if (part.empty()) return;
  if (!out.empty()) out += ' ';
  out += label;
  out += part;
}

}  // namespace

const InstrumentFacts& facts_of(Instrument instrument) { return kFacts[static_cast<size_t>(instrument)]; }

std::string text(const Citation& citation) {
  if (citation.article == kUnread) return std::string(base::display(citation.instrument)) + " (điều chưa đọc)";
  std::string out;
  append(out, "điểm ", citation.point);
  append(out, citation.article.empty() ? "mục " : "khoản ", citation.clause);
  constexpr std::string_view kAnnex = "PL ";
  const bool annex = citation.article.substr(0, kAnnex.size()) == kAnnex;
  append(out, annex ? "Phụ lục " : "Điều ", annex ? citation.article.substr(kAnnex.size()) : citation.article);
  append(out, "", base::display(citation.instrument));
  return out;
}

}  // namespace tdkt::law
