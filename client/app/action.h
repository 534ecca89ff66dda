#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "client/app/entry.h"
#include "client/app/route.h"
#include "shared/base/id.h"
#include "shared/base/value.h"
#include "shared/records/kinds.h"
#include "shared/workflow/transitions.h"

namespace tdkt::app {

// What a person does.
struct GoTo {
  Route route;
};
/// The screen that is open shows this of what it has (narrowing.h). `by_person`: who opens another part of it comes
/// back by the browser's back; what the program turned to itself is no step.
struct Narrow {
  std::string pairs;
  bool by_person = false;
};
/// What the end of the address ("#moi") led to has been done: back and a reload do not do it again.
struct ForgetPart {};
struct SignIn {
  std::string account_name, password;
};
struct SignOut {};
struct ChangePassword {
  std::string current, wanted;
};
/// Puts a value at a place of a record; null removes. Text is kept in normal form C.
struct EditField {
  base::Id record;
  std::string place;
  base::Value value;
};
/// A field of a record was left with what cannot be read; without words: it is mended, or given up.
struct LeaveUnread {
  base::Id record;
  Unread what;
};
/// Several places of several records at once: a paste, a fill. One undo step.
struct EditMany {
  std::vector<EditField> edits;
};
/// A new record of this unit; `document` carries its id.
struct CreateRecord {
  records::RecordKind kind;
  base::Value document;
};
/// Several at once: an import, a block of pasted rows.
struct CreateMany {
  std::vector<CreateRecord> records;
};
/// Takes a record that was never sent, or a nomination of an open dossier, out of the work.
struct RemoveRecord {
  base::Id record;
};
struct Undo {};
/// Settles one field two people changed.
struct SettleConflict {
  base::Id record;
  std::string place;
  bool keep_mine;
};
/// Tries again what the server refused.
struct SendAgain {
  base::Id record;
};
/// Gives up what was written here and the server refuses: its text takes the place, or the record that it does not
/// have goes.
struct GiveUpUnsent {
  base::Id record;
};
struct SubmitDossier {
  base::Id dossier;
};
/// An act of workflow on one nomination (or dossier): the note goes with it.
struct Perform {
  base::Id record;
  workflow::Act act;
  base::Value note;
};
/// Signs and publishes a decision: its nominations become decided or forwarded.
struct IssueDecision {
  base::Id decision;
};
/// Takes back the act that waits for a record and was never sent, or puts away why one was refused.
struct DropAct {
  base::Id record;
};
struct ChooseFile {
  base::Id record;
  std::string place;
};
struct ShowFile {
  base::Id record;
  base::Id evidence;
};
struct DismissNotice {
  size_t index;
};
/// A newer version of the program lies ready on this machine; the person wants to go on with it.
struct NewVersionCame {};
struct UseNewVersion {};
struct FocusPlace {
  base::Id record;
  std::string place;
};
struct RefreshRegister {};
/// Asks the server about the links to a nomination's report: lists them; makes one, under the id `link`, that ends
/// after so many days; revokes one.
struct AskReportLinks {
  enum class What { list, make, revoke };
  What what = What::list;
  base::Id nomination;
  base::Id link;
  int64_t days = 0;
};
/// The account has read its notices up to this instant (RFC 3339).
struct ReadNotices {
  std::string until;
};
/// Fetches the wording of a place of the law, unless it was asked for already.
struct OpenClause {
  base::Id clause;
};
/// Asks which places of the law have their wording entered.
struct ListClauses {};
/// Lets the person choose a text file, which then stands in Model::picked_text.
struct ChooseText {};
/// Lets the person choose a spreadsheet, whose sheets then stand in Model::picked_text as platform.h says.
struct ChooseSheet {};
/// Downloads tab-separated rows as a spreadsheet.
struct DownloadSheet {
  std::string name, rows;
};
/// The screen has taken in the text of the file.
struct TakeText {};

// What the outside tells.
struct Started {
  int64_t now;
  std::array<uint64_t, 4> seed;
  std::string address;
  bool online;
  bool secure;
};
struct AddressChanged {
  std::string address;
};
struct OnlineChanged {
  bool online;
};
struct VisibilityChanged {
  bool visible;
  bool leaving;
};
struct BecameLeader {};
struct OtherTabSaid {
  std::string text;
};
struct TimerFired {
  uint32_t timer;
};
struct HttpAnswered {
  uint32_t request;
  int status;  // 0: no answer
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};
struct StoreAnswered {
  uint32_t request;
  std::vector<std::pair<std::string, std::string>> entries;  // key, value
  std::string error;
};
struct FileChosen {
  uint32_t request;
  std::string name, media_type, bytes;
};

/// One of these. How it is moved and ends is compiled once (action.cpp), not in every screen that names one.
class Action {
 public:
  using What =
      std::variant<GoTo, Narrow, ForgetPart, SignIn, SignOut, ChangePassword, EditField, LeaveUnread, EditMany,
                   CreateRecord, CreateMany, RemoveRecord, Undo, SettleConflict, SendAgain, GiveUpUnsent, SubmitDossier,
                   Perform, IssueDecision, DropAct, ChooseFile, ShowFile, DismissNotice, FocusPlace, RefreshRegister,
                   AskReportLinks, ReadNotices, OpenClause, ListClauses, ChooseText, ChooseSheet, DownloadSheet,
                   TakeText, Started, AddressChanged, OnlineChanged, VisibilityChanged, BecameLeader, OtherTabSaid,
                   TimerFired, HttpAnswered, StoreAnswered, FileChosen, NewVersionCame, UseNewVersion>;

  template <class T>
  requires(!std::is_same_v<T, Action>) Action(T what) : what(std::in_place_type<T>, std::move(what)) {}
  Action(const Action& other);
  Action(Action&& other) noexcept;
  Action& operator=(const Action& other);
  Action& operator=(Action&& other) noexcept;
  ~Action();

  What what;
};

}  // namespace tdkt::app
