#pragma once

#include <string>

#include "client/app/model.h"

namespace tdkt::app {

/// What the page is called, as tabs, bookmarks and windows show it: what waits for a person first, then the record,
/// then the screen. Begins with "! " where a person must do something and with "• " where something waits; the icon of
/// the page follows these signs (web/icon.js).
std::string page_title(const Model& model);

}  // namespace tdkt::app
