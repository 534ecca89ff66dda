#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/audit.h"
#include "server/store/database.h"

namespace tdkt::store {

/// Liên kết viết báo cáo of one nomination. Who holds its token acts under the id of the link.
struct ReportLink {
  base::Id link_id;
  base::Id nomination_id;
  base::Id account_id;  // who made it
  std::string made_by;  // their name
  int64_t made_at = 0;  // instants are Unix milliseconds
  int64_t expires_at = 0;
  std::optional<int64_t> opened_at;  // the first time
  std::optional<int64_t> saved_at;   // the last time
  std::optional<int64_t> revoked_at;
};

/// Makes a link and gives its token: 256 random bits, of which only the hash is kept. Asked for again under the same
/// id, by the same account for the same nomination, it gives the same link another token, as long as nobody has opened
/// it; otherwise `malformed`. `link`: link_id, nomination_id, expires_at.
base::Result<std::string> make_report_link(Connection& connection, const ReportLink& link, const By& by);

/// By its token; nullopt when it is none. An ended one is found too: whoever holds it is told why.
base::Result<std::optional<ReportLink>> find_report_link(Connection& connection, std::string_view token);
base::Result<std::optional<ReportLink>> report_link(Connection& connection, const base::Id& link_id);
/// Newest first.
base::Result<std::vector<ReportLink>> report_links_of(Connection& connection, const base::Id& nomination_id);

base::Status note_link_opened(Connection& connection, const ReportLink& link, int64_t at);
base::Status note_link_saved(Connection& connection, const ReportLink& link, int64_t at);
/// Ends a link; one that has ended stays as it is.
base::Status revoke_report_link(Connection& connection, const ReportLink& link, const By& by);

}  // namespace tdkt::store
