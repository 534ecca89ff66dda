#pragma once

#include <string>

#include "client/screens/record_form.h"

namespace tdkt::screens {

/// What the lists of a person's record share while one frame is drawn.
struct PersonRows {
  widgets::Ui& ui;
  const app::Model& model;
  const records::Person& person;
  RecordForm& form;
  std::string& open_row;  // place of the row being written, "" = none
  Dispatch& dispatch;
};

// Each list: a line for every row; a press opens its fields; one button adds a row.
void draw_rating_rows(PersonRows& at);
void draw_award_rows(PersonRows& at);
void draw_initiative_rows(PersonRows& at);
void draw_research_rows(PersonRows& at);
void draw_leave_rows(PersonRows& at);
void draw_discipline_rows(PersonRows& at);
void draw_proceeding_rows(PersonRows& at);
/// Quá trình công tác; moving to another unit is the Sở's to record, so it is only read.
void draw_assignments(PersonRows& at);

}  // namespace tdkt::screens
