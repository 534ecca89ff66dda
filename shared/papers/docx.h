#pragma once

#include <string>
#include <string_view>

#include "shared/papers/paper.h"

namespace tdkt::papers {

/// The same paper for Word and its like (Office Open XML), to be written on before it is signed.
std::string docx(const Paper& paper);

inline constexpr std::string_view kDocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// What the file is called: the name of the paper without what file systems refuse ("Tờ trình 12-TTr-THPTBS.docx").
std::string file_name(const Paper& paper);

}  // namespace tdkt::papers
