#pragma once

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/wire/json.h"
#include "tests/server/resources/sending.h"

namespace tdkt::resources {

inline constexpr int64_t kDayMs = int64_t{24} * 3600 * 1000;
inline const std::string kOwnReport = "/api/v1/own_report";

inline std::vector<base::Id> of_the_school(World&) {
  std::vector<base::Id> ids;
  for (const auto& record : demo::demo_records())
    if (record.kind == records::RecordKind::nominations && record.unit_id == demo::school_id())
      ids.push_back(record.id);
  return ids;
}

/// The school's dossier, still a draft; a link to the report of the first in its list.
class ReportLinkTest : public testing::Test {
 protected:
  explicit ReportLinkTest(std::vector<base::Id> (*list)(World&) = of_the_school)
      : nominations_(list(world_)), link_(world_.fresh_id()) {
    const auto made = make(link_, 14);
    EXPECT_EQ(made.status, 201) << detail(made);
    token_ = token_in(made);
  }

  const base::Id& nomination() const { return nominations_.front(); }
  std::string links_of(const base::Id& id) const { return "/api/v1/nominations/" + id.text() + "/report_links"; }
  http::Reply make(const base::Id& link, int64_t days, std::string_view who = "co.ha") {
    base::Value body = base::Value::object();
    body.set("link_id", link.text());
    body.set("days", days);
    return world_.send(who, "POST", links_of(nomination()), wire::write_json(body));
  }
  static std::string token_in(const http::Reply& reply) {
    const std::string address(json(reply).text_at("address"));
    return address.substr(std::min(address.size(), address.find('#') + 1));
  }

  http::Reply read(const std::string& token) {
    return world_.send("", "GET", kOwnReport, "", {{"authorization", "Bearer " + token}});
  }
  /// Saves this report on that base; the id of the new revision is fresh unless given.
  http::Reply write(const std::string& token, const base::Value& report, const std::string& base,
                    std::optional<base::Id> revision = {}) {
    base::Value body = base::Value::object();
    body.set("revision_id", revision.value_or(world_.fresh_id()).text());
    body.set("report", report);
    return world_.send("", "PUT", kOwnReport, wire::write_json(body),
                       {{"authorization", "Bearer " + token}, {"if-match", "\"" + base + "\""}});
  }
  http::Reply write_duties(const std::string& token, std::string_view duties) {
    const base::Value now = json(read(token));
    base::Value report = now.find("report") ? *now.find("report") : base::Value::object();
    report.set("duties", duties);
    return write(token, report, std::string(now.text_at("revision_id")));
  }
  std::string duties() {
    const base::Value document = world_.document(nomination());
    const base::Value* report = document.find("report");
    return report ? std::string(report->text_at("duties")) : std::string();
  }
  base::Value listed(const base::Id& link) {
    const base::Value list = json(world_.get("co.ha", links_of(nomination())));
    for (const base::Value& row : *list.find("items")->items())
      if (row.text_at("link_id") == link.text()) return row;
    return base::Value::object();
  }

  World world_;
  std::vector<base::Id> nominations_;
  base::Id link_;
  std::string token_;
};

}  // namespace tdkt::resources
