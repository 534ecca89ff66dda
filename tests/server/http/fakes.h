#pragma once

#include <memory>
#include <string>
#include <vector>

#include "server/http/router.h"

namespace tdkt::http {

inline base::Id id_of(uint8_t number) {
  std::array<uint8_t, 16> bytes{};
  bytes[6] = 0x70;
  bytes[15] = number;
  return base::Id(bytes);
}

/// Whoever sends `Cookie: who=<word>` is signed in; only "boss" has every permission.
class FakeAuthoriser : public Authoriser {
 public:
  base::Result<std::optional<Account>> authenticate(const Request& request) override {
    const std::string_view who = request.cookie("who");
    if (who.empty()) return std::optional<Account>();
    return std::optional<Account>(Account{.account_id = id_of(1), .name = std::string(who)});
  }
  base::Status authorise(const Endpoint& endpoint, const Request&, Session& session) override {
    if (endpoint.access.kind == Access::Kind::signed_in || session.account()->name == "boss") return base::Done{};
    return base::Problem{base::ProblemCode::forbidden, "Tài khoản này không được làm việc đó.", {}};
  }
};

/// Counts what was begun, kept and undone.
class FakeTransactions : public Transactions {
 public:
  struct Fake : Transaction {
    explicit Fake(int& undone) : undone_(undone) {}
    ~Fake() override { undone_ += kept ? 0 : 1; }
    bool kept = false;
    int& undone_;
  };
  base::Result<std::unique_ptr<Transaction>> begin_read() override {
    ++reads;
    return std::unique_ptr<Transaction>(std::make_unique<Fake>(ignored));
  }
  base::Result<std::unique_ptr<Transaction>> begin_write() override {
    ++writes;
    return std::unique_ptr<Transaction>(std::make_unique<Fake>(undone));
  }
  base::Status commit(std::unique_ptr<Transaction> write) override {
    if (disk_full) return base::Problem{base::ProblemCode::unavailable, "Đĩa của máy chủ đã đầy.", {}};
    static_cast<Fake&>(*write).kept = true;
    ++kept;
    return base::Done{};
  }
  int reads = 0, writes = 0, kept = 0, undone = 0, ignored = 0;
  bool disk_full = false;
};

/// A router over a handful of endpoints that show each way a handler can end.
struct World {
  World();
  static const std::string& disk_folder();  // holds the file "here"
  Reply get(std::string path, std::string who = "", Fields headers = {});
  Reply send(std::string method, std::string path, std::string body, std::string who = "boss",
             Fields headers = {{"content-type", "application/json"}});

  FakeAuthoriser authoriser;
  FakeTransactions transactions;
  std::vector<std::string> log;
  std::unique_ptr<Router> router;
};

}  // namespace tdkt::http
