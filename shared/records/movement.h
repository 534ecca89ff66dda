#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/base/school_year.h"
#include "shared/records/describe.h"

namespace tdkt::records {

/// Cấp phát động.
enum class Launcher { THU_TUONG, BO_GDDT, UBND_TINH, SO_GDDT, DON_VI };

/// Phong trào thi đua: period, launching texts, theme; a unit launches its own under one of them.
struct Movement {
  base::Id id;
  base::Id unit_id;  // who keeps the record
  std::string name;
  std::optional<Launcher> launcher;
  std::string theme;
  std::string period_text;  // as printed: "2021 - 2025"
  std::optional<base::Date> from_on;
  std::optional<base::Date> until_on;
  std::vector<std::string> instruments;  // "Kế hoạch số 1374/KH-BGDĐT ngày 02/11/2020"
  std::optional<base::Id> parent_id;
};

template <Being<Movement> R, class V>
void describe(R& movement, V& visit) {
  visit("id", movement.id);
  visit("unit_id", movement.unit_id);
  visit("name", movement.name);
  visit("launcher", movement.launcher);
  visit("theme", movement.theme);
  visit("period_text", movement.period_text);
  visit("from_on", movement.from_on);
  visit("until_on", movement.until_on);
  visit("instruments", movement.instruments);
  visit("parent_id", movement.parent_id);
}

/// Đợt xét, đợt thi đua or a deadline of the Sở: a window of days. `until_on` is half-open: the first day too late.
enum class CampaignKind { registration, wave, nomination };

/// Gia hạn cho một đơn vị: a later end of a window for one unit, why, and who granted it when.
struct Extension {
  base::Id id;
  std::optional<base::Id> unit_id;
  std::optional<base::Date> until_on;  // half-open, as of the campaign
  std::string reason;
  std::string granted_by;
  std::optional<base::Date> granted_on;
};

template <Being<Extension> R, class V>
void describe(R& extension, V& visit) {
  visit("id", extension.id);
  visit("unit_id", extension.unit_id);
  visit("until_on", extension.until_on);
  visit("reason", extension.reason);
  visit("granted_by", extension.granted_by);
  visit("granted_on", extension.granted_on);
}

struct Campaign {
  base::Id id;
  base::Id unit_id;
  std::optional<CampaignKind> kind;
  std::string title;
  std::string content;
  std::optional<base::SchoolYear> school_year;
  std::optional<base::Date> from_on;
  std::optional<base::Date> until_on;
  std::string source;  // the text that sets it
  std::vector<Extension> extensions;
};

template <Being<Campaign> R, class V>
void describe(R& campaign, V& visit) {
  visit("id", campaign.id);
  visit("unit_id", campaign.unit_id);
  visit("kind", campaign.kind);
  visit("title", campaign.title);
  visit("content", campaign.content);
  visit("school_year", campaign.school_year);
  visit("from_on", campaign.from_on);
  visit("until_on", campaign.until_on);
  visit("source", campaign.source);
  visit("extensions", campaign.extensions);
}

/// The extension that holds for a unit: the latest one, where it ends after the window itself; nullptr when there is
/// none.
const Extension* extension_of(const Campaign& campaign, const base::Id& unit_id);
/// The first day too late for a unit.
std::optional<base::Date> until_on_for(const Campaign& campaign, const base::Id& unit_id);

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::Launcher> {
  using L = records::Launcher;
  static constexpr Name<L> rows[] = {{L::THU_TUONG, "THU_TUONG", "Thủ tướng Chính phủ"},
                                     {L::BO_GDDT, "BO_GDDT", "Bộ Giáo dục và Đào tạo"},
                                     {L::UBND_TINH, "UBND_TINH", "UBND tỉnh"},
                                     {L::SO_GDDT, "SO_GDDT", "Sở Giáo dục và Đào tạo"},
                                     {L::DON_VI, "DON_VI", "Đơn vị"}};
  static_assert(names_all(rows, L::DON_VI));
};

template <>
struct Names<records::CampaignKind> {
  using K = records::CampaignKind;
  static constexpr Name<K> rows[] = {{K::registration, "registration", "Đăng ký thi đua"},
                                     {K::wave, "wave", "Đợt thi đua"},
                                     {K::nomination, "nomination", "Đợt xét khen thưởng"}};
  static_assert(names_all(rows, K::nomination));
};

}  // namespace tdkt::base
