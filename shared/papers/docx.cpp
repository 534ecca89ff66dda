#include "shared/papers/docx.h"

#include "shared/base/markup.h"
#include "shared/papers/archive.h"

namespace tdkt::papers {
namespace {

using base::escaped;

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kWord = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// Word counts in twentieths of a point.
std::string twips(int32_t millimetres) { return std::to_string((millimetres * 14400 + 127) / 254); }

/// How a paragraph of the document stands.
struct Style {
  std::string_view align = "left";
  int32_t half_points = 28;
  bool bold = false, italic = false;
  int32_t before = 0, after = 0;  // millimetres of air
  bool indented = false, keep = false, page_before = false;
};

/// Words made safe, with the breaks of their lines.
std::string with_line_breaks(std::string_view text) {
  constexpr std::string_view kBreak = "</w:t><w:br/><w:t xml:space=\"preserve\">";
  std::string out = escaped(text);
  for (size_t at = out.find('\n'); at != std::string::npos; at = out.find('\n', at)) out.replace(at, 1, kBreak);
  return out;
}

std::string run(std::string_view text, const Style& style) {
  const std::string size = std::to_string(style.half_points);
  return "<w:r><w:rPr>" + std::string(style.bold ? "<w:b/>" : "") + (style.italic ? "<w:i/>" : "") + "<w:sz w:val=\"" +
         size + "\"/><w:szCs w:val=\"" + size + "\"/></w:rPr><w:t xml:space=\"preserve\">" + with_line_breaks(text) +
         "</w:t></w:r>";
}

std::string paragraph_of(const std::string& runs, const Style& style) {
  std::string out = "<w:p><w:pPr>";
  if (style.keep) out += "<w:keepNext/>";
  out += "<w:keepLines/>";
  if (style.page_before) out += "<w:pageBreakBefore/>";
  out += "<w:spacing w:before=\"" + twips(style.before) + "\" w:after=\"" + twips(style.after) +
         "\" w:line=\"264\" w:lineRule=\"auto\"/>";
  if (style.indented) out += "<w:ind w:firstLine=\"720\"/>";
  return out + "<w:jc w:val=\"" + std::string(style.align) + "\"/></w:pPr>" + runs + "</w:p>";
}

std::string line_of(std::string_view text, const Style& style) { return paragraph_of(run(text, style), style); }

/// The rule below a name or a title: an empty paragraph with a border above it, as short as its indents make it.
std::string rule(int32_t from_sides) {
  const std::string side = twips(from_sides);
  return "<w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
         "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:left=\"" +
         side + "\" w:right=\"" + side + "\"/></w:pPr></w:p>";
}

std::string cell(int32_t width, const std::string& content, std::string_view more = {}) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"" + twips(width) + "\" w:type=\"dxa\"/>" + std::string(more) + "</w:tcPr>" +
         content + "</w:tc>";
}

/// A table of columns so wide; `bordered` or to arrange things side by side.
std::string table_of(const std::vector<int32_t>& widths, const std::string& rows, bool bordered) {
  std::string out = "<w:tbl><w:tblPr><w:tblW w:w=\"" + twips(kTextWidth) + "\" w:type=\"dxa\"/>";
  if (bordered) {
    out += "<w:tblBorders>";
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
      out += std::string("<w:") + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
    out += "</w:tblBorders>";
  }
  out +=
      "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" "
      "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>";
  for (const int32_t width : widths) out += "<w:gridCol w:w=\"" + twips(width) + "\"/>";
  return out + "</w:tblGrid>" + rows + "</w:tbl>";
}

std::string row_of(const std::string& cells, bool is_head = false) {
  return "<w:tr><w:trPr><w:cantSplit/>" + std::string(is_head ? "<w:tblHeader/>" : "") + "</w:trPr>" + cells +
         "</w:tr>";
}

std::string head_of(const Paper& paper) {
  constexpr int32_t kLeft = 71, kRight = kTextWidth - kLeft;
  const Style plain{.align = "center", .half_points = 24, .keep = true};
  Style bold = plain, motto = plain, small = plain, date = plain;
  bold.bold = motto.bold = true;
  motto.half_points = small.half_points = date.half_points = 26;
  date.italic = true;
  const std::string left =
      (paper.superior.empty() ? "" : line_of(paper.superior, plain)) + line_of(paper.issuer, bold) + rule(22);
  const std::string right = line_of(kNation, bold) + line_of(kMotto, motto) + rule(18);
  std::string out = table_of(
      {kLeft, kRight},
      row_of(cell(kLeft, left) + cell(kRight, right)) +
          row_of(cell(kLeft, line_of(paper.number, small)) + cell(kRight, line_of(paper.place_and_date, date))),
      false);
  Style title{.align = "center", .bold = true, .before = 6, .keep = true};
  out += line_of(paper.title, title);
  title.before = 0;
  if (!paper.subject.empty()) out += line_of(paper.subject, title) + rule(60);
  if (!paper.addressee.empty())
    out += line_of(paper.addressee, {.align = "center", .before = 4, .after = 2, .keep = true});
  return out;
}

std::string words_of(const Paragraph& paragraph) {
  Style style{.align = "both", .after = 2, .indented = true, .keep = paragraph.stays_with_next};
  if (paragraph.setting != Setting::body) style.indented = false;
  if (paragraph.setting == Setting::centred) style.align = "center";
  std::string runs;
  for (const Run& one : paragraph.runs) {
    Style face = style;
    face.bold = one.bold;
    face.italic = one.italic;
    runs += run(one.text, face);
  }
  return paragraph_of(runs, style);
}

std::string list_of(const Table& table) {
  const Style words{.half_points = 24}, middle{.align = "center", .half_points = 24};
  Style head = middle, group = words;
  head.bold = group.bold = group.keep = true;
  std::vector<int32_t> widths;
  std::string rows, cells;
  constexpr std::string_view kMiddle = "<w:vAlign w:val=\"center\"/>";
  for (const Column& column : table.columns) {
    widths.push_back(column.millimetres);
    cells += cell(column.millimetres, line_of(column.title, head), kMiddle);
  }
  rows = row_of(cells, true);
  for (const Row& row : table.rows) {
    cells.clear();
    if (row.is_group)
      cells = cell(kTextWidth, line_of(row.cells.front(), group),
                   "<w:gridSpan w:val=\"" + std::to_string(table.columns.size()) + "\"/>");
    else
      for (size_t i = 0; i < row.cells.size(); ++i)
        cells += cell(widths[i], line_of(row.cells[i], table.columns[i].centred ? middle : words), kMiddle);
    rows += row_of(cells);
  }
  // Word joins tables that nothing parts.
  return table_of(widths, rows, true) + line_of("", {.half_points = 12});
}

std::string blocks_of(const Blocks& blocks) {
  std::string out;
  for (const Block& block : blocks)
    out += block.table.columns.empty() ? words_of(block.paragraph) : list_of(block.table);
  return out;
}

std::string signature_of(const Signature& signature) {
  std::string out;
  for (const std::string& title : signature.titles)
    out += line_of(title, {.align = "center", .bold = true, .keep = true});
  if (!signature.note.empty())
    out += line_of(signature.note, {.align = "center", .half_points = 26, .italic = true, .keep = true});
  return out + line_of(signature.name, {.align = "center", .bold = true, .before = 22});
}

std::string recipients_of(const std::vector<std::string>& recipients) {
  std::string out = line_of("Nơi nhận:", {.half_points = 24, .bold = true, .italic = true, .keep = true});
  for (size_t i = 0; i < recipients.size(); ++i)
    out += line_of("- " + recipients[i] + (i + 1 == recipients.size() ? "." : ";"), {.half_points = 22, .keep = true});
  return out;
}

std::string foot_of(const Paper& paper) {
  std::string out;
  bool placed = paper.recipients.empty();
  for (const SignatureRow& row : paper.signatures) {
    const bool alone = row.size() == 1;
    const auto width = static_cast<int32_t>(kTextWidth / static_cast<int32_t>(alone ? 2 : row.size()));
    std::string cells;
    std::vector<int32_t> widths;
    if (alone) {
      cells += cell(width, placed ? line_of("", {}) : recipients_of(paper.recipients));
      widths.push_back(width);
      placed = true;
    }
    for (const Signature& signature : row) {
      cells += cell(width, signature_of(signature));
      widths.push_back(width);
    }
    out += table_of(widths, row_of(cells), false) + line_of("", {.half_points = 12});
  }
  return placed ? out : out + recipients_of(paper.recipients);
}

std::string document_of(const Paper& paper) {
  std::string out(kXml);
  out += "<w:document " + std::string(kWord) +
         " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";
  out += head_of(paper) + blocks_of(paper.body) + foot_of(paper);
  if (!paper.annex.empty()) out += line_of("", {.half_points = 2, .page_before = true}) + blocks_of(paper.annex);
  out += "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"" + twips(kSheet.width) +
         "\" w:h=\"" + twips(kSheet.height) + "\"/><w:pgMar w:top=\"" + twips(kSheet.top) + "\" w:right=\"" +
         twips(kSheet.right) + "\" w:bottom=\"" + twips(kSheet.bottom) + "\" w:left=\"" + twips(kSheet.left) +
         "\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>";
  return out;
}

// From the second page on: the first has a head of its own, which is empty.
constexpr std::string_view kPageNumber =
    "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:fldChar "
    "w:fldCharType=\"begin\"/></w:r><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:instrText xml:space=\"preserve\"> PAGE "
    "</w:instrText></w:r><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>";

constexpr std::string_view kStyles =
    "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
    "w:cs=\"Times New Roman\" w:eastAsia=\"Times New Roman\"/><w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs "
    "w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style "
    "w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>";

constexpr std::string_view kTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
    "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override "
    "PartName=\"/word/styles.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override "
    "PartName=\"/word/header.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/></Types>";

std::string relations(std::initializer_list<std::pair<std::string_view, std::string_view>> targets) {
  std::string out =
      std::string(kXml) + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  int number = 0;
  for (const auto& [type, target] : targets)
    out += "<Relationship Id=\"rId" + std::to_string(++number) +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + std::string(type) +
           "\" Target=\"" + std::string(target) + "\"/>";
  return out + "</Relationships>";
}

}  // namespace

std::string docx(const Paper& paper) {
  const std::string xml(kXml), word(kWord);
  return archive({{"[Content_Types].xml", xml + std::string(kTypes)},
                  {"_rels/.rels", relations({{"officeDocument", "word/document.xml"}})},
                  {"word/_rels/document.xml.rels", relations({{"styles", "styles.xml"}, {"header", "header.xml"}})},
                  {"word/document.xml", document_of(paper)},
                  {"word/styles.xml", xml + "<w:styles " + word + std::string(kStyles)},
                  {"word/header.xml", xml + "<w:hdr " + word + std::string(kPageNumber)}});
}

std::string file_name(const Paper& paper) {
  std::string name;
  for (const char c : paper.name) name += c == '/' || c == '\\' || c == ':' || c == '"' ? '-' : c;
  while (!name.empty() && (name.back() == '.' || name.back() == ' ')) name.pop_back();
  return name + ".docx";
}

}  // namespace tdkt::papers
