#pragma once

#include <cstdint>
#include <string>

#include "client/screens/screen.h"
#include "shared/papers/papers.h"

namespace tdkt::screens {

/// What lies over the canvas while a paper is looked at; `client/paper_frame.cpp` lays it there.
struct PapersState {
  base::Id record;      // whose papers are looked at; those of another begin anew
  std::string chosen;   // key of one of its papers; "" for the first
  std::string written;  // key of the one in `page`
  // The sheet: rewritten where what it is written from changed; each has a number of its own.
  std::string name, page;
  uint64_t number = 0;
  uint64_t records_version = 0;
  widgets::Rect place;
  // What is wanted of the page in this frame.
  bool shown = false, print = false, open = false;
  std::string file_name, file;  // to be saved: the paper for Word
  // What lies there now; 0: nothing.
  uint64_t laid = 0;
  widgets::Rect laid_at;
};

/// Bản in: the papers about a dossier, a nomination, a decision or a meeting, each as it is printed.
void draw_papers(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, PapersState& state,
                 Dispatch& dispatch);

/// How an address calls a paper.
std::string_view word_in_address(papers::PaperKind kind);

/// Which of the papers.
void narrow_papers(const app::Model& model, PapersState& state, app::Narrowing& narrowing);

}  // namespace tdkt::screens
