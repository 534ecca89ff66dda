#include "shared/demo/demo.h"
#include "shared/demo/parts.h"

// Who signs in to the demonstration. Every name is invented.

namespace tdkt::demo {
namespace {

using workflow::Grant;
using workflow::Role;

Grant since_the_school_year(Role role, const base::Id& unit) { return {role, unit, base::day(2024, 9, 1), {}}; }

}  // namespace

std::vector<DemoAccount> demo_accounts() {
  const auto in = since_the_school_year;
  const base::Id so = so_id();
  return {
      {"co.ha", "Trịnh Thu Hà", {in(Role::unit_officer, school_id())}},
      {"thay.thinh", "Phạm Quốc Thịnh", {in(Role::unit_head, school_id())}},
      {"co.sen", "Đinh Thị Sen", {in(Role::unit_officer, small_school_id())}},
      {"thay.toan", "Lê Văn Toản", {in(Role::unit_head, small_school_id())}},
      {"co.luong", "Vũ Thị Hiền Lương", {in(Role::district_officer, district_id())}},
      {"co.chau", "Đỗ Thị Minh Châu", {in(Role::office_appraiser, so)}},
      {"ong.phu", "Nguyễn Đình Phú", {in(Role::office_chief, so), in(Role::council_member, so)}},
      {"giam.doc", "Trần Hữu Nghiêm", {in(Role::director, so), in(Role::council_member, so)}},
      {"cong.doan", "Bùi Thị Thu Lý", {in(Role::union_observer, unit_id(kUnion))}},
      {"quan.tri", "Phan Anh Kiệt", {in(Role::administrator, so)}},
  };
}

}  // namespace tdkt::demo
