#include "client/screens/screens.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using app::Model;
using app::Screen;

// What the Sở alone works with. A school's program does not refer to it, so a school does not download it.
constexpr Row kScreens[] = {
    {Screen::received, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                          Dispatch& d) { draw_received(ui, at, m, s.received, d); }},
    {Screen::appraisal, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                           Dispatch& d) { draw_appraisal(ui, at, m, s.appraisal, d); }},
    {Screen::decisions, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                           Dispatch& d) { draw_decisions(ui, at, m, s.decisions, d); }},
    {Screen::decision, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                          Dispatch& d) { draw_decision(ui, at, m, s.decision, d); }},
    {Screen::law_import, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                            Dispatch& d) { draw_law_import(ui, at, m, s.law_import, d); }},
};

}  // namespace

std::span<const Row> office_screens() { return kScreens; }

}  // namespace tdkt::screens
