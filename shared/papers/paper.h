#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tdkt::papers {

/// Words of one face inside a paragraph.
struct Run {
  std::string text;
  bool bold = false;
  bool italic = false;
};

/// Where a paragraph stands: in the body with its first line indented, in the body at the edge, or in the middle.
enum class Setting { body, flush, centred };

struct Paragraph {
  std::vector<Run> runs;
  Setting setting = Setting::body;
  bool stays_with_next = false;  // a heading never ends a page
};

struct Column {
  std::string title;
  int32_t millimetres = 0;
  bool centred = false;
};

struct Row {
  std::vector<std::string> cells;  // as many as columns; of a group: one, over all of them
  bool is_group = false;
};

/// Its head is repeated on every page, and a row is never cut.
struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// One thing of the body: words, or a table where it has columns, or the beginning of a new page.
struct Block {
  Paragraph paragraph;
  Table table;
  bool starts_page = false;
};
using Blocks = std::vector<Block>;

/// Khối chữ ký: who signs, room for the hand, the name.
struct Signature {
  std::vector<std::string> titles;  // "KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"
  std::string note;                 // "(Ký, ghi rõ họ tên)"; "" for none
  std::string name;
};
/// From left to right, at most three.
using SignatureRow = std::vector<Signature>;

/// Văn bản in the format of Nghị định 30/2020/NĐ-CP: what it says, line by line, and nothing of how it is printed. Quốc
/// hiệu and tiêu ngữ are the same on all and belong to who writes it out. What nobody has written yet stands as dots,
/// to be filled in by hand.
struct Paper {
  std::string name;            // of the file and the window: "Tờ trình 12/TTr-THPTBS"
  std::string superior;        // cơ quan chủ quản: "SỞ GIÁO DỤC VÀ ĐÀO TẠO NAM ĐỊNH"; "" for none
  std::string issuer;          // "TRƯỜNG THPT BẾN SÔNG"
  std::string number;          // "Số: 12/TTr-THPTBS"; "" where the form has none
  std::string place_and_date;  // "Nam Định, ngày 05 tháng 02 năm 2025"
  std::string title;           // "TỜ TRÌNH"
  std::string subject;         // trích yếu; "" for none
  std::string addressee;       // "Kính gửi: …"; "" for none
  Blocks body;
  std::vector<std::string> recipients;  // nơi nhận; empty where the form has none
  std::vector<SignatureRow> signatures;
  Blocks annex;  // after the signatures, on a page of its own
};

/// The lines every paper begins with.
inline constexpr const char* kNation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
inline constexpr const char* kMotto = "Độc lập - Tự do - Hạnh phúc";

/// Khổ A4 and its margins, in millimetres (Phụ lục I: top and bottom 20-25, left 30-35, right 15-20).
struct Sheet {
  int32_t width, height, top, right, bottom, left;
};
inline constexpr Sheet kSheet{210, 297, 20, 15, 20, 30};
inline constexpr int32_t kTextWidth = kSheet.width - kSheet.left - kSheet.right;

// How builders say it.
Block paragraph(std::string text);
Block paragraph(std::vector<Run> runs);
Block line(std::string text);     // at the edge
Block heading(std::string text);  // bold, stays with what follows
Block centred(std::string text, bool bold = false, bool italic = false);
Block table(std::vector<Column> columns, std::vector<Row> rows);
Block new_page();
/// Each line of what a person wrote, as a paragraph of its own; dots where nothing was written.
void append_text(Blocks& blocks, const std::string& text);

}  // namespace tdkt::papers
