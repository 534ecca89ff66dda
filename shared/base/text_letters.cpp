#include "shared/base/text_letters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "shared/base/sorting.h"
#include "shared/base/text_utf8.h"

namespace tdkt::base {
namespace {

/// One mark, its canonical combining class, and each letter it changes followed by what it makes of it.
/// Source: UnicodeData.txt of Unicode 15, canonical decompositions; tested against ICU.
struct MarkRow {
  char16_t mark;
  uint8_t combining_class;
  std::u16string_view pairs;
};

constexpr MarkRow kMarks[] = {
    {0x0300, 230, u"AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"},
    {0x0301, 230,
     u"AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾ"
     u"mḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"},
    {0x0302, 230, u"AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"},
    {0x0303, 230, u"AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"},
    {0x0304, 230, u"AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"},
    {0x0306, 230, u"AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"},
    {0x0307, 230,
     u"CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋ"
     u"YẎyẏſẛ"},
    {0x0308, 230, u"AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"},
    {0x0309, 230, u"AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"},
    {0x030A, 230, u"AÅaåUŮuůwẘyẙ"},
    {0x030B, 230, u"OŐoőUŰuű"},
    {0x030C, 230, u"CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"},
    {0x030F, 230, u"AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"},
    {0x0311, 230, u"AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"},
    {0x031B, 216, u"OƠoơUƯuư"},
    {0x0323, 220, u"BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"},
    {0x0324, 220, u"UṲuṳ"},
    {0x0325, 220, u"AḀaḁ"},
    {0x0326, 220, u"SȘsșTȚtț"},
    {0x0327, 202, u"CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"},
    {0x0328, 202, u"AĄaąEĘeęIĮiįUŲuųOǪoǫ"},
    {0x032D, 220, u"DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"},
    {0x032E, 220, u"HḪhḫ"},
    {0x0330, 220, u"EḚeḛIḬiḭUṴuṵ"},
    {0x0331, 220, u"BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"},
};

/// The two stretches of Unicode that hold composed Latin letters.
constexpr char16_t kFirst = 0x00C0, kLast = 0x024F, kMoreFirst = 0x1E00, kMoreLast = 0x1EFF;
constexpr size_t kStretch = kLast - kFirst + 1, kMoreStretch = kMoreLast - kMoreFirst + 1;

/// The place of a letter in kParts; kStretch + kMoreStretch when it is in neither stretch.
constexpr size_t place_of(char32_t letter) {
  if (letter >= kFirst && letter <= kLast) return letter - kFirst;
  if (letter >= kMoreFirst && letter <= kMoreLast) return kStretch + letter - kMoreFirst;
  return kStretch + kMoreStretch;
}

struct SmallParts {
  char16_t base = 0;
  char16_t mark = 0;
};

constexpr auto kParts = [] {
  std::array<SmallParts, kStretch + kMoreStretch> parts{};
  for (const MarkRow& row : kMarks)
    for (size_t i = 0; i + 1 < row.pairs.size(); i += 2) parts[place_of(row.pairs[i + 1])] = {row.pairs[i], row.mark};
  return parts;
}();

const MarkRow* row_of(char32_t mark) {
  for (const MarkRow& row : kMarks)
    if (row.mark == mark) return &row;
  return nullptr;
}

/// Upper and lower case of a stretch: lower = upper + `distance`; distance 1 = they alternate, upper first.
struct CaseRow {
  char16_t first;  // of the capitals
  char16_t last;
  uint8_t distance;
};

constexpr CaseRow kCases[] = {
    {u'A', u'Z', 32},    {0x00C0, 0x00D6, 32}, {0x00D8, 0x00DE, 32}, {0x0100, 0x012E, 1}, {0x0132, 0x0136, 1},
    {0x0139, 0x0147, 1}, {0x014A, 0x0176, 1},  {0x0179, 0x017D, 1},  {0x01A0, 0x01A4, 1}, {0x01AF, 0x01AF, 1},
    {0x01CD, 0x01DB, 1}, {0x01DE, 0x01EE, 1},  {0x01F4, 0x01F4, 1},  {0x01F8, 0x021E, 1}, {0x0222, 0x0232, 1},
    {0x1E00, 0x1E94, 1}, {0x1EA0, 0x1EFE, 1},
};

constexpr bool is_step(const CaseRow& row, char32_t capital) {
  return capital >= row.first && capital <= row.last && (row.distance != 1 || (capital - row.first) % 2 == 0);
}

/// The small letter of each letter of the two stretches.
constexpr auto kLower = [] {
  std::array<char16_t, kStretch + kMoreStretch> lower{};
  for (char16_t letter = kFirst; letter <= kLast; ++letter) lower[place_of(letter)] = letter;
  for (char16_t letter = kMoreFirst; letter <= kMoreLast; ++letter) lower[place_of(letter)] = letter;
  for (const CaseRow& row : kCases)
    for (char16_t capital = row.first; capital <= row.last; ++capital)
      if (const size_t place = place_of(capital); place < lower.size() && is_step(row, capital))
        lower[place] = static_cast<char16_t>(capital + row.distance);
  lower[place_of(0x0178)] = 0x00FF;  // Ÿ
  lower[place_of(0x0243)] = 0x0180;  // Ƀ of the Ê Đê alphabet
  return lower;
}();

/// The same without its marks: of ế and Ế, e.
constexpr auto kPlain = [] {
  std::array<char16_t, kStretch + kMoreStretch> plain = kLower;
  for (char16_t& letter : plain) {
    size_t place = place_of(letter);
    while (place < kParts.size() && kParts[place].mark != 0) {
      letter = kParts[place].base;
      place = place_of(letter);
    }
  }
  return plain;
}();

}  // namespace

Parts parts_of(char32_t letter) {
  const size_t place = place_of(letter);
  if (place >= kParts.size()) return {};
  return {kParts[place].base, kParts[place].mark};
}

char32_t composed(char32_t base, char32_t mark) {
  const MarkRow* row = row_of(mark);
  if (!row || base > 0xFFFF) return 0;
  for (size_t i = 0; i + 1 < row->pairs.size(); i += 2)
    if (row->pairs[i] == base) return row->pairs[i + 1];
  return 0;
}

int combining_class(char32_t point) {
  if (point < 0x0300 || point > 0x036F) return 0;
  const MarkRow* row = row_of(point);
  return row ? row->combining_class : 0;
}

char32_t plain_point(char32_t letter) {
  const size_t place = place_of(letter);
  return place < kPlain.size() ? kPlain[place] : lower_point(letter);
}

char32_t lower_point(char32_t letter) {
  if (letter < 0x80) return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
  const size_t place = place_of(letter);
  return place < kLower.size() ? kLower[place] : letter;
}

char32_t upper_point(char32_t letter) {
  if (letter == 0x00FF) return 0x0178;
  if (letter == 0x0180) return 0x0243;
  for (const CaseRow& row : kCases)
    if (letter >= row.distance && is_step(row, letter - row.distance)) return letter - row.distance;
  return letter;
}

bool is_space(char32_t point) {
  return point == ' ' || (point >= '\t' && point <= '\r') || point == 0x00A0 || (point >= 0x2000 && point <= 0x200A) ||
         point == 0x2028 || point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000;
}

std::u32string decomposed(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for_each_point(text, [&out](char32_t point) {
    // U+0340 and U+0341, old tone marks for Vietnamese, are by definition the grave and the acute.
    if (point == 0x0340 || point == 0x0341) point -= 0x40;
    std::array<char32_t, 2> marks{};  // no Latin letter is composed of more
    size_t count = 0;
    for (Parts parts = parts_of(point); parts.mark != 0; parts = parts_of(point)) {
      marks[count++] = parts.mark;
      point = parts.base;
    }
    out += point;
    while (count > 0) out += marks[--count];
  });
  for (size_t i = 0; i < out.size(); ++i) {
    size_t end = i;
    while (end < out.size() && combining_class(out[end]) != 0) ++end;
    if (end > i + 1) {
      const auto at = [&out](size_t place) { return out.begin() + static_cast<std::ptrdiff_t>(place); };
      std::vector<char32_t> marks(at(i), at(end));
      sort_stably(marks, [](char32_t a, char32_t b) { return combining_class(a) < combining_class(b); });
      std::copy(marks.begin(), marks.end(), at(i));
    }
    if (end > i) i = end - 1;
  }
  return out;
}

}  // namespace tdkt::base
