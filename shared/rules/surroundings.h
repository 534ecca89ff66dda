#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/records/describe.h"
#include "shared/records/movement.h"
#include "shared/records/openness.h"
#include "shared/records/registration.h"

namespace tdkt::rules {

/// What the virus scan of the server said of a file.
enum class FileHealth { not_scanned, clean, infected, unreadable };

/// What the server found of the signature inside a file.
enum class SignatureState { none, valid, broken };

/// A file as the server holds it.
struct StoredFile {
  base::Id id;  // of the evidence it proves
  std::optional<FileHealth> health;
  std::optional<SignatureState> signature;
};

template <records::Being<StoredFile> R, class V>
void describe(R& file, V& visit) {
  visit("id", file.id);
  visit("health", file.health);
  visit("signature", file.signature);
}

/// Another report that reads like this one.
struct Likeness {
  base::Id id;  // the other nomination
  std::string nominee_name;
  std::optional<int64_t> percent;  // of this report's text
};

template <records::Being<Likeness> R, class V>
void describe(R& likeness, V& visit) {
  visit("id", likeness.id);
  visit("nominee_name", likeness.nominee_name);
  visit("percent", likeness.percent);
}

/// Someone a registration names, as the staff records know them.
struct Entrant {
  base::Id id;  // the person
  std::string full_name;
  bool works_here = false;
  std::optional<int64_t> cstdcs_count;  // Chiến sĩ thi đua cơ sở in the two school years before
};

template <records::Being<Entrant> R, class V>
void describe(R& entrant, V& visit) {
  visit("id", entrant.id);
  visit("full_name", entrant.full_name);
  visit("works_here", entrant.works_here);
  visit("cstdcs_count", entrant.cstdcs_count);
}

/// What lies around a subject in the procedure: windows, registrations, publications, files. An absent part is not
/// known here.
struct Surroundings {
  std::optional<records::Registration> registration;  // of the unit for the school year
  std::optional<records::Campaign> campaign;          // the window it is sent in
  std::vector<records::Campaign> waves;               // đợt thi đua
  bool movements_known = false;
  std::vector<base::Id> movement_ids;  // the catalogue of movements
  bool publications_known = false;
  std::vector<records::Publication> publications;  // of the dossier
  bool files_known = false;
  std::vector<StoredFile> files;
  bool likenesses_known = false;
  std::vector<Likeness> likenesses;
  std::optional<int64_t> return_count;  // how often it was returned for completion
  std::optional<int64_t> staff_count;   // of the unit
  std::optional<int64_t> leader_count;  // heads and deputies among them
  std::optional<int64_t> exemplar_count;
  bool staff_known = false;
  std::vector<Entrant> entrants;  // those of the staff that a registration names
  bool standing_known = false;    // of the nomination a complaint is about
  bool suspended = false;
  std::optional<base::Date> decided_on;
};

template <records::Being<Surroundings> R, class V>
void describe(R& around, V& visit) {
  visit("registration", around.registration);
  visit("campaign", around.campaign);
  visit("waves", around.waves);
  visit("movements_known", around.movements_known);
  visit("movement_ids", around.movement_ids);
  visit("publications_known", around.publications_known);
  visit("publications", around.publications);
  visit("files_known", around.files_known);
  visit("files", around.files);
  visit("likenesses_known", around.likenesses_known);
  visit("likenesses", around.likenesses);
  visit("return_count", around.return_count);
  visit("staff_count", around.staff_count);
  visit("leader_count", around.leader_count);
  visit("exemplar_count", around.exemplar_count);
  visit("staff_known", around.staff_known);
  visit("entrants", around.entrants);
  visit("standing_known", around.standing_known);
  visit("suspended", around.suspended);
  visit("decided_on", around.decided_on);
}

}  // namespace tdkt::rules

namespace tdkt::base {

template <>
struct Names<rules::FileHealth> {
  using F = rules::FileHealth;
  static constexpr Name<F> rows[] = {{F::not_scanned, "not_scanned", "chưa quét"},
                                     {F::clean, "clean", "sạch"},
                                     {F::infected, "infected", "có mã độc"},
                                     {F::unreadable, "unreadable", "không mở được"}};
  static_assert(names_all(rows, F::unreadable));
};

template <>
struct Names<rules::SignatureState> {
  using S = rules::SignatureState;
  static constexpr Name<S> rows[] = {{S::none, "none", "không ký số"},
                                     {S::valid, "valid", "chữ ký số hợp lệ"},
                                     {S::broken, "broken", "chữ ký số hỏng"}};
  static_assert(names_all(rows, S::broken));
};

}  // namespace tdkt::base
