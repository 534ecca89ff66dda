#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "client/screens/screen.h"

namespace tdkt::screens {

/// One remark of the appraiser, pinned to a place of the nomination; sent with the return, all at once.
struct PinnedComment {
  base::Id id;
  std::string place;  // JSON pointer in the nomination
  std::string label;  // what stands there: "Thành tích năm học 2024-2025"
  std::string text;
};

/// What an appraiser has written about one nomination and not sent yet.
struct AppraisalNotes {
  std::vector<PinnedComment> comments;
  std::string general;              // said with the return, about the whole
  std::set<std::string> looked_at;  // ids of the checklist's rules that were ticked
};

struct AppraisalState {
  enum class Asking { nothing, to_return, to_suspend, to_refuse };
  std::map<base::Id, AppraisalNotes> notes;
  Asking asking = Asking::nothing;
  std::string reason;         // of a suspension or a refusal
  size_t refusal_class = 99;  // beyond the list: not chosen yet
  std::string refusal_rule;
  bool asked = false;               // the dialog's act was pressed once
  size_t part = 0;                  // on narrow pages: the dossier, or what was found
  std::vector<std::string> places;  // drawn in this frame: where findings can lead
};

/// Thẩm định một trường hợp: the nomination as the unit wrote it, what the core found, what a person must look at, and
/// the acts that are open.
void draw_appraisal(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, AppraisalState& state,
                    Dispatch& dispatch);

}  // namespace tdkt::screens
