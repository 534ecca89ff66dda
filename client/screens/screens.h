#pragma once

#include <span>
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

/// How it stands with the screens that the first program lacks: not asked for, on their way, here, not to be had now,
/// or never in this browser, which keeps no settings.
enum class Coming { not_asked, asked, here, missed, impossible };

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
  Coming coming = Coming::not_asked;
  std::string led_to;           // the place the program was last asked to show
  uint32_t addresses_read = 0;  // of app::Model, as last followed
  app::Access access = app::Access::starting;
};

/// A screen, the function that draws it, and the one that names what of it stands in its address, where there is any.
struct Row {
  app::Screen screen;
  void (*draw)(widgets::Ui&, const widgets::Rect&, const app::Model&, ScreenStates&, Dispatch&);
  void (*narrow)(const app::Model&, ScreenStates&, app::Narrowing&) = nullptr;
};

/// Every screen there is, in two tables: what the first program knows, which is what it takes to draft and send, and
/// what the whole program knows besides.
std::span<const Row> first_screens();
std::span<const Row> further_screens();
/// Whether the first program can show it.
bool is_first(app::Screen screen);

/// Draws the program as it stands: what lies around, the screen of the address, what floats above. `further`: the other
/// screens, in the program that has them.
void draw(widgets::Ui& ui, const app::Model& model, ScreenStates& states, Dispatch& dispatch,
          std::span<const Row> further);

}  // namespace tdkt::screens
