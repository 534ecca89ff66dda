#pragma once

#include <string_view>

#include "client/app/model.h"
#include "client/screens/record_form.h"
#include "client/screens/screen.h"

namespace tdkt::screens {

// What comes after a decision, and what a decision says that comes after another.

/// What kind of paper this is, under its title; what issuing it does to its lines, after their number.
std::string_view kind_in_words(const records::Decision& decision);
std::string_view outcome_in_words(const records::Decision& decision);

/// Of an issued decision: what became of it, and the ways on.
void draw_sequels(widgets::Ui& ui, const app::Model& model, const records::Decision& decision, Dispatch& dispatch);

/// The decision this one corrects or revokes, in one line with a way to it; nothing for any other.
void draw_earlier(widgets::Ui& ui, const app::Model& model, const records::Decision& decision, Dispatch& dispatch);

/// Ground, reason and what is recovered: the fields of a revocation.
void draw_revocation_fields(RecordForm& form);

/// What will have to be looked at again once this revocation is issued.
void draw_dependants(widgets::Ui& ui, const app::Model& model, const records::Decision& decision);

}  // namespace tdkt::screens
