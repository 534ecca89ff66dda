#include "client/theme_choice.h"

#include <string_view>

#include "client/platform/platform.h"

namespace tdkt {
namespace {

constexpr std::string_view kSetting = "theme", kDark = "dark";

}  // namespace

std::optional<bool> kept_dark() {
  const auto kept = platform::setting(kSetting);
  return kept ? std::optional(*kept == kDark) : std::nullopt;
}

void keep_dark(bool dark) { platform::set_setting(kSetting, dark ? kDark : "light"); }

}  // namespace tdkt
