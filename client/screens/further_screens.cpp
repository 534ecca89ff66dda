#include "client/screens/screens.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using app::Model;
using app::Narrowing;
using app::Screen;

// What the Sở works with, and what a school opens now and then. The first program does not refer to it, so that a first
// visit does not download it.
constexpr Row kScreens[] = {
    {Screen::staff_import, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                              Dispatch& d) { draw_staff_import(ui, at, m, s.staff_import, d); }},
    {Screen::received,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_received(ui, at, m, s.received, d);
     },
     [](const Model&, ScreenStates& s, Narrowing& n) { narrow_received(s.received, n); }},
    {Screen::appraisal,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_appraisal(ui, at, m, s.appraisal, d);
     },
     [](const Model&, ScreenStates& s, Narrowing& n) { narrow_appraisal(s.appraisal, n); }},
    {Screen::decisions, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                           Dispatch& d) { draw_decisions(ui, at, m, s.decisions, d); }},
    {Screen::decision,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_decision(ui, at, m, s.decision, d);
     },
     [](const Model& m, ScreenStates& s, Narrowing& n) { narrow_decision(m, s.decision, n); }},
    {Screen::papers,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) { draw_papers(ui, at, m, s.papers, d); },
     [](const Model& m, ScreenStates& s, Narrowing& n) { narrow_papers(m, s.papers, n); }},
    {Screen::law_import, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                            Dispatch& d) { draw_law_import(ui, at, m, s.law_import, d); }},
    {Screen::eligibility,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_eligibility(ui, at, m, s.eligibility, d);
     },
     [](const Model&, ScreenStates& s, Narrowing& n) { narrow_eligibility(s.eligibility, n); }},
    {Screen::award_register,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_award_register(ui, at, m, s.award_register, d);
     },
     [](const Model&, ScreenStates& s, Narrowing& n) { narrow_award_register(s.award_register, n); }},
    {Screen::report_links, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                              Dispatch& d) { draw_report_links(ui, at, m, s.report_links, d); }},
    {Screen::in_unit, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                         Dispatch& d) { draw_in_unit(ui, at, m, s.in_unit, s.conflict, d); }},
    {Screen::rule_book,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_rule_book(ui, at, m, s.rule_book, d);
     },
     [](const Model& m, ScreenStates& s, Narrowing& n) { narrow_rule_book(m, s.rule_book, n); }},
    {Screen::local_rules, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                             Dispatch& d) { draw_local_rules(ui, at, m, s.local_rules, d); }},
};

}  // namespace

std::span<const Row> further_screens() { return kScreens; }

}  // namespace tdkt::screens
