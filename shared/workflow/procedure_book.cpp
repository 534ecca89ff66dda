#include "shared/workflow/procedure_book.h"

#include "shared/workflow/report_link.h"
#include "shared/workflow/rights.h"
#include "shared/workflow/transitions.h"

namespace tdkt::workflow {
namespace {

template <class E>
std::string words(law::SetOf<E> set) {
  std::string out;
  for (const auto& row : base::Names<E>::rows) {
    if (!set.names(row.value)) continue;
    if (!out.empty()) out += ", ";
    out += "`" + std::string(row.word) + "`";
  }
  return out;
}

std::string state(State value) {
  return std::string(base::display(value)) + " (`" + std::string(base::word(value)) + "`)";
}

std::string_view display(Side side) {
  switch (side) {
    case Side::proposer: return "đơn vị đề nghị";
    case Side::holder: return "đơn vị đang giữ";
    case Side::successor: break;
  }
  return "đơn vị quản lý thay đơn vị đang giữ";
}

std::string line(const Transition& row) {
  return "| " + std::string(base::display(row.subject)) + " | " + state(row.from) + " | " +
         std::string(base::display(row.act)) + " (`" + std::string(base::word(row.act)) + "`) | " + state(row.to) +
         " | " + words(row.roles) + ", " + std::string(display(row.side)) + " | " + std::string(row.basis) + " |\n";
}

std::string_view display(Reach reach) {
  switch (reach) {
    case Reach::own_unit: return "đơn vị mình";
    case Reach::managed_units: return "đơn vị mình và đơn vị do mình quản lý";
    case Reach::held_cases: return "trường hợp đang ở đơn vị mình";
    case Reach::sector: break;
  }
  return "toàn ngành";
}

std::string line(const RightRow& row) {
  return "| `" + std::string(base::word(row.role)) + "` | " + (row.right == Right::read ? "đọc" : "ghi") + " | " +
         words(row.kinds) + " | " + std::string(display(row.reach)) + " |\n";
}

}  // namespace

std::string procedure_markdown() {
  std::string out =
      "# Các bước và quyền\n\n"
      "Tệp này được sinh ra từ hai bảng của chương trình (`shared/workflow`); không sửa bằng tay. Bước nào không có trong "
      "bảng thì không làm được; quyền nào không có trong bảng thì không có.\n\n"
      "## Các bước\n\n"
      "| đối tượng | đang ở | việc | chuyển sang | ai làm | căn cứ |\n|---|---|---|---|---|---|\n";
  for (const Transition& row : transitions()) out += line(row);
  out += "\n## Vai trò\n\n| vai trò | tên |\n|---|---|\n";
  for (const auto& role : base::Names<Role>::rows)
    out += "| `" + std::string(role.word) + "` | " + std::string(role.display) + " |\n";
  out += "\n## Quyền đọc, ghi\n\n| vai trò | quyền | loại bản ghi | của ai |\n|---|---|---|---|\n";
  for (const RightRow& row : rights()) out += line(row);
  out +=
      "\n## Liên kết viết báo cáo\n\n"
      "Người giữ liên kết không có tài khoản; đọc và ghi đúng các phần này của báo cáo của đúng một trường hợp, khi hồ sơ còn "
      "đang soạn hoặc trường hợp được trả lại để bổ sung. Liên kết dùng được " +
      std::to_string(kLinkDays) + " ngày, nhiều nhất " + std::to_string(kLinkDaysMost) +
      " ngày; người ghi được hồ sơ của đơn vị tạo và thu hồi.\n\n";
  for (const std::string_view field : fields_by_link()) out += "* `/report/" + std::string(field) + "`\n";
  out +=
      "\nNgười giữ liên kết đính kèm được nhiều nhất " + std::to_string(kLinkFilesMost) +
      " tệp minh chứng, và bỏ được những tệp đã đính kèm qua liên kết; minh chứng do đơn vị đính kèm thì không thấy, "
      "không thay được.\n";
  return out;
}

}  // namespace tdkt::workflow
