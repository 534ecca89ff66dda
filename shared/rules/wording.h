#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tdkt::rules {

/// Names in one sentence, the first five in full: "An, Bình, Chi" or "An, Bình, Chi, Dung, Giang và 4 người khác".
std::string listed(const std::vector<std::string>& names, std::string_view noun);

/// The name, or "trường hợp chưa ghi tên" (`noun` says of what) while there is none: no sentence has a gap.
std::string named(const std::string& name, std::string_view noun);

}  // namespace tdkt::rules
