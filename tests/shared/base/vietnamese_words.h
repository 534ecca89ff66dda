#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tdkt::base {

/// Fictional full names: every family and middle name with every given name would be too many, so each given
/// name takes the next of the others in turn. Some in capitals, some of one word.
inline std::vector<std::string> vietnamese_names() {
  constexpr std::string_view kFamily[] = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ",   "Võ",
                                          "Đặng",   "Bùi",  "Đỗ", "Hồ",   "Ngô",   "Dương", "Lý",   "Đoàn", "Ông Ích"};
  constexpr std::string_view kMiddle[] = {" Thị ", " Văn ", " ", " Thị Thu ", " Đức ", " Ngọc ", " Quang "};
  constexpr std::string_view kGiven[] = {
      "An",    "Ân",    "Ấn",     "Ái",     "Anh",   "Ánh",   "Ảnh",   "Ba",    "Bá",     "Bách",   "Bảo",   "Bắc",
      "Bằng",  "Bích",  "Bình",   "Bính",   "Ca",    "Cẩm",   "Cần",   "Châu",  "Chấu",   "Chi",    "Chí",   "Chinh",
      "Chính", "Cúc",   "Cường",  "Danh",   "Dân",   "Diễm",  "Diệp",  "Diệu",  "Dung",   "Dũng",   "Dụng",  "Duy",
      "Duyên", "Dương", "Đài",    "Đại",    "Đạo",   "Đạt",   "Đăng",  "Đăng",  "Điền",   "Điệp",   "Đoan",  "Đông",
      "Đức",   "Đường", "Gia",    "Giang",  "Giáng", "Giao",  "Ha",    "Hà",    "Hả",     "Hã",     "Há",    "Hạ",
      "Hai",   "Hải",   "Hạnh",   "Hảo",    "Hân",   "Hậu",   "Hằng",  "Hiên",  "Hiền",   "Hiển",   "Hiến",  "Hiện",
      "Hiệp",  "Hiếu",  "Hiểu",   "Hoa",    "Hoà",   "Hòa",   "Hoan",  "Hoàn",  "Hoàng",  "Hồng",   "Huân",  "Huấn",
      "Huệ",   "Hùng",  "Hưng",   "Hương",  "Hường", "Hưởng", "Hữu",   "Huy",   "Huyền",  "Kha",    "Khả",   "Khang",
      "Khanh", "Khánh", "Khoa",   "Khôi",   "Khuê",  "Kiên",  "Kiều",  "Kim",   "Kỳ",     "Lam",    "Lâm",   "Lan",
      "Lân",   "Lành",  "Lê",     "Lệ",     "Liên",  "Liễu",  "Linh",  "Lĩnh",  "Loan",   "Long",   "Lộc",   "Lợi",
      "Luân",  "Luận",  "Lương",  "Lượng",  "Ly",    "Lý",    "Mai",   "Mẫn",   "Mạnh",   "Minh",   "Mơ",    "Mùi",
      "My",    "Mỹ",    "Nam",    "Nga",    "Ngà",   "Ngân",  "Nghĩa", "Ngọc",  "Nguyên", "Nguyệt", "Nhã",   "Nhàn",
      "Nhân",  "Nhật",  "Nhi",    "Nhung",  "Như",   "Ninh",  "Nữ",    "Oanh",  "Ơn",     "Phát",   "Phong", "Phú",
      "Phúc",  "Phước", "Phương", "Phượng", "Quân",  "Quang", "Quảng", "Quế",   "Quốc",   "Quý",    "Quyên", "Quyền",
      "Quyết", "Quỳnh", "Sang",   "Sáng",   "Sâm",   "Sen",   "Sinh",  "Sơn",   "Sương",  "Tài",    "Tám",   "Tâm",
      "Tân",   "Tấn",   "Thạch",  "Thái",   "Thanh", "Thành", "Thạnh", "Thảo",  "Thắm",   "Thắng",  "Thêm",  "Thi",
      "Thìn",  "Thịnh", "Thoa",   "Thọ",    "Thơ",   "Thơm",  "Thu",   "Thuận", "Thuý",   "Thúy",   "Thuỳ",  "Thùy",
      "Thuỷ",  "Thủy",  "Thư",    "Thương", "Tiên",  "Tiến",  "Tín",   "Tình",  "Tịnh",   "Toàn",   "Toán",  "Tố",
      "Trà",   "Trang", "Trâm",   "Trân",   "Trí",   "Trinh", "Trình", "Trúc",  "Trung",  "Trường", "Tú",    "Tuân",
      "Tuấn",  "Tuệ",   "Tùng",   "Tuyên",  "Tuyền", "Tuyết", "Tư",    "Tường", "Uyên",   "Út",     "Ước",   "Vân",
      "Văn",   "Vi",    "Vĩ",     "Viên",   "Việt",  "Vinh",  "Vĩnh",  "Vũ",    "Vương",  "Vượng",  "Vy",    "Vỹ",
      "Xuân",  "Xuyến", "Y",      "Ý",      "Yên",   "Yến"};
  std::vector<std::string> names;
  size_t turn = 0;
  for (const std::string_view given : kGiven) {
    for (size_t again = 0; again < 2; ++again, ++turn) {
      std::string name(kFamily[turn % std::size(kFamily)]);
      name += kMiddle[turn / 2 % std::size(kMiddle)];
      names.push_back(name += given);
    }
  }
  for (const char* name : {"Hà", "HÀ", "hà", "NGUYỄN THỊ HÀ", "Nguyễn Thị HÀ", "NGUYỄN THỊ Hà", "nguyễn thị hà", "Hạ"})
    names.push_back(name);
  return names;
}

/// Names, words of the sector, and pairs that differ in one tone, one mark or one capital.
inline std::vector<std::string> vietnamese_words() {
  std::vector<std::string> words = vietnamese_names();
  for (const char* word : {"",
                           " ",
                           "a",
                           "A",
                           "à",
                           "À",
                           "ả",
                           "ã",
                           "á",
                           "ạ",
                           "ă",
                           "Ă",
                           "ằ",
                           "ẳ",
                           "ẵ",
                           "ắ",
                           "ặ",
                           "â",
                           "Â",
                           "ầ",
                           "ẩ",
                           "ẫ",
                           "ấ",
                           "ậ",
                           "an",
                           "àn",
                           "ăn",
                           "ân",
                           "ần",
                           "d",
                           "D",
                           "đ",
                           "Đ",
                           "da",
                           "đa",
                           "dz",
                           "e",
                           "ê",
                           "ề",
                           "ẽ",
                           "o",
                           "ô",
                           "ơ",
                           "ọ",
                           "ộ",
                           "ợ",
                           "oa",
                           "oà",
                           "òa",
                           "u",
                           "ư",
                           "ũ",
                           "ự",
                           "y",
                           "ỳ",
                           "ỵ",
                           "ý",
                           "thi đua",
                           "thi đua - khen thưởng",
                           "Thi Đua",
                           "khen thưởng",
                           "khen",
                           "Khen thưởng",
                           "danh hiệu",
                           "danh sách",
                           "đánh giá",
                           "đảng viên",
                           "chiến sĩ thi đua",
                           "Chiến sĩ thi đua cơ sở",
                           "lao động tiên tiến",
                           "Lao động tiên tiến",
                           "tập thể lao động xuất sắc",
                           "bằng khen",
                           "giấy khen",
                           "tổ Toán",
                           "Tổ Toán",
                           "tổ 1",
                           "tổ 2",
                           "tổ 10",
                           "trường THPT",
                           "Trường THPT",
                           "Trường THCS",
                           "TRƯỜNG",
                           "năm học 2023-2024",
                           "năm học 2024-2025",
                           "Điều 23",
                           "Điều 3",
                           "điểm a",
                           "điểm b",
                           "điểm đ",
                           "điểm e",
                           "(a)",
                           "[a]",
                           "a/b",
                           "a-b",
                           "a b",
                           "ab",
                           "a.b",
                           "a,b",
                           "a:b",
                           "a'b",
                           "sở",
                           "Sở",
                           "so",
                           "số",
                           "sợ",
                           "sổ",
                           "coté",
                           "côte",
                           "cote",
                           "côté",
                           "má",
                           "mà",
                           "mả",
                           "mã",
                           "mạ",
                           "ma",
                           "hòa",
                           "hoà",
                           "Krông",
                           "Y Moan",
                           "Ê Ban"})
    words.push_back(word);
  return words;
}

}  // namespace tdkt::base
