#include "client/app/page_title.h"

#include "client/app/award_words.h"

namespace tdkt::app {
namespace {

std::string name_of(const records::Nomination* nomination) {
  if (!nomination) return {};
  const std::string& name = nomination->nominee_name;
  return nomination->award ? name + " · " + std::string(short_display(*nomination->award)) : name;
}

/// What the screen is about.
std::string record_name(const Model& model) {
  const Route& route = model.route;
  switch (route.screen) {
    case Screen::nomination:
    case Screen::report_links: return name_of(model.records.find<records::Nomination>(route.second));
    case Screen::appraisal: return name_of(model.records.find<records::Nomination>(route.id));
    case Screen::dossier:
    case Screen::in_unit: {
      const auto* dossier = model.records.find<records::Dossier>(route.id);
      return dossier ? dossier->title : std::string();
    }
    case Screen::decision: {
      const auto* decision = model.records.find<records::Decision>(route.id);
      return decision ? decision->number : std::string();
    }
    default: return {};
  }
}

std::string_view waits_for(const Model& model) {
  if (!model.store_error.empty()) return "! Chưa giữ được trên máy này · ";
  if (model.saves.conflict > 0) return "! Xung đột · ";
  if (model.saves.refused > 0) return "! Máy chủ chưa nhận · ";
  if (!model.online) return "• Không có mạng · ";
  if (model.access == Access::expired) return "• Cần đăng nhập lại · ";
  return {};
}

}  // namespace

std::string page_title(const Model& model) {
  if (!model.account) return "Thi đua - Khen thưởng";
  const std::string record = record_name(model);
  return std::string(waits_for(model)) + record + (record.empty() ? "" : " - ") +
         std::string(title_of(model.route.screen));
}

}  // namespace tdkt::app
