#include "server/resources/program.h"

#include "server/http/metrics.h"
#include "server/resources/endpoints.h"
#include "server/resources/query_parameters.h"

namespace tdkt::resources {

std::string attachments_beside(const std::string& data) {
  const size_t name = data.rfind('/') == std::string::npos ? 0 : data.rfind('/') + 1;
  const size_t dot = data.rfind('.');
  return (dot == std::string::npos || dot <= name ? data : data.substr(0, dot)) + ".attachments";
}

base::Result<std::unique_ptr<Program>> Program::open(const std::string& data, int64_t now, Parts parts) {
  auto store = store::Store::open(data, false, now);
  if (!store.ok()) return std::move(store).problem();
  return std::unique_ptr<Program>(new Program(std::move(store).value(), data, std::move(parts)));
}

Program::Program(std::unique_ptr<store::Store> store, const std::string& data, Parts parts)
    : store_(std::move(store)),
      services_(*store_, attachments_beside(data)),
      transactions_(*store_),
      authoriser_(*store_) {
  http::RouterParts router;
  router.authoriser = &authoriser_;
  router.transactions = &transactions_;
  router.services = &services_;
  router.files = parts.files;
  router.takes_parameter = takes_parameter;
  router.log = std::move(parts.log);
  router.ready = [this]() -> base::Status { return store_->answers(); };
  router.more_metrics = [this] {
    return http::metric_text("tdkt_store_commits_total", "counter", "Commits of the database",
                             store_->writer().commits()) +
           http::metric_text("tdkt_store_writes_total", "counter", "Writes kept", store_->writer().turns_kept());
  };
  router_ = std::make_unique<http::Router>(std::move(router));
  const std::vector<http::Endpoint> rows = endpoints();
  router_->add(rows);
  services_.router = router_.get();
}

}  // namespace tdkt::resources
