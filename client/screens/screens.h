#pragma once

#include <string>

#include "client/screens/appraisal.h"
#include "client/screens/award_register.h"
#include "client/screens/decision.h"
#include "client/screens/decisions.h"
#include "client/screens/dossier.h"
#include "client/screens/dossiers.h"
#include "client/screens/eligibility.h"
#include "client/screens/frame_shell.h"
#include "client/screens/home.h"
#include "client/screens/in_unit.h"
#include "client/screens/law_import.h"
#include "client/screens/local_rules.h"
#include "client/screens/nomination.h"
#include "client/screens/papers.h"
#include "client/screens/password.h"
#include "client/screens/received.h"
#include "client/screens/report_links.h"
#include "client/screens/rule_book.h"
#include "client/screens/sign_in.h"
#include "client/screens/staff.h"
#include "client/screens/staff_import.h"

namespace tdkt::screens {

/// What each screen remembers while nobody looks at it; nothing of it is kept on the machine.
struct ScreenStates {
  app::IdSource ids;  // of records that screens begin
  ShellState shell;
  ConflictState conflict;
  SignInState sign_in;
  HomeState home;
  DossiersState dossiers;
  DossierState dossier;
  NominationState nomination;
  ReportLinksState report_links;
  InUnitState in_unit;
  StaffState staff;
  StaffImportState staff_import;
  ReceivedState received;
  AppraisalState appraisal;
  DecisionsState decisions;
  DecisionState decision;
  PapersState papers;
  EligibilityState eligibility;
  AwardRegisterState award_register;
  RuleBookState rule_book;
  LocalRulesState local_rules;
  LawImportState law_import;
  PasswordState password;
  std::string led_to;           // the place the program was last asked to show
  uint32_t addresses_read = 0;  // of app::Model, as last followed
  app::Access access = app::Access::starting;
};

/// Draws the program as it stands: what lies around, the screen of the address, what floats above.
void draw(widgets::Ui& ui, const app::Model& model, ScreenStates& states, Dispatch& dispatch);

}  // namespace tdkt::screens
