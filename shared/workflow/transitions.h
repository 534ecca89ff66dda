#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "shared/base/names.h"
#include "shared/base/result.h"
#include "shared/law/awards.h"
#include "shared/workflow/roles.h"
#include "shared/workflow/states.h"

namespace tdkt::workflow {

/// What someone does to a dossier or a nomination; a noun in the address: POST …/submission. `review` is nobody's: the
/// server notes it where an award was revoked that the case may have rested on. `signature` is the head's, on a draft:
/// what was signed is bound by its seal (signature.h).
enum class Act {
  signature,
  submission,
  withdrawal,
  reception,
  acceptance,
  return_for_completion,
  completion,
  suspension,
  resumption,
  refusal,
  decision,
  forwarding,
  takeover,
  correction,
  revocation,
  review,
  reopening
};

/// Whether the actor's unit must be the one that proposes, the one that holds the case now, or the one that has come in
/// the holder's place because that one no longer stands above the proposer.
enum class Side { proposer, holder, successor };

enum class Subject { dossier, nomination };

using RoleSet = law::SetOf<Role>;

/// One edge of the procedure. Buttons ask it, handlers ask it, the documentation prints it.
struct Transition {
  Subject subject;
  State from;
  Act act;
  State to;
  RoleSet roles;
  Side side;
  std::string_view basis;  // the legal or local source
};

std::span<const Transition> transitions();

/// The first edge an act takes from a state; nullptr when there is none. Where several roles take it to different
/// states (forwarding: from a Phòng to the Sở, from the Sở out of the house), `may` tells them apart.
const Transition* transition(Subject subject, State from, Act act);

/// Where a case stands: whose it is, who holds it now, and who has come in the holder's place (route.h).
struct Standing {
  State state;
  base::Id unit_id;
  base::Id holder_unit_id;
  base::Id successor_unit_id = {};  // zero while the holder still stands above the proposer
};

/// The unit that a side names; zero where none does. A holder that no longer stands above the proposer does nothing any
/// more: it waits for who has come in its place.
base::Id unit_of(Side side, const Standing& standing);

/// The edge that these grants may take on this day, or the Problem: `not_allowed_in_state` when the state has no such
/// edge, `forbidden` when nobody among the grants may take it.
base::Result<Transition> may(Subject subject, Act act, const Standing& standing, const Grants& grants,
                             base::Date today);

}  // namespace tdkt::workflow

namespace tdkt::base {

template <>
struct Names<workflow::Act> {
  using A = workflow::Act;
  static constexpr Name<A> rows[] = {
      {A::signature, "signature", "Ký duyệt hồ sơ"},
      {A::submission, "submission", "Gửi hồ sơ"},
      {A::withdrawal, "withdrawal", "Rút hồ sơ"},
      {A::reception, "reception", "Tiếp nhận thẩm định"},
      {A::acceptance, "acceptance", "Đủ điều kiện"},
      {A::return_for_completion, "return", "Trả lại để bổ sung"},
      {A::completion, "completion", "Gửi lại sau khi bổ sung"},
      {A::suspension, "suspension", "Tạm dừng xét"},
      {A::resumption, "resumption", "Xét tiếp"},
      {A::refusal, "refusal", "Không xét"},
      {A::decision, "decision", "Ghi quyết định khen thưởng"},
      {A::forwarding, "forwarding", "Trình cấp trên"},
      {A::takeover, "takeover", "Nhận về từ đơn vị đã thôi quản lý"},
      {A::correction, "correction", "Đính chính bằng quyết định mới"},
      {A::revocation, "revocation", "Hủy bỏ quyết định khen thưởng"},
      {A::review, "review", "Cần xem lại"},
      {A::reopening, "reopening", "Mở lại để sửa"},
  };
  static_assert(names_all(rows, A::reopening));
};

template <>
struct Names<workflow::Subject> {
  using S = workflow::Subject;
  static constexpr Name<S> rows[] = {{S::dossier, "dossier", "hồ sơ"},
                                     {S::nomination, "nomination", "trường hợp đề nghị"}};
  static_assert(names_all(rows, S::nomination));
};

}  // namespace tdkt::base
