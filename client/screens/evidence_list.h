#pragma once

#include <vector>

#include "client/screens/record_form.h"

namespace tdkt::screens {

/// The files and papers that hang at a record: what each is, its file, whether the server has it; a new one.
/// `attach` names the button.
void draw_evidence_list(widgets::Ui& ui, const app::Model& model, RecordForm& form,
                        const std::vector<records::Evidence>& evidence, std::string_view attach, Dispatch& dispatch);

}  // namespace tdkt::screens
