#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client/widgets/ui.h"
#include "shared/base/date.h"

namespace tdkt::widgets {

/// What stands around a field. The id is the place in the record ("/report/summary"), so that findings lead
/// here.
struct FieldOptions {
  std::string_view hint;     // under the label
  std::string_view finding;  // under the field, with a bar at its left; the sentence of the report
  Tone finding_tone = Tone::must_fix;
  std::string_view placeholder;
  bool required = false;
  bool read_only = false;
  bool password = false;
  int rows = 1;                   // more than 1: several lines, growing with the text
  float max_width = 0;            // 0: all there is
  std::string_view autocomplete;  // HTML: "username", "current-password", …
  std::string_view input_mode;    // HTML: "numeric", "decimal", …
  bool label_hidden = false;      // only for those who do not see it
};

struct FieldResult {
  std::optional<std::string> value;  // the whole new text, after each change
  bool left = false;                 // the focus went on: a moment to save and check
  bool submitted = false;            // Enter, in a field of one line
};
FieldResult text_field(Ui& ui, std::string_view id, std::string_view label, std::string_view value,
                       const FieldOptions& options = {});

/// A search field with a magnifying glass, without a label to be seen.
FieldResult search_field(Ui& ui, std::string_view id, std::string_view name, std::string_view value, float width);

struct DateResult {
  bool changed = false;
  std::optional<base::Date> value;  // with changed: the new day, or none
  bool left = false;
  std::string unread;  // why what the field shows cannot be read; the earlier day still holds
};
/// A day typed as 18/10/2024, or chosen in the page's own calendar. What cannot be read as a day
/// says so under the field and changes nothing; Escape takes it back.
DateResult date_field(Ui& ui, std::string_view id, std::string_view label, std::optional<base::Date> value,
                      const FieldOptions& options = {});

/// One of a list: in the browser's own list of choices, or where there are many in one that typing narrows (picker.h).
/// `chosen` beyond the list: none yet.
std::optional<size_t> select(Ui& ui, std::string_view id, std::string_view label,
                             std::span<const std::string_view> choices, size_t chosen,
                             const FieldOptions& options = {});

/// The new state, when changed.
std::optional<bool> checkbox(Ui& ui, std::string_view id, std::string_view label, bool checked,
                             const FieldOptions& options = {});

struct Choice {
  std::string_view text;
  std::string_view detail;    // "đủ", "còn thiếu một sáng kiến"
  Tone tone = Tone::neutral;  // of the detail
  std::string_view unavailable_because;
};
std::optional<size_t> radio_group(Ui& ui, std::string_view id, std::string_view label, std::span<const Choice> choices,
                                  size_t chosen, const FieldOptions& options = {});

}  // namespace tdkt::widgets
