#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "server/http/endpoint.h"
#include "server/http/metrics.h"

namespace tdkt::http {

class StaticFiles;

/// Whether an endpoint reads a parameter of this name from the query.
using TakesParameter = bool (*)(const Endpoint& endpoint, std::string_view name);

/// What a Router is assembled from. All pointers outlive it.
struct RouterParts {
  Authoriser* authoriser = nullptr;
  Transactions* transactions = nullptr;
  Services* services = nullptr;
  const StaticFiles* files = nullptr;              // the client, for every address no endpoint has
  TakesParameter takes_parameter = nullptr;        // others are refused; nullptr: none is
  std::function<base::Status()> ready;             // what /readyz asks
  std::function<std::string()> more_metrics;       // appended to /metrics, in Prometheus' text form
  std::function<void(std::string_view json)> log;  // one line for each internal problem
};

/// Finds the endpoint of a request and does everything around its handler in one visible order. Needs no socket, holds
/// no state of requests; safe to call from many threads.
class Router {
 public:
  explicit Router(RouterParts parts);
  ~Router();

  /// Adds rows. Precondition: no two rows have the same method and pattern; handlers are set.
  void add(std::span<const Endpoint> endpoints);

  /// The whole way of a request: match → cross-site check → body → authenticate → authorise → handler (its transaction
  /// opens at first use) → commit → reply. Never fails; trouble becomes a problem document.
  Reply dispatch(Request request) const;

  /// How many bytes of body this address takes; what is larger is refused unread.
  size_t body_limit(std::string_view method, std::string_view path) const;

  /// All rows, in the order added: for OpenAPI and for tests that walk them.
  const std::vector<Endpoint>& endpoints() const { return endpoints_; }

  Metrics& metrics() const { return *metrics_; }

 private:
  struct Route;
  struct Match {
    const Route* route = nullptr;
    bool path_known = false;  // some method has this path
    std::string allow;        // the methods that do, for 405 and OPTIONS
    Fields parameters;
  };

  Match match(std::string_view method, std::string_view path) const;
  Reply answer(Request& request, const Match& match) const;
  Reply run(const Route& route, const Request& request) const;
  Reply of_problem(const base::Problem& problem, const Request& request) const;
  Reply own_page(const Request& request) const;

  RouterParts parts_;
  std::vector<Endpoint> endpoints_;
  std::vector<Route> routes_;
  std::unique_ptr<Metrics> metrics_;
};

}  // namespace tdkt::http
