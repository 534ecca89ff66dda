#include "server/resources/public_pages.h"

#include <algorithm>

#include "server/http/paging.h"
#include "server/resources/html.h"
#include "server/resources/qr.h"
#include "server/resources/services.h"
#include "server/store/honours.h"
#include "shared/base/text.h"
#include "shared/law/awards.h"
#include "shared/records/decision.h"

namespace tdkt::resources {
namespace {

constexpr int64_t kPerPage = 50;
constexpr std::string_view kList = "/cong-khai";

std::string award_name(const std::string& word) {
  const auto award = base::from_word<law::Award>(word);
  return award ? std::string(base::display(*award)) : word;
}

std::string authority_name(const std::string& word) {
  const auto authority = base::from_word<records::Authority>(word);
  return authority ? std::string(base::display(*authority)) : word;
}

std::string day_text(const std::string& iso) {
  const auto day = base::Date::parse(iso);
  return day ? day->display() : iso;
}

std::string decision_link(const std::string& number) {
  return "<a href=\"/cong-khai/quyet-dinh?so=" + http::percent_encoded(number) + "\">" + escaped(number) + "</a>";
}

std::string cell(std::string_view name, std::string_view label, const std::string& html) {
  if (html.empty()) return "<td></td>";
  return "<td class=\"" + std::string(name) + "\" data-label=\"" + std::string(label) + "\">" + html + "</td>";
}

/// What became of an award, and nothing about why.
std::string standing_of(const store::Honour& honour) {
  using S = store::HonourStanding;
  if (honour.standing == S::corrected)
    return "Đã được đính chính bằng Quyết định số " + decision_link(honour.ended_by_number) + " ngày " +
           escaped(day_text(honour.ended_on));
  if (honour.standing == S::revoked)
    return "Đã bị hủy bỏ theo Quyết định số " + decision_link(honour.ended_by_number) + " ngày " +
           escaped(day_text(honour.ended_on));
  if (!honour.corrects_number.empty()) return "Đính chính Quyết định số " + decision_link(honour.corrects_number);
  return {};
}

bool has_standing(const std::vector<store::Honour>& honours) {
  return std::any_of(honours.begin(), honours.end(),
                     [](const store::Honour& honour) { return !standing_of(honour).empty(); });
}

std::string table(const std::vector<store::Honour>& honours, const std::string& caption, bool with_decision) {
  const bool with_standing = has_standing(honours);
  std::string html =
      "<table>\n<caption>" + escaped(caption) +
      "</caption>\n<thead><tr><th scope=\"col\">Họ và tên, tập thể</th><th scope=\"col\">Chức vụ</th>"
      "<th scope=\"col\">Đơn vị</th><th scope=\"col\">Danh hiệu, hình thức</th><th scope=\"col\">Năm học</th>";
  if (with_decision) html += "<th scope=\"col\">Quyết định</th><th scope=\"col\">Ngày ký</th>";
  if (with_standing) html += "<th scope=\"col\">Ghi chú</th>";
  html += "</tr></thead>\n<tbody>\n";
  for (const store::Honour& honour : honours) {
    html += "<tr>" + cell("name", "", escaped(honour.nominee_name)) +
            cell("post", "Chức vụ", escaped(honour.position)) + cell("unit", "Đơn vị", escaped(honour.unit_name)) +
            cell("award", "Khen thưởng", escaped(award_name(honour.award))) +
            cell("year", "Năm học", escaped(honour.school_year));
    if (with_decision)
      html += cell("number", "Quyết định", decision_link(honour.decision_number)) +
              cell("year", "Ngày ký", escaped(day_text(honour.signed_on)));
    if (with_standing) html += cell("standing", "Ghi chú", standing_of(honour));
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n";
}

std::string search_form(const std::string& words, const std::string& year, const std::vector<std::string>& years) {
  std::string html =
      "<form method=\"get\" action=\"/cong-khai\" role=\"search\">\n<label class=\"wide\">Họ tên, chức vụ hoặc đơn vị "
      "(gõ không dấu cũng được)<input type=\"search\" name=\"q\" value=\"" +
      escaped(words) + "\"></label>\n<label>Năm học<select name=\"nam\"><option value=\"\">Tất cả các năm</option>";
  for (const std::string& each : years)
    html += "<option value=\"" + escaped(each) + "\"" + (each == year ? " selected" : "") + ">" + escaped(each) +
            "</option>";
  return html + "</select></label>\n<button type=\"submit\">Tìm</button>\n</form>\n";
}

/// What the person looked for, as it stands in the address: well-formed and in normal form C, whatever was sent.
std::string typed(const http::Request& request, std::string_view name) {
  return base::tidy(request.query_value(name).value_or(""));
}

std::string page_link(const std::string& words, const std::string& year, const std::string& cursor,
                      std::string_view text) {
  return "<a href=\"" +
         escaped(std::string(kList) + "?q=" + http::percent_encoded(words) + "&nam=" + http::percent_encoded(year) +
                 (cursor.empty() ? "" : "&trang=" + cursor)) +
         "\">" + std::string(text) + "</a>";
}

base::Result<http::Reply> show_honours(const http::Request& request, http::Session& session) {
  TDKT_TRY(before, request.query_number("trang", 0, 0, INT64_MAX));
  const std::string words = typed(request, "q");
  const std::string year = typed(request, "nam");
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(years, store::honoured_years(*connection));
  TDKT_TRY(found, store::honours(*connection, {words, year, before, kPerPage + 1}));
  const bool more = static_cast<int64_t>(found.size()) > kPerPage;
  if (more) found.pop_back();

  std::string main =
      "<h1>Danh sách khen thưởng</h1>\n<p class=\"lead\">Danh hiệu thi đua và hình thức khen thưởng đã có quyết định, "
      "quyết định mới nhất trước.</p>\n" +
      search_form(words, year, years);
  if (found.empty() && words.empty() && year.empty() && before == 0) {
    main += "<div class=\"note\"><p>Chưa có quyết định khen thưởng nào được công bố.</p></div>\n";
  } else if (found.empty()) {
    main += "<div class=\"note look\"><p>Không thấy ai phù hợp" +
            (words.empty() ? "" : " với “" + escaped(words) + "”") +
            ". Thử chỉ gõ tên, hoặc chọn “Tất cả các năm”.</p></div>\n";
  } else {
    const std::string caption =
        "Trang này có " + std::to_string(found.size()) + " dòng" + (more ? ", còn nữa ở trang sau." : ".");
    main += table(found, caption, true) + "<p class=\"pages\">";
    if (before != 0) main += page_link(words, year, "", "Về trang đầu");
    if (more) main += page_link(words, year, std::to_string(found.back().seq), "Trang sau");
    main += "</p>\n";
  }
  return http::page(public_page("Danh sách khen thưởng", main));
}

std::string known_decision(const http::Request& request, const std::vector<store::Honour>& lines) {
  std::string html;
  for (size_t first = 0; first < lines.size();) {
    size_t end = first;
    while (end < lines.size() && lines[end].signed_on == lines[first].signed_on) ++end;
    const store::Honour& one = lines[first];
    html +=
        "<div class=\"note fine\"><p><strong>Có quyết định này.</strong> Quyết định số " +
        escaped(one.decision_number) + ", ký ngày " + escaped(day_text(one.signed_on)) +
        ".</p><p>Thẩm quyền: " + escaped(authority_name(one.decided_by)) + ". Người ký: " + escaped(one.signer_name) +
        ".</p></div>\n<h2>Danh sách kèm theo</h2>\n" +
        table({lines.begin() + static_cast<std::ptrdiff_t>(first), lines.begin() + static_cast<std::ptrdiff_t>(end)},
              std::to_string(end - first) + " cá nhân, tập thể.", false);
    first = end;
  }
  const std::string& number = lines.front().decision_number;
  return html + "<p class=\"sign\">" +
         qr_of_page(request, "/cong-khai/quyet-dinh?so=" + http::percent_encoded(number),
                    "Mã QR mở trang tra cứu Quyết định số " + number) +
         "</p>\n";
}

std::string known_revocation(const std::vector<store::Honour>& lines) {
  return "<div class=\"note look\"><p><strong>Có quyết định này.</strong> Quyết định số " +
         escaped(lines.front().ended_by_number) + ", ký ngày " + escaped(day_text(lines.front().ended_on)) +
         ", hủy bỏ quyết định khen thưởng dưới đây.</p></div>\n" +
         table(lines, std::to_string(lines.size()) + " cá nhân, tập thể không còn được công nhận.", true);
}

base::Result<http::Reply> verify_decision(const http::Request& request, http::Session& session) {
  const std::string number = typed(request, "so");
  std::string main =
      "<h1>Tra cứu quyết định khen thưởng</h1>\n<p class=\"lead\">Nhập số ghi trên quyết định hoặc giấy chứng nhận để xem "
      "quyết định đó có trong hệ thống hay không.</p>\n<form method=\"get\" action=\"/cong-khai/quyet-dinh\" role=\"search\">\n"
      "<label class=\"wide\">Số quyết định<input type=\"search\" name=\"so\" placeholder=\"812/QĐ-SGDĐT\" value=\"" +
      escaped(number) + "\"></label>\n<button type=\"submit\">Tra cứu</button>\n</form>\n";
  if (!number.empty()) {
    TDKT_TRY(connection, reading(session));
    TDKT_TRY(lines, store::honours_of_decision(*connection, number));
    TDKT_TRY(revoked, store::honours_revoked_by(*connection, number));
    if (!revoked.empty()) main += known_revocation(revoked);
    main += lines.empty() && !revoked.empty() ? ""
            : lines.empty()
                ? "<div class=\"note look\"><p>Chưa có quyết định nào mang số “" + escaped(number) +
                      "” trong hệ thống.</p><p>Kiểm tra lại số và năm ghi trên quyết định. Quyết định ban hành "
                      "trước khi dùng hệ thống này, hoặc do cơ quan khác ban hành, có thể chưa có ở đây; xin hỏi "
                      "Văn phòng Sở.</p></div>\n"
                : known_decision(request, lines);
  }
  return http::page(public_page("Tra cứu quyết định", main));
}

base::Result<http::Reply> stylesheet(const http::Request&, http::Session&) {
  http::Reply reply{.content_type = "text/css; charset=utf-8", .body = std::string(public_stylesheet())};
  reply.with("Cache-Control", "public, max-age=3600");
  return reply;
}

using http::Body;
using http::Effect;

constexpr http::Endpoint kPublicPageEndpoints[] = {
    {"GET", kList, http::kAnyone, Effect::read, Body::none, show_honours, "Trang công khai: danh sách khen thưởng", "",
     "html"},
    {"GET", "/cong-khai/quyet-dinh", http::kAnyone, Effect::read, Body::none, verify_decision,
     "Trang công khai: tra cứu quyết định theo số", "", "html"},
    {"GET", "/cong-khai.css", http::kAnyone, Effect::read, Body::none, stylesheet, "Kiểu chữ của trang công khai", "",
     "css"},
};

}  // namespace

std::span<const http::Endpoint> public_page_endpoints() { return kPublicPageEndpoints; }

}  // namespace tdkt::resources
