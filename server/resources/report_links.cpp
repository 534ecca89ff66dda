#include "server/resources/report_links.h"

#include "server/resources/act.h"
#include "server/resources/body.h"
#include "server/resources/held_report.h"
#include "server/resources/qr.h"
#include "server/resources/services.h"
#include "server/store/sessions.h"
#include "shared/workflow/report_link.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;
using store::ReportLink;

constexpr int64_t kDayMs = int64_t{24} * 3600 * 1000;
constexpr std::string_view kPageOfReport = "/bao-cao#";

void set_if(Value& row, std::string_view name, const std::optional<int64_t>& at) {
  if (at) row.set(name, instant_text(*at));
}

Value value_of(const ReportLink& link) {
  Value row = Value::object();
  row.set("link_id", link.link_id.text());
  row.set("made_at", instant_text(link.made_at));
  row.set("made_by", link.made_by);
  row.set("expires_at", instant_text(link.expires_at));
  set_if(row, "opened_at", link.opened_at);
  set_if(row, "saved_at", link.saved_at);
  set_if(row, "revoked_at", link.revoked_at);
  return row;
}

base::Result<int64_t> days_in(const Value& body) {
  const Value* days = body.find("days");
  if (!days) return workflow::kLinkDays;
  if (days->integer() && *days->integer() >= 1 && *days->integer() <= workflow::kLinkDaysMost) return *days->integer();
  return wrong_at("/days", "Số ngày dùng được của liên kết từ 1 đến " + std::to_string(workflow::kLinkDaysMost) + ".");
}

/// The nomination of the path, which the account may write.
base::Result<store::RecordRow> nomination_of(store::Connection& connection, const http::Request& request) {
  TDKT_TRY(id, request.id("id"));
  return row_for(connection, id);
}

/// The address is told once: the server keeps no token.
base::Result<http::Reply> make_link(const http::Request& request, http::Session& session) {
  TDKT_TRY(body, read_body(request, {"link_id", "days"}));
  TDKT_TRY(link_id, id_at(body, "link_id"));
  TDKT_TRY(days, days_in(body));
  TDKT_TRY(connection, writing(session));
  TDKT_TRY(nomination, nomination_of(*connection, request));
  TDKT_CHECK(check_takes_a_report(*connection, nomination));
  ReportLink link;
  link.link_id = link_id;
  link.nomination_id = nomination.record_id;
  link.expires_at = request.now + days * kDayMs;
  TDKT_TRY(token, store::make_report_link(*connection, link, by(request, session)));
  TDKT_TRY(made, store::report_link(*connection, link_id));
  const std::string path = std::string(kPageOfReport) + token;
  const std::string address = whole_address(request, path);
  Value reply = Value::object();
  reply.set("link", value_of(made.value_or(link)));
  reply.set("address", address.empty() ? path : address);
  Value& rows = reply.set("qr", Value::array());
  for (const std::string& row : qr_rows(address)) rows.push(row);
  return http::created(reply, request.path + "/" + link_id.text());
}

base::Result<http::Reply> list_links(const http::Request& request, http::Session& session) {
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(nomination, nomination_of(*connection, request));
  TDKT_TRY(links, store::report_links_of(*connection, nomination.record_id));
  Value body = Value::object();
  Value& items = body.set("items", Value::array());
  for (const ReportLink& link : links) items.push(value_of(link));
  return http::ok(body);
}

base::Result<http::Reply> revoke_link(const http::Request& request, http::Session& session) {
  TDKT_TRY(link_id, request.id("link_id"));
  TDKT_TRY(connection, writing(session));
  TDKT_TRY(nomination, nomination_of(*connection, request));
  TDKT_TRY(link, store::report_link(*connection, link_id));
  if (!link || link->nomination_id != nomination.record_id)
    return Problem{ProblemCode::not_found, "Trường hợp này không có liên kết đó.", {}};
  TDKT_CHECK(store::revoke_report_link(*connection, *link, by(request, session)));
  return http::done();
}

Problem no_link() {
  return {ProblemCode::unauthenticated,
          "Không có liên kết này. Có thể địa chỉ chép chưa đủ; mở lại từ tin nhắn của nhà trường, hoặc xin nhà trường "
          "liên kết mới.",
          {}};
}

using http::Body;
using http::Effect;

constexpr http::Endpoint kReportLinkEndpoints[] = {
    {"GET", "/api/v1/nominations/{id}/report_links", http::permission("write nominations"), Effect::read, Body::none,
     list_links, "Các liên kết để người được đề nghị tự viết báo cáo, mới trước", "", "report_links"},
    {"POST", "/api/v1/nominations/{id}/report_links", http::permission("write nominations"), Effect::write, Body::json,
     make_link, "Tạo liên kết viết báo cáo của một trường hợp; địa chỉ chỉ hiện một lần", "new_report_link",
     "made_report_link"},
    {"DELETE", "/api/v1/nominations/{id}/report_links/{link_id}", http::permission("write nominations"), Effect::write,
     Body::none, revoke_link, "Thu hồi một liên kết viết báo cáo", "", ""},
};

}  // namespace

std::string_view link_token(const http::Request& request) {
  constexpr std::string_view kScheme = "Bearer ";
  const std::string_view given = request.header("authorization");
  return given.starts_with(kScheme) ? given.substr(kScheme.size()) : std::string_view();
}

base::Result<ReportLink> link_of(store::Connection& connection, const http::Request& request) {
  TDKT_TRY(link, store::find_report_link(connection, link_token(request)));
  if (!link) return no_link();
  const auto ended = [](std::string_view how, int64_t at) {
    return Problem{ProblemCode::forbidden,
                   std::string(how) + " ngày " + base::Date::of_instant(at).display() +
                       ". Phần đã viết ở trang này vẫn còn; xin nhà trường liên kết mới để gửi tiếp.",
                   {}};
  };
  if (link->revoked_at) return ended("Nhà trường đã thu hồi liên kết này", *link->revoked_at);
  if (request.now >= link->expires_at) return ended("Liên kết này đã hết hạn", link->expires_at);
  // Made in days to come: a clock that ran ahead must not have given a link for years.
  if (link->made_at - request.now >= kDayMs)
    return ended("Liên kết này được tạo lúc đồng hồ máy chủ chạy nhanh, ghi", link->made_at);
  return *std::move(link);
}

base::Status admit_link(const http::Request& request, http::Session& session) {
  TDKT_TRY(connection, reading(session));
  TDKT_CHECK(store::may_try_link(*connection, request.remote_address, request.now));
  const auto link = link_of(*connection, request);
  if (link.ok()) return base::Done{};
  if (link.problem().code == ProblemCode::unauthenticated && !link_token(request).empty())
    TDKT_CHECK(services(session).store.write([&](store::Connection& writer) {
      return store::note_link_failed(writer, request.remote_address, request.now);
    }));
  return link.problem();
}

std::span<const http::Endpoint> report_link_endpoints() { return kReportLinkEndpoints; }

}  // namespace tdkt::resources
