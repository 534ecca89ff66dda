#include "shared/demo/achievements.h"

#include <iterator>

#include "shared/demo/ids.h"

namespace tdkt::demo {
namespace {

using base::day;
using records::Scope;

constexpr IdeaRow kIdeas[] = {
    {Idea::paper_models,
     "Khám phá quan hệ song song, vuông góc trong không gian bằng mô hình giấy tự làm",
     2022,
     Scope::CO_SO,
     "05/GCN-THPTBS",
     day(2023, 5, 18),
     day(2022, 10, 3),
     {{"Nguyễn Thị Hà", 100}, {}},
     true},
    {Idea::safe_experiments,
     "Bộ thí nghiệm Hóa học an toàn từ vật liệu quanh em cho học sinh lớp 10",
     2022,
     Scope::CO_SO,
     "06/GCN-THPTBS",
     day(2023, 5, 18),
     day(2022, 9, 26),
     {{"Lê Thị Phương Thảo", 100}, {}},
     true},
    {Idea::graded_exercises,
     "Hệ thống bài tập phân hóa ba mức môn Toán lớp 11 theo chương trình mới",
     2023,
     Scope::CO_SO,
     "07/GCN-THPTBS",
     day(2024, 5, 20),
     day(2023, 10, 2),
     {{"Trần Đức Long", 100}, {}},
     false},
    {Idea::reading_with_parents,
     "Giờ đọc sách cùng cha mẹ và nhật ký đọc của học sinh lớp 10",
     2023,
     Scope::CO_SO,
     "08/GCN-THPTBS",
     day(2024, 5, 20),
     day(2023, 9, 18),
     {{"Trần Thị Tuyết Mai", 100}, {}},
     false},
    {Idea::shared_team_papers,
     "Số hóa hồ sơ sinh hoạt tổ chuyên môn dùng chung trong nhà trường",
     2023,
     Scope::CO_SO,
     "09/GCN-THPTBS",
     day(2024, 5, 20),
     day(2023, 9, 11),
     {{"Vũ Thị Minh Nguyệt", 60}, {"Đỗ Văn Khải", 40}},
     false},
    {Idea::digital_mind_maps,
     "Bản đồ tư duy số trong dạy học Toán ở trường trung học phổ thông vùng ven biển",
     2024,
     Scope::TINH,
     "1187/QĐ-UBND",
     day(2025, 5, 20),
     day(2024, 9, 16),
     {{"Nguyễn Thị Hà", 100}, {}},
     false},
    {Idea::local_materials,
     "Dạy học Hóa học gắn với nghề muối và nghề nước mắm của địa phương",
     2024,
     Scope::TINH,
     "1187/QĐ-UBND",
     day(2025, 5, 20),
     day(2024, 9, 23),
     {{"Lê Thị Phương Thảo", 100}, {}},
     false},
    {Idea::exam_question_bank,
     "Ngân hàng câu hỏi trả lời ngắn môn Toán ôn thi tốt nghiệp từ năm 2025",
     2024,
     Scope::CO_SO,
     "11/GCN-THPTBS",
     day(2025, 5, 15),
     day(2024, 10, 7),
     {{"Trần Đức Long", 100}, {}},
     false},
    {Idea::stage_literature,
     "Sân khấu hóa tác phẩm văn học trong tiết học ngoài lớp",
     2024,
     Scope::CO_SO,
     "12/GCN-THPTBS",
     day(2025, 5, 15),
     day(2024, 10, 14),
     {{"Trần Thị Tuyết Mai", 100}, {}},
     true},
    {Idea::debate_lessons,
     "Rèn kỹ năng nghị luận xã hội bằng tiết học tranh biện",
     2024,
     Scope::CO_SO,
     "13/GCN-THPTBS",
     day(2025, 5, 15),
     day(2024, 11, 4),
     {{"Trần Thị Tuyết Mai", 70}, {"Nguyễn Thị Thu Hằng", 30}},
     false},
    {Idea::sensor_experiments,
     "Dùng cảm biến của điện thoại trong thực hành Vật lí lớp 10",
     2024,
     Scope::CO_SO,
     "14/GCN-THPTBS",
     day(2025, 5, 15),
     day(2024, 9, 30),
     {{"Phạm Thị Thu Trang", 60}, {"Vũ Thị Hạnh", 40}},
     false},
    {Idea::workshop_safety,
     "Bộ thẻ quy trình an toàn điện cho phòng thực hành Công nghệ",
     2024,
     Scope::CO_SO,
     "15/GCN-THPTBS",
     day(2025, 5, 15),
     day(2024, 10, 21),
     {{"Đoàn Mạnh Cường", 0}, {"Tạ Quang Huy", 0}},
     false},
    {Idea::fitness_diary,
     "Nhật ký vận động giúp học sinh tự theo dõi thể lực",
     2024,
     Scope::CO_SO,
     "16/GCN-THPTBS",
     day(2025, 5, 15),
     day(2024, 9, 9),
     {{"Nguyễn Đức Thắng", 100}, {}},
     false},
};

constexpr bool in_order() {
  for (size_t i = 0; i < std::size(kIdeas); ++i)
    if (kIdeas[i].idea != static_cast<Idea>(i)) return false;
  return std::size(kIdeas) == static_cast<size_t>(Idea::fitness_diary) + 1;
}
static_assert(in_order());

}  // namespace

std::span<const IdeaRow> ideas() { return kIdeas; }

base::Id idea_id(Idea idea) { return demo_id(Family::initiative, static_cast<uint32_t>(idea) + 1); }

std::string_view issuer_of(const IdeaRow& idea) {
  return idea.scope == Scope::CO_SO ? "Hiệu trưởng Trường THPT Bến Sông" : "Chủ tịch UBND tỉnh Nam Định";
}

base::Id research_id() { return demo_id(Family::research, 1); }

}  // namespace tdkt::demo
