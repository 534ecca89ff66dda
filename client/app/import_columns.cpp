#include "client/app/import_columns.h"

#include <algorithm>

#include "client/app/award_words.h"
#include "client/app/import_cells.h"

namespace tdkt::app {
namespace {

using C = ImportColumn;

/// Heads as schools write them: folded, letters and digits only.
struct Head {
  std::string_view text;
  C column;
};
constexpr Head kHeads[] = {
    {"hovaten", C::full_name},
    {"hoten", C::full_name},
    {"hovatengiaovien", C::full_name},
    {"tengiaovien", C::full_name},
    {"hotengiaovien", C::full_name},
    {"hovatencanbo", C::full_name},
    {"canhan", C::full_name},
    {"hovatendem", C::family_name},
    {"hodem", C::family_name},
    {"ho", C::family_name},
    {"ten", C::given_name},
    {"magiaovien", C::teacher_code},
    {"magv", C::teacher_code},
    {"madinhdanh", C::teacher_code},
    {"macanbo", C::teacher_code},
    {"macb", C::teacher_code},
    {"madinhdanhbgddt", C::teacher_code},
    {"ma", C::teacher_code},
    {"ngaysinh", C::born_on},
    {"ngaythangnamsinh", C::born_on},
    {"namsinh", C::born_on},
    {"sinhnam", C::born_on},
    {"sinhngay", C::born_on},
    {"gioitinh", C::sex},
    {"nu", C::sex},
    {"phai", C::sex},
    {"namnu", C::sex},
    {"to", C::team},
    {"tochuyenmon", C::team},
    {"tobomon", C::team},
    {"tocm", C::team},
    {"tophong", C::team},
    {"chucvu", C::position},
    {"chucdanh", C::position},
    {"chucvuchucdanh", C::position},
    {"chucvunoicongtac", C::position},
    {"nhiemvu", C::position},
    {"congviec", C::position},
    {"doituong", C::staff_type},
    {"loaihopdong", C::staff_type},
    {"loaicanbo", C::staff_type},
    {"ngayvaonganh", C::hired_on},
    {"ngaytuyendung", C::hired_on},
    {"namvaonganh", C::hired_on},
    {"namhoc", C::school_year},
    {"nam", C::school_year},
    {"xeploai", C::rating},
    {"xl", C::rating},
    {"danhgia", C::rating},
    {"xeploaivienchuc", C::rating},
    {"xeploaichatluong", C::rating},
    {"danhgiaxeploai", C::rating},
    {"ketquadanhgia", C::rating},
    {"mucxeploai", C::rating},
    {"danhhieu", C::award},
    {"danhhieuthidua", C::award},
    {"dhtd", C::award},
    {"khenthuong", C::award},
    {"hinhthuckhenthuong", C::award},
    {"hinhthuc", C::award},
    {"danhhieukhenthuong", C::award},
    {"danhhieuhinhthuc", C::award},
    {"danhhieuhinhthuckhenthuong", C::award},
    {"thanhtich", C::award},
    {"sangkien", C::initiative},
    {"tensangkien", C::initiative},
    {"sangkienkinhnghiem", C::initiative},
    {"tensangkienkinhnghiem", C::initiative},
    {"skkn", C::initiative},
    {"tenskkn", C::initiative},
    {"giaiphap", C::initiative},
    {"tengiaiphap", C::initiative},
    {"sangkiengiaiphap", C::initiative},
    {"tensangkiengiaiphap", C::initiative},
    {"phamvi", C::initiative_scope},
    {"phamvianhhuong", C::initiative_scope},
    {"phamvisangkien", C::initiative_scope},
    {"phamvianhhuongcuasangkien", C::initiative_scope},
    {"capcongnhan", C::initiative_scope},
    {"capcongnhansangkien", C::initiative_scope},
    {"capsangkien", C::initiative_scope},
    {"tyledonggop", C::initiative_share},
    {"tyledonggopsangkien", C::initiative_share},
    {"tylephantramdonggop", C::initiative_share},
    {"tyle", C::initiative_share},
    {"phantramdonggop", C::initiative_share},
    {"mucdonggop", C::initiative_share},
    {"donggop", C::initiative_share},
    {"tylethamgia", C::initiative_share},
    {"detai", C::research},
    {"tendetai", C::research},
    {"detaikhoahoc", C::research},
    {"tendetaikhoahoc", C::research},
    {"detainghiencuu", C::research},
    {"detainghiencuukhoahoc", C::research},
    {"tendetainghiencuukhoahoc", C::research},
    {"detainckh", C::research},
    {"nckh", C::research},
    {"nghiencuukhoahoc", C::research},
    {"dean", C::research},
    {"detaidean", C::research},
    {"congtrinhkhoahoc", C::research},
    {"phamvidetai", C::research_scope},
    {"phamvianhhuongcuadetai", C::research_scope},
    {"capdetai", C::research_scope},
    {"capnghiemthu", C::research_scope},
    {"sobienban", C::decision_number},
    {"sobienbannghiemthu", C::decision_number},
    {"bienbannghiemthuso", C::decision_number},
    {"ngaynghiemthu", C::decided_on},
    {"noinghiemthu", C::issuer},
    {"coquannghiemthu", C::issuer},
    {"soqd", C::decision_number},
    {"sochungnhan", C::decision_number},
    {"sogiaychungnhan", C::decision_number},
    {"sogcn", C::decision_number},
    {"soqdcongnhan", C::decision_number},
    {"soquyetdinhcongnhan", C::decision_number},
    {"soquyetdinh", C::decision_number},
    {"quyetdinhso", C::decision_number},
    {"qdso", C::decision_number},
    {"soqdkhenthuong", C::decision_number},
    {"soqdxeploai", C::decision_number},
    {"ngayqd", C::decided_on},
    {"ngayquyetdinh", C::decided_on},
    {"ngayky", C::decided_on},
    {"ngaybanhanh", C::decided_on},
    {"ngaycongnhan", C::decided_on},
    {"ngaycap", C::decided_on},
    {"ngaychungnhan", C::decided_on},
    {"coquan", C::issuer},
    {"coquancongnhan", C::issuer},
    {"coquancap", C::issuer},
    {"noicap", C::issuer},
    {"coquanbanhanh", C::issuer},
    {"coquanraqd", C::issuer},
    {"coquanquyetdinh", C::issuer},
    {"capkhen", C::issuer},
    {"capquyetdinh", C::issuer},
    {"nguoiky", C::issuer},
    {"coquankhenthuong", C::issuer},
    {"noibanhanh", C::issuer},
};

/// A head without its school year, and that year: "Xếp loại 2023-2024".
struct BareHead {
  std::string text;  // squeezed
  std::optional<base::SchoolYear> year;
};

BareHead bare(std::string_view head) {
  BareHead out;
  std::string text(head);
  const size_t from = text.find_first_of("0123456789"), last = text.find_last_of("0123456789");
  if (from != std::string::npos) {
    out.year = school_year_of_cell(std::string_view(text).substr(from, last + 1 - from));
    if (out.year) text.erase(from, last + 1 - from);
  }
  out.text = squeezed(text);
  // "Xếp loại năm học 2023-2024" names its year twice.
  for (const std::string_view tail : {"namhoc", "nh", "nam"})
    if (out.year && out.text.size() > tail.size() && out.text.substr(out.text.size() - tail.size()) == tail)
      out.text.resize(out.text.size() - tail.size());
  return out;
}

}  // namespace

ColumnUse use_of_head(std::string_view head) {
  const BareHead wanted = bare(head);
  ColumnUse use{.column = C::unused, .year = wanted.year, .sex = {}};
  const auto* row =
      std::find_if(std::begin(kHeads), std::end(kHeads), [&](const Head& known) { return known.text == wanted.text; });
  if (row != std::end(kHeads)) use.column = row->column;
  return use;
}

ColumnUse use_of_heads(std::string_view above, std::string_view below) {
  const ColumnUse over = use_of_head(above);
  if (below.empty()) return over;
  // "Ngày sinh" over "Nam" and "Nữ": the day stands in the column of the person's sex.
  if (over.column == C::born_on)
    if (const auto sex = sex_of_cell(below)) return {.column = C::born_on, .year = {}, .sex = sex};
  ColumnUse use = use_of_head(below);
  if (use.column == C::unused) use = use_of_head(std::string(above) + " " + std::string(below));
  if (!use.year) use.year = over.year;
  return use;
}

}  // namespace tdkt::app
