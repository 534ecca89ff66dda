#include "client/screens/words.h"

#include <charconv>

#include "client/app/award_words.h"

namespace tdkt::screens {
namespace {

using widgets::Icon;
using widgets::Tone;

constexpr int64_t kDayMs = 86'400'000;
constexpr int64_t kVietnamMs = 7 * 3'600'000;

std::string two(int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::optional<int> digits(std::string_view text, size_t from, size_t count) {
  int out = 0;
  if (from + count > text.size()) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + from, text.data() + from + count, out);
  if (error != std::errc() || end != text.data() + from + count) return std::nullopt;
  return out;
}

}  // namespace

Tone tone_of(workflow::State state) {
  using workflow::State;
  switch (state) {
    case State::draft: return Tone::not_yet;
    case State::submitted: return Tone::accent;
    case State::under_appraisal: return Tone::accent;
    case State::returned_for_completion: return Tone::look_again;
    case State::suspended: return Tone::look_again;
    case State::before_council: return Tone::fine;
    case State::decided: return Tone::honour;
    case State::forwarded: return Tone::honour;
    case State::refused: return Tone::must_fix;
    case State::revoked: return Tone::must_fix;
    case State::withdrawn: break;
  }
  return Tone::neutral;
}

Tone tone_of(app::SaveState state) {
  using app::SaveState;
  switch (state) {
    case SaveState::only_here: return Tone::not_yet;
    case SaveState::sending: return Tone::accent;
    case SaveState::saved: return Tone::fine;
    case SaveState::conflict: return Tone::must_fix;
    case SaveState::refused: break;
  }
  return Tone::must_fix;
}

Icon icon_of(app::SaveState state) {
  using app::SaveState;
  switch (state) {
    case SaveState::only_here: return Icon::computer;
    case SaveState::sending: return Icon::cloud_up;
    case SaveState::saved: return Icon::check_circle;
    case SaveState::conflict: return Icon::conflict;
    case SaveState::refused: break;
  }
  return Icon::error;
}

Tone tone_of(const rules::Finding& finding) {
  if (finding.acknowledged) return Tone::fine;
  if (finding.outcome == rules::Outcome::unknown) return Tone::not_yet;
  return finding.severity == rules::Severity::error ? Tone::must_fix : Tone::look_again;
}

std::string moment(int64_t unix_ms, base::Date today) {
  const base::Date day = base::Date::of_instant(unix_ms);
  const int64_t minutes = ((unix_ms + kVietnamMs) % kDayMs) / 60'000;
  const std::string time = two(minutes / 60) + ":" + two(minutes % 60);
  return day == today ? time : time + ", " + day.display();
}

std::optional<int64_t> instant_of(std::string_view text) {
  const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  if (!year || !month || !day || !hour || !minute || !second) return std::nullopt;
  const auto date = base::Date::of(*year, *month, *day);
  if (!date) return std::nullopt;
  return int64_t{date->number()} * kDayMs + ((*hour * 60 + *minute) * 60 + *second) * int64_t{1000};
}

base::Date clock_day(const app::Model& model) { return base::Date::of_instant(model.now); }

std::string moment(std::string_view rfc3339, base::Date today) {
  const auto at = instant_of(rfc3339);
  return at ? moment(*at, today) : std::string();
}

std::string short_citation(const law::Citation& citation) {
  // The name a text goes by among those who use it daily; the full one stands in the rule book.
  const auto name = [&]() -> std::string_view {
    using law::Instrument;
    switch (citation.instrument) {
      case Instrument::LAW_2022: return "Luật TĐKT";
      case Instrument::ND98: return "NĐ 98/2023";
      case Instrument::TT01: return "TT 01/2024";
      case Instrument::TT29: return "TT 29/2023";
      case Instrument::ND35: return "NĐ 35/2024";
      case Instrument::ND152: return "NĐ 152/2025";
      case Instrument::TT15_2025: return "TT 15/2025";
      case Instrument::TT07_2026: return "TT 07/2026";
      case Instrument::LAW_2026: return "Luật sửa đổi 2026";
      case Instrument::ND142_2025: return "NĐ 142/2025";
      case Instrument::NQ202_2025: return "NQ 202/2025";
      case Instrument::ND30_2020: return "NĐ 30/2020";
      case Instrument::ND13_2012: return "NĐ 13/2012";
      case Instrument::ND91_2017: return "NĐ 91/2017";
      case Instrument::TT27_2020: return "TT 27/2020";
      case Instrument::ND13_2023: return "NĐ 13/2023";
      case Instrument::LABOUR_2019: return "BLLĐ 2019";
      case Instrument::COMPLAINT_2011: return "Luật Khiếu nại";
      case Instrument::DENUNCIATION_2018: return "Luật Tố cáo";
      case Instrument::ND45_2020: return "NĐ 45/2020";
      case Instrument::TTHC_HUYEN: return "TTHC cấp huyện";
      case Instrument::ND48_2023: return "NĐ 48/2023";
      case Instrument::PLAN_2024: break;
    }
    return "Kế hoạch của Sở";
  }();
  const std::string whole = law::text(citation);
  const std::string_view full = base::display(citation.instrument);
  const size_t at = whole.find(full);
  if (at == std::string::npos) return whole;
  return whole.substr(0, at) + std::string(name) + whole.substr(at + full.size());
}

std::string size_text(int64_t bytes) {
  const auto tenths = [](int64_t value, int64_t unit) {
    const int64_t scaled = (value * 10 + unit / 2) / unit;
    return std::to_string(scaled / 10) + (scaled % 10 != 0 ? "," + std::to_string(scaled % 10) : "");
  };
  if (bytes < 1024) return std::to_string(bytes) + " byte";
  if (bytes < 1024 * 1024) return tenths(bytes, 1024) + " kB";
  return tenths(bytes, 1024 * 1024) + " MB";
}

std::string counted(int64_t count, std::string_view noun) { return std::to_string(count) + " " + std::string(noun); }

std::string title_of(const records::Nomination& nomination) {
  const std::string name = nomination.nominee_name.empty() ? "Chưa có tên" : nomination.nominee_name;
  return nomination.award ? name + " · " + std::string(app::short_display(*nomination.award)) : name;
}

}  // namespace tdkt::screens
