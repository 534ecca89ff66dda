#pragma once

#include <optional>
#include <string_view>

namespace tdkt::base {

/// The type of a file by content: PDF, PNG, JPEG, Word and Excel of both ages, OpenDocument text; without macros.
/// nullopt for anything else, which is not taken as evidence.
std::optional<std::string_view> media_type_of(std::string_view bytes);

/// What is said of a file that is none of these.
inline constexpr std::string_view kMediaTypesTaken =
    "Máy chủ nhận tệp PDF, ảnh PNG hoặc JPEG, Word, Excel và OpenDocument không có macro. Lưu tệp sang một dạng đó rồi "
    "gửi lại.";

}  // namespace tdkt::base
