#include "client/app/report_links.h"

#include "client/app/outbox.h"
#include "client/app/session.h"
#include "shared/wire/json.h"

namespace tdkt::app {
namespace {

using base::Value;
using What = AskReportLinks::What;

ReportLink link_of(const Value& row) {
  const auto text = [&](std::string_view member) { return std::string(row.text_at(member)); };
  return {base::Id::parse(row.text_at("link_id")).value_or(base::Id{}),
          text("made_at"),
          text("made_by"),
          text("expires_at"),
          text("opened_at"),
          text("saved_at"),
          text("revoked_at")};
}

void take_list(ReportLinks& here, const Value& body) {
  const Value* items = body.find("items");
  if (!items || !items->items()) return;
  here.links.clear();
  for (const Value& row : *items->items()) here.links.push_back(link_of(row));
  here.known = true;
}

void take_address(ReportLinks& here, const Value& body) {
  here.address = body.text_at("address");
  here.qr.clear();
  const Value* rows = body.find("qr");
  if (!rows || !rows->items()) return;
  for (const Value& row : *rows->items())
    if (const std::string* modules = row.string()) here.qr.push_back(*modules);
}

}  // namespace

void open_report_links(Model& model, const base::Id& nomination, Effects& effects) {
  model.report_links = {};
  ask_report_links(model, {What::list, nomination, {}, 0}, effects);
}

void ask_report_links(Model& model, const AskReportLinks& wanted, Effects& effects) {
  ReportLinks& here = model.report_links;
  here.nomination = wanted.nomination;
  here.trouble.clear();
  if (!model.online || model.access != Access::signed_in) return;
  const std::string address = "/api/v1/nominations/" + wanted.nomination.text() + "/report_links";
  Http http{new_request(model, AskingReportLinks{wanted}), "GET", address, {}, ""};
  if (wanted.what == What::make) {
    Value body = Value::object();
    body.set("link_id", wanted.link.text());
    body.set("days", wanted.days);
    http.method = "POST";
    http.headers.emplace_back("content-type", "application/json");
    http.body = wire::write_json(body);
  } else if (wanted.what == What::revoke) {
    http.method = "DELETE";
    http.url += "/" + wanted.link.text();
  }
  here.busy = true;
  effects.push_back(std::move(http));
}

void report_links_answered(Model& model, const AskReportLinks& what, const HttpAnswered& answer, Effects& effects) {
  ReportLinks& here = model.report_links;
  if (!(here.nomination == what.nomination)) return;
  here.busy = false;
  if (answer.status == 401) return session_ended(model, effects);
  if (answer.status < 200 || answer.status > 299) {
    here.trouble =
        answer.status == 0 ? "Chưa làm được vì không có mạng. Thử lại khi có mạng." : problem_of(answer).detail;
    return;
  }
  const auto body = wire::read_json(answer.body, {4 << 20, 32});
  if (what.what == What::list) {
    if (body.ok()) take_list(here, *body);
    return;
  }
  // An address that no longer opens anything is not shown any more.
  if (what.what == What::make && body.ok())
    take_address(here, *body);
  else
    here.address.clear();
  ask_report_links(model, {What::list, what.nomination, {}, 0}, effects);
}

}  // namespace tdkt::app
