#include "shared/rules/person_name.h"

#include "shared/base/legacy_font.h"
#include "shared/base/text.h"

namespace tdkt::rules {

std::string name_defect(std::string_view name) {
  if (!base::is_nfc(name)) return "gõ bằng dấu rời (Unicode tổ hợp), máy khác có thể coi là một tên khác";
  if (name.find_first_of("0123456789") != std::string_view::npos) return "có chữ số";
  if (base::looks_like_legacy_font(name))
    return "gõ bằng bảng mã cũ (TCVN3 hoặc VNI), có lẽ là “" + base::from_legacy_font(name) + "”";
  if (base::word_count(name) < 2) return "chỉ có một từ, còn thiếu họ hoặc tên";
  return {};
}

}  // namespace tdkt::rules
