#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "server/store/audit.h"
#include "server/store/revisions.h"
#include "server/store/store.h"
#include "tests/server/temp_folder.h"

namespace tdkt::store {

inline constexpr int64_t kNow = 1'729'240'000'000;  // 18/10/2024

inline constexpr By kBy{.account_id = std::nullopt, .at = kNow};

inline base::Id id_of(uint16_t number) {
  std::array<uint8_t, 16> bytes{};
  bytes[6] = 0x70;
  bytes[14] = static_cast<uint8_t>(number >> 8);
  bytes[15] = static_cast<uint8_t>(number);
  return base::Id(bytes);
}

/// A save of a small document; `base` 0 creates.
inline SaveRequest save_request(uint16_t record, uint16_t revision, uint16_t base, std::string title = "Hồ sơ",
                                uint16_t unit = 900) {
  SaveRequest request{.row = {.record_id = id_of(record),
                              .kind = "dossier",
                              .unit_id = id_of(unit),
                              .state = "draft",
                              .school_year = "2024-2025",
                              .title = title,
                              .sort_key = title,
                              .folded = title},
                      .revision_id = id_of(revision),
                      .document = "{\"title\":\"" + title + "\"}",
                      .author_id = id_of(1),
                      .made_at = kNow - 5000,
                      .received_at = kNow};
  if (base != 0) request.base_revision_id = id_of(base);
  return request;
}

/// A fresh database in a folder of its own.
class StoreTest : public testing::Test {
 protected:
  StoreTest() { open(); }
  void open() {
    store_.reset();
    auto opened = Store::open(path(), true, kNow);
    EXPECT_TRUE(opened.ok()) << opened.problem().detail;
    if (opened.ok()) store_ = std::move(opened).value();
  }
  std::string path() const { return folder_.file("tdkt.db"); }

  base::Result<Saved> save_now(const SaveRequest& request) {
    return store_->write([&](Connection& connection) { return save(connection, request); });
  }
  /// The first column of the first row, as text.
  std::string ask(const std::string& sql) {
    auto answer = store_->read([&](Connection& connection) -> base::Result<std::string> {
      TDKT_TRY(rows, connection.query(sql));
      TDKT_TRY(found, rows.step());
      return found ? rows.string(0) : std::string("(none)");
    });
    return answer.ok() ? *answer : answer.problem().detail;
  }

  TempFolder folder_;
  std::unique_ptr<Store> store_;
};

}  // namespace tdkt::store
