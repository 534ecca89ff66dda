#pragma once

#include <memory>
#include <string>

#include "server/http/endpoint.h"
#include "server/store/attachments.h"
#include "server/store/passwords.h"
#include "server/store/store.h"
#include "server/store/views.h"

namespace tdkt::http {
class Router;
}

namespace tdkt::resources {

/// What the handlers of all resources share.
struct Services : http::Services {
  Services(store::Store& the_store, std::string attachments_path)
      : store(the_store), attachments(std::move(attachments_path)) {}

  store::Store& store;
  store::AttachmentFolder attachments;
  store::Passwords passwords;
  store::Views views;
  const http::Router* router = nullptr;  // whose endpoints the documentation lists
};
Services& services(const http::Session& session);

/// Transactions of the store as the Router sees them.
class StoreTransactions : public http::Transactions {
 public:
  explicit StoreTransactions(store::Store& store) : store_(store) {}
  base::Result<std::unique_ptr<http::Transaction>> begin_read() override;
  base::Result<std::unique_ptr<http::Transaction>> begin_write() override;
  base::Status commit(std::unique_ptr<http::Transaction> write) override;

 private:
  store::Store& store_;
};

/// The connection of a request's transaction. `writing` waits for the writer's turn.
base::Result<store::Connection*> reading(http::Session& session);
base::Result<store::Connection*> writing(http::Session& session);

/// Who does it, and when. Precondition: somebody is signed in.
store::By by(const http::Request& request, const http::Session& session);

/// Notes that who sends this request is shown a record, where records of its kind hold personal data.
void note_view(const http::Session& session, std::string_view kind, const base::Id& record_id);

/// A new id for what the server itself makes.
base::Id new_id(int64_t now);

/// An instant as RFC 3339 in UTC: "2025-05-28T09:31:07.250Z".
std::string instant_text(int64_t unix_ms);

}  // namespace tdkt::resources
