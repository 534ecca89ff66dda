#pragma once

#include "shared/base/names.h"

namespace tdkt::workflow {

/// Trạng thái of a dossier or of one nomination. A dossier has draft, submitted and withdrawn of its own; from
/// submission on each nomination goes its own way.
// clang-format off
enum class State {
  draft, submitted, under_appraisal, returned_for_completion, suspended, before_council, decided, forwarded, refused,
  withdrawn, revoked,
};
// clang-format on

/// The content of a record in this state may still be written by its unit.
constexpr bool is_open_for_writing(State state) {
  return state == State::draft || state == State::returned_for_completion;
}

/// Those who hold a nomination in this state may still work on its appraisal.
constexpr bool is_open_for_appraisal(State state) {
  return state == State::submitted || state == State::under_appraisal || state == State::returned_for_completion ||
         state == State::suspended || state == State::before_council || state == State::forwarded;
}

}  // namespace tdkt::workflow

namespace tdkt::base {

template <>
struct Names<workflow::State> {
  using S = workflow::State;
  static constexpr Name<S> rows[] = {
      {S::draft, "draft", "Đang soạn"},
      {S::submitted, "submitted", "Đã gửi"},
      {S::under_appraisal, "under_appraisal", "Đang thẩm định"},
      {S::returned_for_completion, "returned_for_completion", "Cần bổ sung"},
      {S::suspended, "suspended", "Tạm dừng xét"},
      {S::before_council, "before_council", "Đủ điều kiện, chờ Hội đồng"},
      {S::decided, "decided", "Đã có quyết định"},
      {S::forwarded, "forwarded", "Đã trình cấp trên"},
      {S::refused, "refused", "Không được xét"},
      {S::withdrawn, "withdrawn", "Đã rút"},
      {S::revoked, "revoked", "Đã bị hủy bỏ"},
  };
  static_assert(names_all(rows, S::revoked));
};

}  // namespace tdkt::base
