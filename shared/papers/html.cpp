#include "shared/papers/html.h"

#include <algorithm>

#include "shared/base/markup.h"

namespace tdkt::papers {
namespace {

using base::escaped;

bool is_number(std::string_view word) {
  return word.find('-') != std::string_view::npos && word.find_first_of("0123456789") != std::string_view::npos;
}

/// Made safe, each line on its own.
std::string with_breaks(std::string_view text) {
  std::string out = escaped(text);
  for (size_t at = out.find('\n'); at != std::string::npos; at = out.find('\n', at)) out.replace(at, 1, "<br>");
  return out;
}

/// Words made safe; years and numbers of papers ("2024-2025", "12/TTr-THPTBS") are not broken at their hyphens.
std::string unbroken(std::string_view text) {
  std::string out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    out += at == 0 ? "" : " ";
    out += is_number(word) ? "<span>" + escaped(word) + "</span>" : with_breaks(word);
    at = end + 1;
  }
  return out;
}

void element(std::string& out, std::string_view tag, std::string_view style, std::string_view text) {
  out += "<" + std::string(tag) + (style.empty() ? "" : " class=\"" + std::string(style) + "\"") + ">";
  out += tag == "title" ? escaped(text) : unbroken(text);
  out += "</" + std::string(tag) + ">\n";
}

void write_head(std::string& out, const Paper& paper) {
  out += "<header class=\"head\">\n<div>\n";
  if (!paper.superior.empty()) element(out, "p", "superior", paper.superior);
  element(out, "p", "issuer", paper.issuer);
  out += "</div>\n<div>\n";
  element(out, "p", "nation", kNation);
  element(out, "p", "motto", kMotto);
  out += "</div>\n";
  element(out, "p", "number", paper.number);
  element(out, "p", "date", paper.place_and_date);
  out += "</header>\n";
  element(out, "h1", "", paper.title);
  if (!paper.subject.empty()) element(out, "p", "subject", paper.subject);
  if (!paper.addressee.empty()) element(out, "p", "addressee", paper.addressee);
}

std::string_view style_of(const Paragraph& paragraph) {
  switch (paragraph.setting) {
    case Setting::flush: return "flush";
    case Setting::centred: return paragraph.stays_with_next ? "centred keep" : "centred";
    case Setting::body: break;
  }
  return paragraph.stays_with_next ? "heading keep" : "";
}

void write_paragraph(std::string& out, const Paragraph& paragraph) {
  const std::string_view style = style_of(paragraph);
  out += style.empty() ? "<p>" : "<p class=\"" + std::string(style) + "\">";
  for (const Run& run : paragraph.runs)
    out += std::string(run.bold ? "<b>" : "") + (run.italic ? "<i>" : "") + unbroken(run.text) +
           (run.italic ? "</i>" : "") + (run.bold ? "</b>" : "");
  out += "</p>\n";
}

/// "6.6" of 66.
std::string tenths(int32_t number) { return std::to_string(number / 10) + "." + std::to_string(number % 10); }

/// Widths are attributes of `col`, where they are no style that a policy would refuse.
void write_table(std::string& out, const Table& table) {
  int32_t whole = 0;
  for (const Column& column : table.columns) whole += column.millimetres;
  out += "<table>\n<colgroup>";
  for (const Column& column : table.columns)
    out += "<col width=\"" + tenths(1000 * column.millimetres / whole) + "%\">";
  out += "</colgroup>\n<thead><tr>";
  for (const Column& column : table.columns) out += "<th scope=\"col\">" + escaped(column.title) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const Row& row : table.rows) {
    if (row.is_group) {
      out += "<tr class=\"group\"><td colspan=\"" + std::to_string(table.columns.size()) + "\">" +
             escaped(row.cells.empty() ? std::string_view() : std::string_view(row.cells.front())) + "</td></tr>\n";
      continue;
    }
    out += "<tr>";
    for (size_t i = 0; i < row.cells.size(); ++i)
      out += (table.columns[i].centred ? "<td class=\"centred\">" : "<td>") + unbroken(row.cells[i]) + "</td>";
    out += "</tr>\n";
  }
  out += "</tbody>\n</table>\n";
}

void write_blocks(std::string& out, const Blocks& blocks) {
  for (const Block& block : blocks) {
    if (block.starts_page)
      out += "<div class=\"new-page\"></div>\n";
    else if (!block.table.columns.empty())
      write_table(out, block.table);
    else
      write_paragraph(out, block.paragraph);
  }
}

void write_signature(std::string& out, const Signature& signature) {
  out += "<div class=\"signature\">\n";
  for (const std::string& title : signature.titles) element(out, "p", "office", title);
  if (!signature.note.empty()) element(out, "p", "note", signature.note);
  element(out, "p", "name", signature.name);
  out += "</div>\n";
}

void write_recipients(std::string& out, const std::vector<std::string>& recipients) {
  out += "<div class=\"recipients\">\n";
  element(out, "p", "", "Nơi nhận:");
  for (size_t i = 0; i < recipients.size(); ++i)
    element(out, "p", "", "- " + recipients[i] + (i + 1 == recipients.size() ? "." : ";"));
  out += "</div>\n";
}

void write_foot(std::string& out, const Paper& paper) {
  out += "<footer>\n";
  bool placed = paper.recipients.empty();
  for (const SignatureRow& row : paper.signatures) {
    out += "<div class=\"signatures\">\n";
    // One signature stands at the right, and who receives the paper at its left.
    if (row.size() == 1 && !placed) write_recipients(out, paper.recipients), placed = true;
    for (const Signature& signature : row) write_signature(out, signature);
    out += "</div>\n";
  }
  if (!placed) write_recipients(out, paper.recipients);
  out += "</footer>\n";
}

}  // namespace

std::string html(const Paper& paper) {
  std::string out =
      "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  element(out, "title", "", paper.name);
  out += "<style>";
  out += stylesheet();
  out += "</style>\n</head>\n<body>\n<main>\n";
  write_head(out, paper);
  out += "<div class=\"body\">\n";
  write_blocks(out, paper.body);
  out += "</div>\n";
  write_foot(out, paper);
  if (!paper.annex.empty()) {
    out += "<div class=\"body annex\">\n";
    write_blocks(out, paper.annex);
    out += "</div>\n";
  }
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace tdkt::papers
