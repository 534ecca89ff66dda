#pragma once

// Everything a screen draws with.
//
//   void draw_person(Ui& ui, const Model& model, PersonState& state, Dispatch& dispatch) {
//     Scope scope(ui, model.person_id);                        // identities come from places in the record
//     Region page(ui, "person", content, {.role = Role::main, .name = "Nhân sự"});   // scrolls, pads
//     heading(ui, 1, "Nguyễn Thị Hà");
//     { Card card(ui);                                          // RAII: open for what follows, closed at }
//       const FieldResult name = text_field(ui, "/full_name", "Họ và tên", person.full_name,
//                                           {.finding = sentence_at("/full_name"), .required = true});
//       if (name.value) dispatch(EditField{"/full_name", *name.value});
//       { Row row(ui);
//         if (button(ui, "save", "Lưu", {.kind = ButtonKind::primary})) dispatch(Save{}); } }
//   }
//
// Widgets take plain values and say what happened; none knows the model. Drawing, identity and semantics are
// one call: browser tests and screen readers find each by role and name (button "Lưu", textbox "Họ và tên").
// Flows: Column (default in a Region), Row, Columns; `ui.gap(kGapL)` adds air; `ui.width()` is what is left.
// A finding leads to its field by `ui.focus_place("/full_name")`; into a grid by go_to_cell().

#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/field.h"
#include "client/widgets/grid.h"
#include "client/widgets/layout.h"
#include "client/widgets/lists.h"
#include "client/widgets/shell.h"
#include "client/widgets/signs.h"
#include "client/widgets/text.h"
#include "client/widgets/ui.h"
