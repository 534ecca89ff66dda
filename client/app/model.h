#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "client/app/action.h"
#include "client/app/entry.h"
#include "client/app/ids.h"
#include "client/app/route.h"
#include "shared/base/problem.h"
#include "shared/rules/record_set.h"
#include "shared/rules/report.h"
#include "shared/workflow/roles.h"
#include "shared/workflow/transitions.h"

namespace tdkt::app {

/// Somebody who appraises, known by the account. `words`: how people read it, so that two who are called alike are
/// told apart (records::words_for).
struct Colleague {
  base::Id id;
  std::string account_name;
  std::string display_name;
  std::string words;
};

/// Who is signed in on this machine. Kept, so that the work is there without a line.
struct Account {
  base::Id id;
  std::string account_name;
  std::string display_name;
  workflow::Grants grants;
  bool must_change_password = false;
  std::vector<Colleague> colleagues = {};  // those who appraise where this account does, itself among them
  std::string notices_read_until = {};     // RFC 3339; what was done later is news
};

/// Where signing in stands.
enum class Access {
  starting,  // reading what is kept on this machine; where nobody is, asking the server
  signed_out,
  signing_in,
  signed_in,
  expired,  // the server no longer knows the session; everything typed stays, a new sign-in continues
};

/// A sentence shown once, at the edge of the screen.
struct Notice {
  enum class Tone { fine, look_again, must_fix };
  Tone tone = Tone::fine;
  std::string text;
  int64_t shown_at = 0;  // Unix ms
};

/// An act someone asked for, waiting until everything it names is saved, then for the server's answer. Kept in this
/// machine's store, also over a reload (kept_acts.h).
struct PendingAct {
  enum class Kept { not_yet, in_store, nowhere };  // nowhere: the store refuses

  base::Id act_id;   // minted once: repeating the request changes things once
  std::string path;  // "/api/v1/dossiers/…/submission"
  base::Id record;   // whose screen shows how it goes
  std::vector<base::Id> must_be_saved;
  std::map<base::Id, base::Id> seen;  // of those that were saved: the revisions it rests on
  base::Value body;                   // without the revisions, which are added when it is sent
  std::string name, done_sentence;
  int64_t asked_at = 0;      // Unix ms
  bool may_be_done = false;  // it was sent, and the answer may have been lost
  std::string refusal;       // why it was not done, in the words of the server; until the person has read it
  base::Value reports;       // what the server found, with that
  Kept kept = Kept::not_yet;
  uint32_t request = 0;  // 0 while it waits
};

/// A file chosen for an evidence row; its bytes lie in the store "files" under the id of the row.
struct FileToSend {
  base::Id record;
  base::Id evidence;
  std::string media_type;
  uint32_t request = 0;  // 0 while it waits
};

/// What a running request was about; its number comes back with the answer.
struct SessionAsked {};
struct SigningIn {};
struct SigningOut {};
struct ChangingPassword {};
struct PullingChanges {};
struct SendingRecord {
  base::Id id;
};
struct SendingAct {
  base::Id act_id;
};
struct KeepingAct {
  base::Id act_id;
};
struct ReadingActs {};
struct SendingFile {
  base::Id evidence;
};
struct ReadingRevision {
  base::Id revision;
};
struct ReadingClause {
  base::Id clause;
};
struct ListingClauses {};
struct PickingText {};
struct PickingSheet {};
struct ReadingSheets {};
struct ReadingRegister {};
struct AskingReportLinks {
  AskReportLinks what;
};
struct MarkingNotices {};
struct ReadingDevice {};  // the store's own session and cursor
struct ReadingRecords {};
struct ReadingFiles {};
struct ReadingFile {
  base::Id evidence;
  bool to_show = false;
};
struct FetchingFile {
  base::Id record;
  base::Id evidence;
};
struct WritingStore {
  std::vector<base::Id> ids;
};
struct PickingFile {
  base::Id record;
  std::string place;
};
using Errand =
    std::variant<SessionAsked, SigningIn, SigningOut, ChangingPassword, PullingChanges, SendingRecord, SendingAct,
                 KeepingAct, ReadingActs, SendingFile, ReadingRevision, ReadingClause, ListingClauses, PickingText,
                 PickingSheet, ReadingSheets, ReadingRegister, AskingReportLinks, MarkingNotices, ReadingDevice,
                 ReadingRecords, ReadingFiles, ReadingFile, FetchingFile, WritingStore, PickingFile>;

/// One line of the public register of awards, as the server published it.
struct RegisterRow {
  std::string nominee_name, position, unit_name, award, school_year, decision_number, signed_on;
  std::string standing;  // "valid", "revoked"
  std::string corrects_number, ended_by_number;
};

/// A link to the report of a nomination. Instants are RFC 3339, "" for what has not happened.
struct ReportLink {
  base::Id id;
  std::string made_at, made_by, expires_at, opened_at, saved_at, revoked_at;
};

/// The links of the nomination whose screen is open; known only with a line, kept nowhere.
struct ReportLinks {
  base::Id nomination;
  bool known = false;
  bool busy = false;
  std::vector<ReportLink> links;  // newest first
  std::string address;            // of the one just made: told once
  std::vector<std::string> qr;    // the same as a QR code: rows of modules, "1" is dark
  std::string trouble;            // why the last request came to nothing
};

/// What the other nominations of a dossier see of one.
struct SeenBeside {
  base::Id dossier;
  rules::Sibling row;
  std::string order_key;
  bool removed = false;

  bool operator==(const SeenBeside&) const = default;
};

/// How all that this machine keeps stands.
struct SaveTally {
  int conflict = 0, refused = 0, sending = 0, only_here = 0;
  std::string newest;  // RFC 3339, of what the server has
};

/// A name and its sort key, which takes longer to make than to keep.
struct NameKey {
  std::string name, key;
};

/// Everything the client knows. Changed only by `update`; screens read it. How it is copied and ends is compiled once
/// (model.cpp).
struct Model {
  Model();
  Model(const Model& other);
  Model(Model&& other) noexcept;
  Model& operator=(const Model& other);
  Model& operator=(Model&& other) noexcept;
  ~Model();

  Access access = Access::starting;
  std::optional<Account> account;
  std::optional<base::Problem> sign_in_problem;
  std::optional<base::Problem> password_problem;
  Route route;
  // How often an address said what a screen shows; going there otherwise leaves it as it was.
  uint32_t addresses_read = 0;
  bool online = true;
  bool leader = false;  // this tab sends
  bool secure = true;   // false: no working offline on this origin
  bool visible = true;
  int64_t now = 0;         // Unix ms, of the last action
  int32_t day_offset = 0;  // days from the machine's calendar to the server's: a wrong clock does no harm
  IdSource ids;

  std::map<base::Id, Entry> entries;
  rules::RecordSet records;                            // the same documents, read
  std::map<base::Id, NameKey> name_keys;               // of the people among them, where known
  std::map<base::Id, rules::Report> reports;           // of nominations and dossiers, by the core here
  std::map<base::Id, SeenBeside> seen_beside;          // of nominations, as the others of their dossier were judged
  std::map<base::Id, rules::ListedNomination> listed;  // of nominations, as their dossier was judged
  std::map<base::Id, base::Value> server_reports;      // as the server refused a submission
  std::map<base::Id, base::Value> earlier;             // documents of earlier revisions that were read, by revision
  int64_t cursor = 0;                                  // of the feed of changes
  bool first_pull_done = false;
  bool pull_again = false;              // something was done while the feed was being read
  std::set<base::Id> heard_since_pull;  // records of which the server told since the feed was last asked for
  std::optional<base::Date> judged_on;  // the day everything was last judged by
  std::vector<RegisterRow> award_register;
  ReportLinks report_links;
  std::set<base::Id> clauses_asked;    // of the server, since the screen was opened or the line came back
  std::set<base::Id> clauses_absent;   // nobody has entered their wording
  std::set<base::Id> clauses_entered;  // as the server listed them
  bool clauses_listed = false;
  std::string picked_text;  // of the file that was chosen last, until the screen takes it in

  std::set<base::Id> not_on_disk;  // entries changed since they were last written to this machine's store
  std::set<base::Id> not_found;    // of what is to be saved, what the server does not know, or no longer shows
  bool store_busy = false;
  bool new_version = false;         // lies ready
  bool awaits_new_version = false;  // the person wants it; the page loads anew once all that was typed is on the disk
  std::string store_error;          // "" or why this machine's store refuses
  bool session_is_sure = false;     // the server has said whose session it is, and nothing may have changed it since
  std::vector<PendingAct> acts;
  std::vector<FileToSend> files;
  std::map<base::Id, std::string> refused_files;  // by their row of evidence: why the server did not take them
  SaveTally saves;                                // after the last action
  std::map<uint32_t, Errand> errands;
  uint32_t last_request = 0;
  std::map<uint32_t, int64_t> timers;  // those that run, and when they fire (Unix ms)
  int64_t retry_at = 0;                // Unix ms; nothing is sent before
  int32_t retry_count = 0;
  std::vector<std::vector<EditField>> undo;  // what would take back each step, newest last
  std::vector<Notice> notices;
  std::string page_title = "Thi đua - Khen thưởng";  // as last told; also what nobody signed in sees
  std::string focus_place;                           // what the screen is asked to bring into view: "record/place"

  /// The calendar day the program lives in.
  base::Date today() const { return base::Date::of_instant(now).plus_days(day_offset); }
};

/// Whether something of this kind was asked for and has not been answered.
template <class What>
bool has_errand(const Model& model) {
  return std::any_of(model.errands.begin(), model.errands.end(),
                     [](const auto& errand) { return std::holds_alternative<What>(errand.second); });
}

}  // namespace tdkt::app
