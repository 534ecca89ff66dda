#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/id.h"

namespace tdkt::app {

/// The screens a person can be at. Each has an address, so that back, reload and a link in a message lead
/// there.
enum class Screen {
  home,            // /
  dossiers,        // /ho-so
  dossier,         // /ho-so/{id}
  nomination,      // /ho-so/{id}/de-nghi/{id}
  report_links,    // /ho-so/{id}/de-nghi/{id}/lien-ket
  in_unit,         // /ho-so/{id}/trong-don-vi
  staff,           // /nhan-su
  staff_import,    // /nhan-su/nhap
  received,        // /tham-dinh
  appraisal,       // /tham-dinh/{id}
  decisions,       // /quyet-dinh
  decision,        // /quyet-dinh/{id}
  papers,          // /ban-in/{id}
  eligibility,     // /du-dieu-kien
  award_register,  // /khen-thuong
  rule_book,       // /so-luat
  local_rules,     // /so-luat/quy-dinh
  law_import,      // /so-luat/loi-van
  password,        // /mat-khau
  not_found,
};

/// Where a person is.
struct Route {
  Screen screen = Screen::home;
  base::Id id;                 // the record the screen is about; zero when none
  base::Id second;             // the nomination inside a dossier
  std::string part;            // what the address asks to look at: "#…" without the sign
  std::string narrowing = {};  // what of it is shown: "?…" without the sign; see narrowing.h
};

/// The screen an address leads to. An address nobody knows leads to `not_found`.
Route route_of(std::string_view address);
std::string address_of(const Route& route);

/// The Vietnamese title of a screen, for the page and its heading.
std::string_view title_of(Screen screen);

}  // namespace tdkt::app
