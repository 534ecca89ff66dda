#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "server/resources/program.h"
#include "shared/demo/demo.h"
#include "shared/workflow/roles.h"
#include "tests/server/temp_folder.h"

namespace tdkt::resources {

/// The server over the demonstration, without a socket: a real database in a folder that goes with the test. Time is
/// the demonstration's day, and stands still but for `later`.
class World {
 public:
  World();
  /// Whatever a test did through the program, its log tells of: expects it, unless the test itself wrote by hand.
  ~World();
  World(const World&) = delete;
  World& operator=(const World&) = delete;
  /// The test alters the data past the program.
  void write_by_hand() { by_hand_ = true; }

  /// A request as the router gets it. `who` is an account's name, "" for nobody. A body that is not empty is JSON.
  http::Reply send(std::string_view who, std::string method, std::string path, std::string body = "",
                   http::Fields headers = {});
  http::Reply get(std::string_view who, std::string path) { return send(who, "GET", std::move(path)); }

  /// PUT of a document: creates it where `base` is zero. Gives the reply.
  http::Reply put(std::string_view who, records::RecordKind kind, const base::Value& document, const base::Id& revision,
                  const base::Id& base);
  /// The same on the newest revision, with a new id; expects that it is taken.
  void save(std::string_view who, records::RecordKind kind, const base::Value& document);

  /// Many documents past the rights and in one turn, to come to where a test begins.
  void save_at_once(const std::vector<std::pair<records::RecordKind, base::Value>>& documents);

  /// POST of an act on one record at its current revision, and those of `also`. Gives the reply.
  http::Reply act(std::string_view who, records::RecordKind kind, const base::Id& id, std::string_view act,
                  const std::vector<base::Id>& also = {}, std::string_view note = "");

  /// What the store holds of a record.
  base::Value document(const base::Id& id);
  std::string state(const base::Id& id);
  base::Id revision(const base::Id& id);

  /// The hash of the newest audit entry: equal hashes mean that nothing at all was changed.
  std::string audit_head();

  /// An account with one role from the beginning of the school year on; gives its login.
  std::string employ(std::string login, workflow::Role role, const base::Id& unit);

  base::Id fresh_id() { return new_id(++now_); }
  void later(int64_t ms) { now_ += ms; }
  /// The day the program lives in from now on; the clock goes on as it was.
  void live_on(base::Date day) { today_ = day; }
  /// The session of an account, as its cookie carries it.
  std::string token(std::string_view who);
  /// Signs everyone in anew at their next request.
  void forget_tokens() { tokens_.clear(); }
  Program& program() { return *program_; }
  const TempFolder& folder() const { return folder_; }

 private:
  TempFolder folder_;
  std::unique_ptr<Program> program_;
  std::map<std::string, std::string, std::less<>> tokens_;
  int64_t now_;
  base::Date today_ = demo::kDemoDay;
  bool by_hand_ = false;
};

/// The body of a reply as a value; expects that it is JSON.
base::Value json(const http::Reply& reply);
/// Its `detail`, or its body where it has none: what a failed expectation prints.
std::string detail(const http::Reply& reply);
std::string header(const http::Reply& reply, std::string_view name);

inline constexpr std::string_view kDemoPassword = "thi-dua-2025";

}  // namespace tdkt::resources
