#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/screens/screen.h"
#include "shared/law/reading.h"

namespace tdkt::screens {

struct LawImportState {
  std::optional<law::Instrument> instrument;
  std::string text;  // as it was pasted, or read from a file
  std::string source;
  std::vector<law::Piece> pieces;  // of the text
  bool asked = false;              // the button was pressed: what is missing is said
  bool listed = false;             // the server was asked what it has, since the line is there
};

/// Nhập lời văn điều luật: from the official text of an instrument, pasted or from a file, the wording of every place
/// that a rule cites. What is entered already is left alone.
void draw_law_import(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, LawImportState& state,
                     Dispatch& dispatch);

}  // namespace tdkt::screens
