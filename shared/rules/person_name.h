#pragma once

#include <string>
#include <string_view>

namespace tdkt::rules {

/// What is wrong with the letters of a person's name, as the end of a Vietnamese sentence ("có chữ số"); empty when
/// nothing is. Names of every people of Vietnam pass; what fails are digits, single words, text that is not in normal
/// form C, and text typed in TCVN3 or VNI (TCVN 6909 asks for Unicode).
std::string name_defect(std::string_view name);

}  // namespace tdkt::rules
