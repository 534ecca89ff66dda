#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

namespace tdkt::http {

/// A role of an account, bound to a unit and a period.
struct Role {
  std::string role;  // "unit_officer", …
  base::Id unit_id;
  base::Period period;
};

/// Who is signed in.
struct Account {
  base::Id account_id;
  std::string name;
  std::vector<Role> roles;  // all of them, also past and future ones
  bool must_change_password = false;
};

/// A view of the store, reading or writing; what it is, only server/resources and server/store know. Gone without
/// commit, it has changed nothing.
class Transaction {
 public:
  virtual ~Transaction() = default;
};

class Transactions {
 public:
  virtual ~Transactions() = default;
  /// A snapshot: what is read stays as it was at the start.
  virtual base::Result<std::unique_ptr<Transaction>> begin_read() = 0;
  /// The writer's turn. There is one writer: hold it briefly, decide everything that takes time before.
  virtual base::Result<std::unique_ptr<Transaction>> begin_write() = 0;
  /// Ends a write. When it returns well, what was written survives a loss of power.
  virtual base::Status commit(std::unique_ptr<Transaction> write) = 0;
};

/// What handlers share besides the store (password hashing, attachments, settings); server/resources knows which.
class Services {
 public:
  virtual ~Services() = default;
};

/// The company of one request: who sends it, and its transaction, opened by the first use and closed by the Router.
class Session {
 public:
  Session(std::optional<Account> account, Transactions& transactions, Services* services, bool may_write)
      : account_(std::move(account)), transactions_(transactions), services_(services), may_write_(may_write) {}

  /// Who is signed in; nullptr when nobody is.
  const Account* account() const { return account_ ? &*account_ : nullptr; }

  /// For reading. Inside a write it is the same transaction, so that it sees what was written.
  base::Result<Transaction*> read();
  /// For writing. Only in endpoints declared `write`; the first call waits for the writer's turn.
  base::Result<Transaction*> write();

  Services* services() const { return services_; }

  /// Ends what was begun: a write is kept when `keep`, otherwise undone. Called once, by the Router.
  base::Status finish(bool keep);

 private:
  std::optional<Account> account_;
  Transactions& transactions_;
  Services* services_;
  bool may_write_;
  std::unique_ptr<Transaction> read_;
  std::unique_ptr<Transaction> write_;
};

}  // namespace tdkt::http
