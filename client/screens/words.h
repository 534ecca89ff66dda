#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "client/app/model.h"
#include "client/widgets/signs.h"

namespace tdkt::screens {

// The words and tones every screen uses for the same things.

widgets::Tone tone_of(workflow::State state);
widgets::Tone tone_of(app::SaveState state);
widgets::Icon icon_of(app::SaveState state);
/// Fails before unknown: must_fix, look_again, not_yet; fine for a warning someone has looked at.
widgets::Tone tone_of(const rules::Finding& finding);

/// "10:42" for an instant of this day in Vietnam, "10:42, 18/10/2024" for another.
std::string moment(int64_t unix_ms, base::Date this_day);
/// The same for RFC 3339 in UTC; "" when it cannot be read.
std::string moment(std::string_view rfc3339, base::Date this_day);
/// The day that instants of the server's clock are told from: this machine's calendar, not the day the law is asked for
/// (a practice server lives in another).
base::Date clock_day(const app::Model& model);
/// Unix ms of an RFC 3339 instant in UTC.
std::optional<int64_t> instant_of(std::string_view rfc3339);

/// Where a rule stands, as short as a label: "khoản 2 Điều 23 Luật TĐKT".
std::string short_citation(const law::Citation& citation);

/// "12,5 kB", "3,2 MB".
std::string size_text(int64_t bytes);
/// "3 người", "1 trường hợp": a number and its noun.
std::string counted(int64_t count, std::string_view noun);

/// "Nguyễn Thị Hà · CSTĐCS", or what is known of it.
std::string title_of(const records::Nomination& nomination);

/// How a place of a record is called: "/minutes/held_on" -> "Biên bản họp: ngày họp". What is not known by name is
/// called "Mục khác".
std::string place_name(std::string_view place);
/// A value for people: words of enumerations and days as they are displayed; "(trống)" for null.
std::string value_text(std::string_view place, const base::Value& value);

}  // namespace tdkt::screens
