#include "shared/rules/person_name.h"

#include <algorithm>

#include "shared/base/text.h"

namespace tdkt::rules {
namespace {

/// What TCVN3 leaves behind when it is read as Latin-1: "NguyÔn ThÞ Hµ".
constexpr std::string_view kTcvn3[] = {
    "¡", "¢", "£", "¤", "¥", "¦", "§", "¨", "©", "ª", "«", "¬", "®", "¯", "°", "±", "²", "³", "´", "µ",
    "¶", "·", "¸", "¹", "º", "»", "¼", "½", "¾", "¿", "×", "÷", "Þ", "þ", "ß", "Æ", "æ", "Ç", "ç", "Ð",
};

/// Pairs that VNI leaves behind and no Vietnamese syllable has: "Nguyeãn Thò Haø".
constexpr std::string_view kVni[] = {
    "aâ", "aá", "aà", "aã", "aê", "aé", "aè", "aù", "aø", "aû", "aõ", "aï", "aä", "aå", "eâ", "eá",
    "eà", "eã", "eù", "eø", "eû", "eõ", "eï", "eä", "eå", "oâ", "où", "oø", "oû", "oõ", "oï", "oä",
    "oå", "uù", "uø", "uû", "uõ", "uï", "ôø", "ôù", "ôû", "ôõ", "ôï", "öø", "öù", "öû", "öõ", "öï",
};

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool is_of_an_old_encoding(std::string_view name) {
  const std::string small = base::lower(name);
  return std::any_of(std::begin(kTcvn3), std::end(kTcvn3), [&](std::string_view sign) { return has(name, sign); }) ||
         std::any_of(std::begin(kVni), std::end(kVni), [&](std::string_view pair) { return has(small, pair); });
}

}  // namespace

std::string name_defect(std::string_view name) {
  if (!base::is_nfc(name)) return "gõ bằng dấu rời (Unicode tổ hợp), máy khác có thể coi là một tên khác";
  if (name.find_first_of("0123456789") != std::string_view::npos) return "có chữ số";
  if (is_of_an_old_encoding(name)) return "có ký tự của bảng mã cũ (TCVN3 hoặc VNI)";
  if (base::word_count(name) < 2) return "chỉ có một từ, còn thiếu họ hoặc tên";
  return {};
}

}  // namespace tdkt::rules
