#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/model.h"
#include "client/widgets/grid.h"

namespace tdkt::screens {

/// The columns of the sheet of nominations, in order: those that are typed stand together, as lists of schools have
/// them.
enum class ListColumn : size_t { number, status, name, position, award, ground, rating, team };
/// Their words in an address, in the same order.
inline constexpr std::string_view kListColumnWords[] = {"stt",       "trang-thai", "ten",      "chuc-vu",
                                                        "danh-hieu", "can-cu",     "xep-loai", "to"};

/// What stands in a cell; the mark and note of the worst finding that means it.
widgets::GridCell nomination_cell(const app::Model& model, const records::Nomination& nomination, size_t place,
                                  ListColumn column);

/// The column a finding means; nullopt when it lies in the nomination's own form.
std::optional<ListColumn> column_of_place(std::string_view place);

/// "4 phải sửa", "Đủ", or the state once it was sent.
struct NominationStatus {
  std::string text;
  widgets::Tone tone;
};
NominationStatus status_of(const app::Model& model, const records::Nomination& nomination);

/// The grounds as a cell shows them, and back.
std::string_view short_ground(law::Ground ground);
/// The ground a text names, among those of `about` first: awards share words for their grounds.
std::optional<law::Ground> ground_of_text(std::string_view text, const records::Nomination& about = {});

/// What was typed or pasted into rows, turned into edits of nominations and new ones. Cells of a pasted row are known
/// by what they say: a name, an award, a ground; what else there is, is the position.
struct RowChanges {
  std::vector<app::EditField> edits;
  std::vector<app::CreateRecord> created;
  std::vector<std::string> not_taken;  // sentences
};
RowChanges changes_of_rows(const app::Model& model, const records::Dossier& dossier,
                           const std::vector<const records::Nomination*>& rows,
                           const std::vector<widgets::CellChange>& changes, const std::function<base::Id()>& new_id);

}  // namespace tdkt::screens
