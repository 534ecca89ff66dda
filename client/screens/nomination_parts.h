#pragma once

#include <string>
#include <string_view>

#include "client/screens/nomination.h"
#include "client/screens/record_form.h"

namespace tdkt::screens {

/// The sections of a nomination's form, in the order of the form.
struct NominationForm {
  widgets::Ui& ui;
  const app::Model& model;
  const records::Dossier& dossier;
  const records::Nomination& nomination;
  RecordForm& form;
  Nominees& nominees;
  Dispatch& dispatch;
};
/// Who, which award, year and period.
void draw_subject(NominationForm& at);
/// Căn cứ: the paths of the law, each with what it lacks; then what the chosen one rests on.
void draw_ground(NominationForm& at);
/// What the ground asks for beyond the history: movement, cluster and targets, event, office. Part of draw_ground.
void draw_ground_details(NominationForm& at);
/// Báo cáo thành tích by its Mẫu.
void draw_report(NominationForm& at);
void draw_evidence(NominationForm& at);
/// Read-only: what is recorded of the nominee, with the way to where it is kept.
void draw_nominee_facts(NominationForm& at);
/// What was done to it, and what the Sở wrote that lies at no field.
void draw_acts(NominationForm& at);

/// The field of the form that stands for a place: of a list or a row the first field in it.
std::string form_place(const app::Model& model, const records::Nomination& nomination, std::string_view place);

/// The place of the first field of a section, for the rail.
inline constexpr std::string_view kSubjectPlace = "/nominee_id", kGroundPlace = "/ground",
                                  kReportPlace = "/report/situation", kEvidencePlace = "/evidence";

}  // namespace tdkt::screens
