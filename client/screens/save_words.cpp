#include "client/screens/save_words.h"

#include "client/screens/words.h"

namespace tdkt::screens {
namespace {

using widgets::Icon;
using widgets::Tone;

SaveWords saved_words(const app::Model& model) {
  if (model.entries.empty() && !model.first_pull_done)
    return {"Đang lấy dữ liệu", "Đang lấy dữ liệu của đơn vị từ máy chủ.", Tone::not_yet, Icon::cloud};
  const std::string at = moment(model.saves.newest, clock_day(model));
  return {at.empty() ? "Đã lưu" : "Đã lưu " + at, "Mọi thứ đã viết đều có ở máy chủ và trên máy này.", Tone::fine,
          Icon::check_circle};
}

}  // namespace

SaveWords save_words(const app::Model& model) {
  const app::SaveTally& tally = model.saves;
  if (!model.store_error.empty())
    return {"Chưa giữ được trên máy này",
            "Bộ nhớ của trình duyệt không nhận thêm. Xin đừng đóng trang; phần đã viết sẽ gửi lên máy chủ.",
            Tone::must_fix, Icon::error};
  if (tally.conflict > 0)
    return {"Xung đột " + counted(tally.conflict, "mục"),
            "Có người khác đã sửa cùng một mục. Chọn giữ bản nào; cả hai bản đều còn.", Tone::must_fix, Icon::conflict};
  if (tally.refused > 0)
    return {"Máy chủ chưa nhận " + counted(tally.refused, "mục"),
            "Phần đã viết vẫn còn trên máy này. Xem lý do bên dưới: sửa rồi gửi lại, hoặc thôi phần ấy.",
            Tone::must_fix, Icon::error};
  const int unsent = tally.only_here + tally.sending;
  if (!model.online)
    return {unsent > 0 ? "Đang không có mạng · " + counted(unsent, "mục") + " trên máy này" : "Đang không có mạng",
            "Mọi thứ được lưu trên máy này và tự gửi khi có mạng.", Tone::look_again, Icon::cloud_off};
  if (model.access == app::Access::expired)
    return {"Cần đăng nhập lại",
            "Phiên làm việc đã hết. Mọi thứ đã viết vẫn còn trên máy này; đăng nhập lại để gửi tiếp.", Tone::look_again,
            Icon::lock};
  if (tally.sending > 0) return {"Đang gửi", "Đang gửi phần vừa viết lên máy chủ.", Tone::accent, Icon::cloud_up};
  if (tally.only_here > 0)
    return {"Chỉ có trên máy này", "Phần vừa viết đã được giữ trên máy này và sắp được gửi lên máy chủ.", Tone::not_yet,
            Icon::computer};
  return saved_words(model);
}

}  // namespace tdkt::screens
