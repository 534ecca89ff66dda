#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "client/app/update.h"

namespace tdkt {

/// The model at a desk without page or server: the test is the person, the clock, the store and the server.
class Desk {
 public:
  Desk();

  /// Started, session read, one pull done: an officer with one dossier (draft) and nothing else.
  void sit_down();
  /// The server knows the session when it is asked again.
  void come_back();

  void act(const app::Action& action) { take(app::update(model, action, now)); }
  /// The timers that are due by then fire, in order.
  void wait(int64_t milliseconds);

  /// The newest unanswered request whose method and path begin so; nullptr when there is none.
  const app::Http* request(std::string_view method, std::string_view path) const;
  size_t count(std::string_view method, std::string_view path) const;
  /// Answers the newest such request; false when there is none.
  bool answer(std::string_view method, std::string_view path, int status, std::string_view body = "{}");
  /// A Wi-Fi that wants a sign-in first answers the newest such request with its own page.
  bool is_answered_by_another(std::string_view method, std::string_view path, int status = 200);
  /// The store takes every write it was asked for; or refuses it with an error.
  void store_answers(std::string error = {});
  /// Answers what was asked of the store, and what is asked then, by what it holds.
  void store_is_read();
  bool told(std::string_view words) const;

  base::Id add_nomination(std::string_view name);
  const app::Entry& entry(const base::Id& id) const { return model.entries.at(id); }
  void type(const base::Id& record, std::string_view place, std::string_view text);
  std::string text(const base::Id& record, std::string_view place) const;
  /// A revision of somebody else's, as the server's 412 brings it.
  std::string stale(const base::Id& record, std::string_view place, std::string_view text) const;

  app::Model model;
  std::vector<app::Http> sent;          // unanswered
  std::vector<app::WriteStore> writes;  // unanswered
  std::vector<app::ReadStore> reads;    // unanswered
  std::map<std::pair<std::string, std::string>, std::string>
      store;  // after all it was asked to write, by store and key
  std::vector<std::string> broadcasts;
  int reloads = 0;
  int64_t now = 1750035600000;  // 2025-06-16 08:00 in Vietnam

 private:
  bool answer(std::string_view method, std::string_view path, app::HttpAnswered said);
  void take(const app::Effects& effects);
  void keep(const app::WriteStore& write);
  std::map<uint32_t, int64_t> timers_;
};

base::Id desk_unit();
base::Id desk_dossier();

}  // namespace tdkt
