#pragma once

#include <functional>
#include <memory>
#include <string>

#include "server/http/router.h"
#include "server/resources/authoriser.h"
#include "server/resources/services.h"

namespace tdkt::resources {

/// Store, services, rights and endpoints put together: everything of the server but its socket.
class Program {
 public:
  struct Parts {
    const http::StaticFiles* files = nullptr;        // the client; outlives the program
    std::function<void(std::string_view json)> log;  // one line for each internal problem
  };

  /// Opens a database that exists. `unavailable` in words for the person who started the program.
  static base::Result<std::unique_ptr<Program>> open(const std::string& data, int64_t now, Parts parts);

  http::Router& router() { return *router_; }
  store::Store& store() { return *store_; }
  Services& services() { return services_; }

 private:
  Program(std::unique_ptr<store::Store> store, const std::string& data, Parts parts);

  std::unique_ptr<store::Store> store_;
  Services services_;
  StoreTransactions transactions_;
  StoreAuthoriser authoriser_;
  std::unique_ptr<http::Router> router_;
};

/// The folder of attachments that belongs to a database file: beside it.
std::string attachments_beside(const std::string& data);

}  // namespace tdkt::resources
