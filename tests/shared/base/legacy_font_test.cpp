#include "shared/base/legacy_font.h"

#include <gtest/gtest.h>

#include <string>

#include "shared/base/text.h"
#include "tests/shared/base/vietnamese_words.h"

namespace tdkt::base {
namespace {

struct Sample {
  const char* shown;
  const char* meant;
};

constexpr Sample kTcvn3[] = {
    {"NguyÔn ThÞ Hµ", "Nguyễn Thị Hà"},
    {"Tr­êng THPT", "Trường THPT"},
    {"Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    {"§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"},
    {"B¸o c¸o thµnh tÝch n¨m häc 2023-2024", "Báo cáo thành tích năm học 2023-2024"},
    {"Lao ®éng tiªn tiÕn, ChiÕn sÜ thi ®ua c¬ së", "Lao động tiên tiến, Chiến sĩ thi đua cơ sở"},
    {"TR¦êNG THPT", "TRƯỜNG THPT"},
    {"NGUYÔN THÞ Hµ", "NGUYỄN THỊ HÀ"},
    {"Së Gi¸o dôc vµ §µo t¹o", "Sở Giáo dục và Đào tạo"},
};

constexpr Sample kVni[] = {
    {"Nguyeãn Thò Haø", "Nguyễn Thị Hà"},
    {"Tröôøng THPT", "Trường THPT"},
    {"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    {"Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"},
    {"Baùo caùo thaønh tích naêm hoïc 2023-2024", "Báo cáo thành tích năm học 2023-2024"},
    {"Lao ñoäng tieân tieán, Chieán só thi ñua cô sôû", "Lao động tiên tiến, Chiến sĩ thi đua cơ sở"},
    {"TRÖÔØNG THPT", "TRƯỜNG THPT"},
    {"NGUYEÃN THÒ HAØ", "NGUYỄN THỊ HÀ"},
    {"Sôû Giaùo duïc vaø Ñaøo taïo", "Sở Giáo dục và Đào tạo"},
};

TEST(LegacyFont, of_tcvn3_is_seen_and_read) {
  for (const Sample& sample : kTcvn3) {
    EXPECT_EQ(legacy_font_of(sample.shown), LegacyFont::tcvn3) << sample.shown;
    EXPECT_EQ(from_legacy_font(sample.shown), sample.meant);
  }
}

TEST(LegacyFont, of_vni_is_seen_and_read) {
  for (const Sample& sample : kVni) {
    EXPECT_EQ(legacy_font_of(sample.shown), LegacyFont::vni) << sample.shown;
    EXPECT_EQ(from_legacy_font(sample.shown), sample.meant);
  }
}

TEST(LegacyFont, of_every_tcvn3_letter_is_read) {
  EXPECT_EQ(from_legacy_font("¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏ", LegacyFont::tcvn3),
            "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽ");
  EXPECT_EQ(from_legacy_font("ÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîï", LegacyFont::tcvn3), "éẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợù");
  EXPECT_EQ(from_legacy_font("ñòóôõö÷øùúûüýþ", LegacyFont::tcvn3), "ủũúụừửữứựỳỷỹýỵ");
}

TEST(LegacyFont, of_every_vni_letter_is_read) {
  EXPECT_EQ(from_legacy_font("aùaøaûaõaïaêaéaèaúaüaëaâaáaàaåaãaäñ", LegacyFont::vni), "áàảãạăắằẳẵặâấầẩẫậđ");
  EXPECT_EQ(from_legacy_font("eùeøeûeõeïeâeáeàeåeãeäíìæóò", LegacyFont::vni), "éèẻẽẹêếềểễệíìỉĩị");
  EXPECT_EQ(from_legacy_font("oùoøoûoõoïoâoáoàoåoãoäôôùôøôûôõôï", LegacyFont::vni), "óòỏõọôốồổỗộơớờởỡợ");
  EXPECT_EQ(from_legacy_font("uùuøuûuõuïööùöøöûöõöïyùyøyûyõî", LegacyFont::vni), "úùủũụưứừửữựýỳỷỹỵ");
  EXPECT_EQ(from_legacy_font("AÊAÄÑEÃÓOÀÔÔÏUÛÖÖÏYÙÎ", LegacyFont::vni), "ĂẬĐỄĨỒƠỢỦƯỰÝỴ");
}

TEST(LegacyFont, is_not_seen_in_correct_vietnamese) {
  std::string all;
  for (const std::string& word : vietnamese_words()) {
    EXPECT_FALSE(looks_like_legacy_font(word)) << word;
    EXPECT_EQ(from_legacy_font(word), word);
    all += word + "\n";
  }
  EXPECT_FALSE(looks_like_legacy_font(all));
  EXPECT_EQ(from_legacy_font(all), all);
}

TEST(LegacyFont, is_not_seen_in_other_languages) {
  for (const char* text :
       {"", "Chu Van An", "José García", "François Müller", "São Paulo, Brasil", "El Niño",
        "crème brûlée, café au lait", "Zürich – Straße – Größe", "Ångström", "résumé", "naïve façade",
        "H'Bơ Niê, Y Ñhot", "§ 5, 20 °C, 3 m², © 2024", "日本語", "Windows®", "“quoted” – «text»", "\xFF\xFE"}) {
    EXPECT_EQ(legacy_font_of(text), LegacyFont::none) << text;
    EXPECT_EQ(from_legacy_font(text), nfc(text));
  }
}

TEST(LegacyFont, leaves_alone_what_it_cannot_decide) {
  // Each of these is a Vietnamese word as it stands, and another one in VNI or TCVN3.
  for (const char* text : {"Hoà", "thò", "tè", "Phó"}) EXPECT_EQ(from_legacy_font(text), text);
  // One word that might be VNI among Vietnamese that is not.
  EXPECT_EQ(from_legacy_font("Trường THPT où"), "Trường THPT où");
}

TEST(LegacyFont, keeps_unicode_words_among_old_ones) {
  EXPECT_EQ(from_legacy_font("NguyÔn ThÞ Hµ, tổ Toán, H¶i ChÊu"), "Nguyễn Thị Hà, tổ Toán, Hải Chấu");
}

}  // namespace
}  // namespace tdkt::base
