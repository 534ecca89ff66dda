#include "shared/demo/staff_table.h"

#include <iterator>

#include "shared/demo/ids.h"

// Every name and date below is invented.

namespace tdkt::demo {
namespace {

using base::day;

constexpr auto kMan = records::Sex::male;
constexpr auto kWoman = records::Sex::female;
constexpr auto kPublic = records::StaffType::public_employee;
constexpr auto kContract = records::StaffType::contract;

constexpr StaffRow kSchoolStaff[] = {
    {"Phạm Quốc Thịnh", kMan, day(1972, 5, 18), day(1995, 9, 1), 0, "Hiệu trưởng", kPublic, "TSS", "LL-"},
    {"Vũ Thị Minh Nguyệt", kWoman, day(1976, 11, 2), day(1999, 9, 1), 0, "Phó Hiệu trưởng", kPublic, "TSS", "LC-"},
    {"Đỗ Văn Khải", kMan, day(1978, 8, 21), day(2001, 9, 1), 0, "Phó Hiệu trưởng", kPublic, "TTT", "LL-"},
    {"Ngô Thị Thanh Hương", kWoman, day(1980, 1, 15), day(2003, 9, 1), 0, "Phó Hiệu trưởng", kPublic, "TTT", "LL-"},
    {"Nguyễn Thị Hà", kWoman, day(1979, 3, 12), day(2001, 9, 1), 1, "Tổ trưởng, giáo viên Toán", kPublic, "SSS", "CCC"},
    {"Trần Đức Long", kMan, day(1983, 7, 30), day(2006, 9, 1), 1, "Tổ phó, giáo viên Toán", kPublic, "TSS", "LCC"},
    {"Hoàng Minh Tuấn", kMan, day(1985, 10, 9), day(2008, 9, 1), 1, "Giáo viên Toán", kPublic, "TTT", "LLL"},
    {"Bùi Thị Lan Anh", kWoman, day(1987, 2, 25), day(2010, 9, 1), 1, "Giáo viên Toán", kPublic, "TTT", "LLL"},
    {"Phan Văn Hưng", kMan, day(1981, 12, 19), day(2004, 9, 1), 1, "Giáo viên Toán", kPublic, "TTT", "LLL"},
    {"Đặng Thị Hồng Nhung", kWoman, day(1990, 6, 6), day(2013, 9, 1), 1, "Giáo viên Toán", kPublic, "TTT", "LLL"},
    {"Lưu Quang Viện", kMan, day(1984, 4, 17), day(2007, 9, 1), 1, "Giáo viên Tin học", kPublic, "TTT", "LLL"},
    {"Mai Thị Bích Ngọc", kWoman, day(1992, 9, 28), day(2016, 9, 1), 1, "Giáo viên Toán", kPublic, "HTT", "-LL"},
    {"Nguyễn Hữu Phước", kMan, day(1977, 5, 3), day(2000, 9, 1), 1, "Giáo viên Toán", kPublic, "TTT", "LLL"},
    {"Đinh Thị Yến", kWoman, day(1988, 8, 14), day(2011, 9, 1), 1, "Giáo viên Toán", kPublic, "TTT", "LLL"},
    {"Vũ Đình Khôi", kMan, day(1998, 1, 22), day(2023, 9, 1), 1, "Giáo viên Tin học", kPublic, "-TT", "-LL"},
    {"Trần Thị Ngọc Diệp", kWoman, day(2001, 3, 8), day(2024, 9, 1), 1, "Giáo viên Toán", kContract, "--T", "--L"},
    {"Lê Trọng Nghĩa", kMan, day(1986, 11, 11), day(2009, 9, 1), 1, "Giáo viên Tin học", kPublic, "TTH", "LL-"},
    {"Nguyễn Văn Thành", kMan, day(1978, 2, 5), day(2000, 9, 1), 2, "Tổ trưởng, giáo viên Vật lí", kPublic, "TTS",
     "LL-"},
    {"Trần Văn Nam", kMan, day(1982, 6, 23), day(2005, 9, 1), 2, "Giáo viên Vật lí", kPublic, "TTT", "LL-"},
    {"Phạm Thị Thu Trang", kWoman, day(1986, 9, 17), day(2009, 9, 1), 2, "Giáo viên Vật lí", kPublic, "TTT", "LL-"},
    {"Đoàn Mạnh Cường", kMan, day(1980, 10, 31), day(2003, 9, 1), 2, "Tổ phó, giáo viên Công nghệ", kPublic, "TTT",
     "LL-"},
    {"Vũ Thị Hạnh", kWoman, day(1989, 12, 8), day(2012, 9, 1), 2, "Giáo viên Vật lí", kPublic, "TTT", "LL-"},
    {"Nguyễn Khắc Dũng", kMan, day(1990, 4, 2), day(2014, 9, 1), 2, "Giáo viên Vật lí", kPublic, "TTT", "LL-"},
    {"Hoàng Thị Kim Liên", kWoman, day(1984, 7, 19), day(2007, 9, 1), 2, "Giáo viên Vật lí", kPublic, "TTT", "LL-"},
    {"Tạ Quang Huy", kMan, day(1993, 5, 26), day(2017, 9, 1), 2, "Giáo viên Công nghệ", kPublic, "TTH", "LL-"},
    {"Lương Thị Mai Hoa", kWoman, day(1991, 1, 30), day(2015, 9, 1), 2, "Giáo viên Vật lí", kPublic, "TTT", "LL-"},
    {"Lê Thị Phương Thảo", kWoman, day(1981, 8, 27), day(2004, 9, 1), 3, "Tổ trưởng, giáo viên Hóa học", kPublic, "STS",
     "CLC"},
    {"Nguyễn Thanh Bằng", kMan, day(1983, 3, 4), day(2006, 9, 1), 3, "Giáo viên Hóa học", kPublic, "TTT", "LLL"},
    {"Phạm Thị Hải Yến", kWoman, day(1987, 10, 20), day(2010, 9, 1), 3, "Tổ phó, giáo viên Sinh học", kPublic, "TTT",
     "LLL"},
    {"Trần Quang Đạo", kMan, day(1979, 11, 13), day(2002, 9, 1), 3, "Giáo viên Sinh học", kPublic, "TTT", "LLL"},
    {"Vũ Thị Thùy Dương", kWoman, day(1992, 2, 16), day(2015, 9, 1), 3, "Giáo viên Hóa học", kPublic, "TTT", "LLL"},
    {"Ngô Văn Quyết", kMan, day(1988, 6, 29), day(2011, 9, 1), 3, "Giáo viên Hóa học", kPublic, "TTH", "LL-"},
    {"Đỗ Thị Kim Oanh", kWoman, day(1985, 5, 7), day(2008, 9, 1), 3, "Giáo viên Sinh học", kPublic, "TTT", "LLL"},
    {"Bùi Xuân Tiến", kMan, day(1976, 9, 24), day(1999, 9, 1), 3, "Giáo viên Hóa học", kPublic, "TTT", "LLL"},
    {"Hà Thị Ngọc Ánh", kWoman, day(1994, 12, 3), day(2018, 9, 1), 3, "Giáo viên Sinh học", kPublic, "TTT", "LLL"},
    {"Nguyễn Thị Lệ Thu", kWoman, day(1982, 1, 9), day(2005, 9, 1), 3, "Giáo viên Hóa học", kPublic, "TTT", "LLL"},
    {"Phan Thị Thu Hiền", kWoman, day(2000, 7, 15), day(2024, 9, 1), 3, "Giáo viên Sinh học", kContract, "--T", "--L"},
    {"Trần Thị Tuyết Mai", kWoman, day(1980, 4, 11), day(2002, 9, 1), 4, "Tổ trưởng, giáo viên Ngữ văn", kPublic, "TST",
     "LCC"},
    {"Nguyễn Thị Thu Hằng", kWoman, day(1985, 8, 18), day(2008, 9, 1), 4, "Tổ phó, giáo viên Ngữ văn", kPublic, "TTT",
     "LLL"},
    {"Hoàng Thị Quỳnh Nga", kWoman, day(1989, 3, 27), day(2012, 9, 1), 4, "Giáo viên Ngữ văn", kPublic, "TTT", "LLL"},
    {"Vũ Thị Ái Linh", kWoman, day(1991, 11, 5), day(2014, 9, 1), 4, "Giáo viên Ngữ văn", kPublic, "TTT", "LLL"},
    {"Lê Bá Thông", kMan, day(1977, 12, 22), day(2000, 9, 1), 4, "Giáo viên Ngữ văn", kPublic, "TTT", "LLL"},
    {"Đặng Thị Minh Tâm", kWoman, day(1986, 2, 14), day(2009, 9, 1), 4, "Giáo viên Ngữ văn", kPublic, "TTT", "LLL"},
    {"Phạm Ngọc Lan", kWoman, day(1994, 10, 10), day(2018, 9, 1), 4, "Giáo viên Ngữ văn", kPublic, "TTT", "LLL"},
    {"Nguyễn Thị Hòa", kWoman, day(1978, 6, 1), day(2001, 9, 1), 4, "Giáo viên Ngữ văn", kPublic, "TTT", "LLL"},
    {"Đào Thị Thanh Xuân", kWoman, day(1983, 1, 28), day(2006, 9, 1), 4, "Giáo viên Ngữ văn", kPublic, "TTT", "LLL"},
    {"Trịnh Văn Sơn", kMan, day(1987, 9, 12), day(2011, 9, 1), 4, "Giáo viên Ngữ văn", kPublic, "TTH", "LL-"},
    {"Bùi Văn Hiệp", kMan, day(1979, 7, 7), day(2002, 9, 1), 5, "Tổ trưởng, giáo viên Lịch sử", kPublic, "TTS", "LLC"},
    {"Nguyễn Thị Vân Anh", kWoman, day(1984, 11, 21), day(2007, 9, 1), 5, "Tổ phó, giáo viên Địa lí", kPublic, "TTT",
     "LLL"},
    {"Đỗ Thị Hương Giang", kWoman, day(1988, 4, 30), day(2011, 9, 1), 5, "Giáo viên Địa lí", kPublic, "TTT", "LLL"},
    {"Trần Thị Hoài Thu", kWoman, day(1990, 8, 8), day(2013, 9, 1), 5, "Giáo viên Lịch sử", kPublic, "TTT", "LLL"},
    {"Lê Minh Đức", kMan, day(1985, 1, 19), day(2008, 9, 1), 5, "Giáo viên Giáo dục kinh tế và pháp luật", kPublic,
     "TTT", "LLL"},
    {"Phạm Thị Lan Phương", kWoman, day(1992, 5, 25), day(2016, 9, 1), 5, "Giáo viên Lịch sử", kPublic, "TTT", "LLL"},
    {"Vũ Thị Như Quỳnh", kWoman, day(1986, 12, 12), day(2009, 9, 1), 5, "Giáo viên Địa lí", kPublic, "TTT", "LLL"},
    {"Hoàng Văn Chiến", kMan, day(1981, 2, 27), day(2004, 9, 1), 5, "Giáo viên Lịch sử", kPublic, "TTH", "LL-"},
    {"Nguyễn Thị Bảo Châu", kWoman, day(1999, 9, 9), day(2023, 9, 1), 5, "Giáo viên Địa lí", kPublic, "-TT", "-LL"},
    {"Ngô Thị Tố Uyên", kWoman, day(1987, 6, 16), day(2010, 9, 1), 5, "Giáo viên Giáo dục kinh tế và pháp luật",
     kPublic, "TTT", "LLL"},
    {"Dương Thị Huyền Trang", kWoman, day(1993, 3, 13), day(2017, 9, 1), 5, "Giáo viên Lịch sử", kPublic, "HTT", "-LL"},
    {"Đinh Thị Thúy Hằng", kWoman, day(1980, 10, 4), day(2003, 9, 1), 6, "Tổ trưởng, giáo viên Tiếng Anh", kPublic,
     "TSS", "LC-"},
    {"Nguyễn Hoàng Anh", kMan, day(1986, 5, 20), day(2009, 9, 1), 6, "Tổ phó, giáo viên Tiếng Anh", kPublic, "TTS",
     "LL-"},
    {"Công Tằng Tôn Nữ Nguyễn Phương Quỳnh Thương", kWoman, day(1988, 1, 6), day(2011, 9, 1), 6, "Giáo viên Tiếng Anh",
     kPublic, "TTT", "LL-"},
    {"Lê Thị Mỹ Dung", kWoman, day(1993, 7, 23), day(2016, 9, 1), 6, "Giáo viên Tiếng Anh", kPublic, "TTT", "LL-"},
    {"Phạm Thanh Tùng", kMan, day(1984, 9, 3), day(2007, 9, 1), 6, "Giáo viên Tiếng Anh", kPublic, "TTT", "LL-"},
    {"Trần Thị Bích Phượng", kWoman, day(1989, 11, 17), day(2012, 9, 1), 6, "Giáo viên Tiếng Anh", kPublic, "TTT",
     "LL-"},
    {"Vũ Thị Diễm Hằng", kWoman, day(1995, 4, 21), day(2019, 9, 1), 6, "Giáo viên Tiếng Anh", kPublic, "TTT", "LL-"},
    {"Hoàng Thu Thủy", kWoman, day(1982, 8, 5), day(2005, 9, 1), 6, "Giáo viên Tiếng Anh", kPublic, "TTT", "LL-"},
    {"Nguyễn Phương Linh", kWoman, day(1999, 12, 26), day(2023, 9, 1), 6, "Giáo viên Tiếng Anh", kContract, "-TT",
     "-L-"},
    {"Nguyễn Đức Thắng", kMan, day(1979, 1, 25), day(2002, 9, 1), 7, "Tổ trưởng, giáo viên Thể dục", kPublic, "TTT",
     "LL-"},
    {"Trần Văn Phong", kMan, day(1983, 10, 14), day(2006, 9, 1), 7, "Giáo viên Thể dục", kPublic, "TTT", "LL-"},
    {"Lê Hồng Sơn", kMan, day(1987, 3, 31), day(2010, 9, 1), 7, "Giáo viên Giáo dục quốc phòng và an ninh", kPublic,
     "THT", "L--"},
    {"Phạm Văn Đại", kMan, day(1990, 6, 12), day(2013, 9, 1), 7, "Giáo viên Thể dục", kPublic, "TTT", "LL-"},
    {"Vũ Mạnh Quân", kMan, day(1985, 8, 2), day(2008, 9, 1), 7, "Giáo viên Giáo dục quốc phòng và an ninh", kPublic,
     "TTT", "LL-"},
    {"Đoàn Thị Thanh Thảo", kWoman, day(1991, 2, 19), day(2014, 9, 1), 7, "Giáo viên Thể dục", kPublic, "TTT", "LL-"},
    {"Bùi Công Minh", kMan, day(2000, 5, 29), day(2024, 9, 1), 7, "Giáo viên Thể dục", kContract, "--T", "---"},
    {"Trịnh Thu Hà", kWoman, day(1986, 4, 9), day(2010, 10, 1), 8, "Nhân viên văn thư", kPublic, "TTT", "LL-"},
    {"Nguyễn Thị Kim Cúc", kWoman, day(1978, 11, 29), day(2001, 10, 1), 8, "Tổ trưởng, kế toán", kPublic, "TTT", "LL-"},
    {"Lại Thị Hồng Vân", kWoman, day(1984, 3, 16), day(2008, 3, 1), 8, "Nhân viên thư viện", kPublic, "TTT", "LL-"},
    {"Phạm Thị Nhàn", kWoman, day(1989, 7, 4), day(2013, 3, 1), 8, "Nhân viên y tế", kPublic, "TTT", "LL-"},
    {"Đặng Văn Lợi", kMan, day(1970, 12, 15), day(2009, 1, 1), 8, "Nhân viên bảo vệ", kContract, "TTT", "LL-"},
    {"Trần Văn Tám", kMan, day(1968, 9, 30), day(2007, 1, 1), 8, "Nhân viên bảo vệ", kContract, "TTT", "LL-"},
    {"Nguyễn Thị Lành", kWoman, day(1975, 2, 11), day(2012, 1, 1), 8, "Nhân viên phục vụ", kContract, "TTH", "LL-"},
    {"Hoàng Thị Ngọc", kWoman, day(1990, 10, 27), day(2015, 3, 1), 8, "Nhân viên thiết bị, thí nghiệm", kPublic, "TTH",
     "LL-"},
};
static_assert(std::size(kSchoolStaff) == 82);

constexpr StaffRow kSmallStaff[] = {
    {"Lê Văn Toản", kMan, day(1974, 6, 20), day(1997, 9, 1), 0, "Hiệu trưởng", kPublic, "TTS", "LL-"},
    {"Nguyễn Thị Ngọc Thanh", kWoman, day(1979, 9, 11), day(2002, 9, 1), 0, "Phó Hiệu trưởng", kPublic, "TTT", "LL-"},
    {"Vũ Văn Hòa", kMan, day(1981, 1, 8), day(2004, 9, 1), 1, "Tổ trưởng, giáo viên Toán", kPublic, "TSS", "LC-"},
    {"Trần Thị Nguyên", kWoman, day(1985, 5, 16), day(2008, 9, 1), 1, "Giáo viên Khoa học tự nhiên", kPublic, "TTT",
     "LL-"},
    {"Phạm Đức Anh", kMan, day(1991, 11, 23), day(2014, 9, 1), 1, "Giáo viên Tin học", kPublic, "TTT", "LL-"},
    {"Đỗ Thị Lụa", kWoman, day(1988, 2, 2), day(2011, 9, 1), 1, "Giáo viên Toán", kPublic, "TTH", "LL-"},
    {"Cao Thị Nga", kWoman, day(1983, 8, 9), day(2006, 9, 1), 2, "Tổ trưởng, giáo viên Ngữ văn", kPublic, "TTT", "LL-"},
    {"Bùi Thị Mận", kWoman, day(1987, 12, 30), day(2010, 9, 1), 2, "Giáo viên Lịch sử và Địa lí", kPublic, "TTT",
     "LL-"},
    {"Hoàng Đức Thuận", kMan, day(1980, 7, 27), day(2003, 9, 1), 2, "Giáo viên Giáo dục thể chất", kPublic, "TTT",
     "LL-"},
    {"Mai Thị Thanh Thúy", kWoman, day(1994, 4, 4), day(2018, 9, 1), 2, "Giáo viên Tiếng Anh", kPublic, "TTT", "LL-"},
    {"Đinh Thị Sen", kWoman, day(1986, 10, 1), day(2010, 3, 1), 3, "Kế toán", kPublic, "TTT", "LL-"},
    {"Nguyễn Văn Bính", kMan, day(1969, 3, 21), day(2011, 1, 1), 3, "Nhân viên bảo vệ", kContract, "TTT", "LL-"},
};
static_assert(std::size(kSmallStaff) == 12);

}  // namespace

std::span<const StaffRow> school_staff() { return kSchoolStaff; }
std::span<const StaffRow> small_school_staff() { return kSmallStaff; }

uint32_t staff_number(std::string_view full_name) {
  for (uint32_t i = 0; i < std::size(kSchoolStaff); ++i)
    if (kSchoolStaff[i].name == full_name) return i + 1;
  return 0;
}

base::Id staff_id(std::string_view full_name) {
  const uint32_t number = staff_number(full_name);
  return number ? demo_id(Family::person, number) : base::Id();
}

}  // namespace tdkt::demo
