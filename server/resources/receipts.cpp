#include "server/resources/receipts.h"

#include "server/http/paging.h"
#include "server/resources/html.h"
#include "server/resources/qr.h"
#include "server/resources/services.h"
#include "server/resources/units.h"
#include "shared/base/text.h"

namespace tdkt::resources {
namespace {

constexpr std::string_view kPage = "/cong-khai/bien-nhan";
constexpr size_t kCode = 16;  // digits of the hash that a receipt carries in its address

/// "16:30:05 ngày 18/10/2024", in Vietnam.
std::string time_text(int64_t at) {
  constexpr int64_t kVietnam = 7 * 3'600'000, kDay = 86'400'000;
  const int64_t seconds = ((at + kVietnam) % kDay) / 1000;
  const auto two = [](int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60) + " ngày " +
         base::Date::of_instant(at).display();
}

/// Sixteen groups of four, for who compares by eye.
std::string in_groups(const std::string& hash) {
  std::string out;
  for (size_t i = 0; i < hash.size(); i += 4) out += (i > 0 ? " " : "") + hash.substr(i, 4);
  return out;
}

std::string row(std::string_view label, const std::string& html) {
  return "<dt>" + std::string(label) + "</dt><dd>" + html + "</dd>\n";
}

/// What the receipt's own code and the kept content say of each other.
std::string verdict(const store::Receipt& receipt, const std::string& hash_now, const std::string& code) {
  if (hash_now != receipt.hash)
    return "<div class=\"note look\"><p><strong>Nội dung đang lưu khác với lúc nhận.</strong> Xin báo Văn phòng Sở, kèm "
           "biên nhận này.</p></div>\n";
  if (!code.empty() && receipt.hash.compare(0, code.size(), code) != 0)
    return "<div class=\"note look\"><p><strong>Mã trên tờ biên nhận không khớp.</strong> Biên nhận số này có mã ghi ở "
           "dưới; tờ đang cầm ghi mã khác, nên không phải bản do máy chủ cấp.</p></div>\n";
  return "<div class=\"note fine\"><p><strong>Có biên nhận này.</strong> Nội dung đã nộp còn nguyên như lúc nhận" +
         std::string(code.empty() ? "." : ", và mã trên tờ biên nhận khớp.") + "</p></div>\n";
}

base::Result<std::string> known(store::Connection& connection, const http::Request& request,
                                const store::Receipt& receipt, const std::string& code) {
  TDKT_TRY(hash_now, store::content_hash(connection, receipt.revision_ids));
  TDKT_TRY(unit, unit_name(connection, receipt.unit_id, receipt.received_on));
  TDKT_TRY(receiver, unit_name(connection, receipt.receiver_unit_id, receipt.received_on));
  return verdict(receipt, hash_now, code) + "<div class=\"paper\">\n<dl>\n" +
         row("Số tiếp nhận", escaped(receipt.number)) + row("Nhận lúc", time_text(receipt.at) + " (giờ máy chủ)") +
         row("Ngày tính tiêu chuẩn", receipt.received_on.display()) + row("Đơn vị nộp", escaped(unit)) +
         row("Nơi nhận", escaped(receiver)) +
         row("Trong hồ sơ", std::to_string(receipt.revision_ids.size() - 1) + " trường hợp đề nghị") +
         row("Mã băm nội dung (SHA-256)", "<code>" + in_groups(receipt.hash) + "</code>") + "</dl>\n" +
         qr_of_page(request, receipt_page(receipt), "Mã QR mở trang kiểm tra biên nhận " + receipt.number) +
         "\n</div>\n";
}

base::Result<http::Reply> show_receipt(const http::Request& request, http::Session& session) {
  const std::string number = base::tidy(request.query_value("so").value_or(""));
  const std::string code = base::fold(base::tidy(request.query_value("ma").value_or("")));
  std::string main =
      "<h1>Tra cứu biên nhận</h1>\n<p class=\"lead\">Nhập số ghi trên biên nhận, hoặc quét mã QR của biên nhận, để "
      "biết hồ sơ đã được nhận lúc nào và có còn nguyên như khi nộp.</p>\n<form method=\"get\" action=\"" +
      std::string(kPage) +
      "\" role=\"search\">\n<label class=\"wide\">Số tiếp nhận<input type=\"search\" name=\"so\" "
      "placeholder=\"BN-2025-000001\" value=\"" +
      escaped(number) + "\"></label>\n<button type=\"submit\">Tra cứu</button>\n</form>\n";
  if (!number.empty()) {
    TDKT_TRY(connection, reading(session));
    TDKT_TRY(receipt, store::receipt_numbered(*connection, number));
    if (receipt) {
      TDKT_TRY(html, known(*connection, request, *receipt, code));
      main += html;
    } else {
      main += "<div class=\"note look\"><p>Chưa có biên nhận nào mang số “" + escaped(number) +
              "”.</p><p>Kiểm tra lại số và năm ghi trên biên nhận.</p></div>\n";
    }
  }
  return http::page(public_page("Tra cứu biên nhận", main));
}

constexpr http::Endpoint kReceiptEndpoints[] = {
    {"GET", kPage, http::kAnyone, http::Effect::read, http::Body::none, show_receipt,
     "Trang công khai: tra cứu biên nhận hồ sơ theo số hoặc mã QR", "", "html"},
};

}  // namespace

std::string receipt_page(const store::Receipt& receipt) {
  return std::string(kPage) + "?so=" + http::percent_encoded(receipt.number) + "&ma=" + receipt.hash.substr(0, kCode);
}

std::span<const http::Endpoint> receipt_endpoints() { return kReceiptEndpoints; }

}  // namespace tdkt::resources
