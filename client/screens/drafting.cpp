#include "client/screens/drafting.h"

#include <algorithm>
#include <charconv>

#include "client/app/queries.h"
#include "shared/base/text.h"

namespace tdkt::screens {
namespace {

std::string padded(int64_t number) {
  std::string out = std::to_string(number);
  constexpr size_t kWidth = 5;
  return out.size() < kWidth ? std::string(kWidth - out.size(), '0') + out : out;
}

/// Everyone and everything of a unit that may be proposed.
std::vector<Nominee> nominees(const app::Model& model, const base::Id& unit) {
  std::vector<Nominee> out;
  const auto add = [&](const base::Id& id) {
    if (auto nominee = nominee_of(model, id)) out.push_back(std::move(*nominee));
  };
  for (const auto* person : app::staff(model, unit)) add(person->id);
  add(unit);
  for (const auto* team : app::teams(model, unit)) add(team->id);
  return out;
}

/// The ways in which a nominee may be written: "Tổ Toán, Trường THPT …" also as "Tổ Toán".
bool is_called(const Nominee& nominee, std::string_view text, bool folded) {
  const std::string name = folded ? base::fold(nominee.name) : nominee.name;
  if (name == text) return true;
  const size_t comma = name.find(',');
  return nominee.type == law::NomineeType::collective && comma != std::string::npos && name.substr(0, comma) == text;
}

std::optional<Nominee> only_one(const std::vector<Nominee>& all, std::string_view text, bool folded) {
  std::optional<Nominee> found;
  for (const Nominee& nominee : all) {
    if (!is_called(nominee, text, folded)) continue;
    if (found) return std::nullopt;
    found = nominee;
  }
  return found;
}

const records::Unit* superior_of(const app::Model& model, const base::Id& unit) {
  const auto* own = model.records.unit(unit);
  const auto* name = own ? records::name_on(*own, model.today()) : nullptr;
  return name && name->superior_id ? model.records.unit(*name->superior_id) : nullptr;
}

}  // namespace

std::string default_dossier_title(const app::Model& model) {
  return "Đề nghị khen thưởng năm học " + base::SchoolYear::of(model.today()).text();
}

records::Dossier new_dossier(const app::Model& model, const base::Id& id, std::string title) {
  records::Dossier dossier;
  dossier.id = id;
  dossier.unit_id = app::own_unit_id(model);
  dossier.title = std::move(title);
  dossier.school_year = base::SchoolYear::of(model.today());
  for (const auto& [campaign_id, campaign] : model.records.all<records::Campaign>()) {
    const bool open = campaign.from_on && *campaign.from_on <= model.today() &&
                      (!campaign.until_on || model.today() < *records::until_on_for(campaign, dossier.unit_id));
    if (campaign.kind == records::CampaignKind::nomination && open && campaign.school_year == dossier.school_year)
      dossier.campaign_id = campaign_id;
  }
  dossier.request_letter.addressee = default_addressee(model, dossier.unit_id);
  dossier.request_letter.merit_type = law::MeritType::CONG_TRANG;
  return dossier;
}

std::optional<records::Addressee> default_addressee(const app::Model& model, const base::Id& unit) {
  const auto* superior = superior_of(model, unit);
  if (!superior) return std::nullopt;
  if (superior->kind == records::UnitKind::PHONG_GDDT) return records::Addressee::PHONG_GDDT;
  return superior->kind == records::UnitKind::SO ? std::optional(records::Addressee::GIAM_DOC_SO) : std::nullopt;
}

std::string submission_label(const app::Model& model, const records::Dossier& dossier) {
  const auto* superior = superior_of(model, dossier.unit_id);
  const bool to_district = superior && superior->kind == records::UnitKind::PHONG_GDDT &&
                           dossier.request_letter.addressee != records::Addressee::GIAM_DOC_SO;
  return to_district ? "Gửi lên Phòng GDĐT" : "Gửi lên Sở";
}

records::Nomination new_nomination(const app::Model& model, const records::Dossier& dossier, const base::Id& id,
                                   const std::string& order_key) {
  const auto others = model.records.nominations_of(dossier.id);
  records::Nomination out = rules::begin_nomination(dossier, others.empty() ? nullptr : others.back());
  out.id = id;
  out.order_key = order_key;
  return out;
}

std::string order_key_after(const std::string& key) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
  if (error != std::errc() || end != key.data() + key.size()) return key + "1";
  return padded((number / 10 + 1) * 10);
}

std::string next_order_key(const app::Model& model, const base::Id& dossier) {
  const auto others = model.records.nominations_of(dossier);
  return others.empty() ? padded(10) : order_key_after(others.back()->order_key);
}

std::optional<Nominee> nominee_of_text(const app::Model& model, const base::Id& unit, std::string_view text) {
  const std::string exact = base::tidy(text);
  if (exact.empty()) return std::nullopt;
  const auto all = nominees(model, unit);
  if (auto found = only_one(all, exact, false)) return found;
  return only_one(all, base::fold(exact), true);
}

std::optional<Nominee> nominee_of(const app::Model& model, const base::Id& id) {
  return rules::nominee_of(id, model.today(), model.records);
}

}  // namespace tdkt::screens
