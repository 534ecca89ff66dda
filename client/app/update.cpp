#include "client/app/update.h"

#include <algorithm>

#include "client/app/acts.h"
#include "client/app/changes.h"
#include "client/app/clauses.h"
#include "client/app/device.h"
#include "client/app/editing.h"
#include "client/app/files.h"
#include "client/app/kept_acts.h"
#include "client/app/narrowing.h"
#include "client/app/notices.h"
#include "client/app/outbox.h"
#include "client/app/page_title.h"
#include "client/app/queries.h"
#include "client/app/report_links.h"
#include "client/app/returned.h"
#include "client/app/session.h"
#include "client/app/timers.h"

namespace tdkt::app {
namespace {

/// Takes an errand out of the list: its answer came.
std::optional<Errand> finished(Model& model, uint32_t request) {
  const auto errand = model.errands.find(request);
  if (errand == model.errands.end()) return std::nullopt;
  Errand out = std::move(errand->second);
  model.errands.erase(errand);
  return out;
}

struct Updater {
  Model& model;
  Effects& effects;

  void go_to(const Route& route) {
    model.route = route;
    model.focus_place = route.part;
    model.clauses_asked.clear();
    model.picked_text.clear();
    if (route.screen == Screen::award_register) read_register(model, effects);
    if (route.screen == Screen::report_links) open_report_links(model, route.second, effects);
    read_returned(model, effects);
  }

  /// An address from outside says all of what a screen shows.
  void follow(std::string_view address) {
    ++model.addresses_read;
    go_to(route_of(address));
  }

  void operator()(const GoTo& to) {
    if (!to.route.narrowing.empty()) ++model.addresses_read;
    go_to(to.route);
    effects.push_back(PushAddress{address_of(to.route)});
  }
  void operator()(const Narrow& to) {
    Route& route = model.route;
    const bool step = to.by_person && part_in(route.narrowing) != part_in(to.pairs);
    // The place that was asked for lies in the part that was left.
    if (step) route.part.resize(std::min(route.part.size(), route.part.find('/')));
    route.narrowing = to.pairs;
    if (step)
      effects.push_back(PushAddress{address_of(route)});
    else
      effects.push_back(ReplaceAddress{address_of(route)});
  }
  void operator()(const ForgetPart&) {
    model.route.part.clear();
    effects.push_back(ReplaceAddress{address_of(model.route)});
  }
  void operator()(const SignIn& wanted) { sign_in(model, wanted, effects); }
  void operator()(const SignOut&) { sign_out(model, effects); }
  void operator()(const ChangePassword& wanted) { change_password(model, wanted, effects); }
  void operator()(const EditField& wanted) { apply(model, {wanted}, effects); }
  void operator()(const LeaveUnread& wanted) { leave_unread(model, wanted, effects); }
  void operator()(const EditMany& wanted) { apply(model, wanted.edits, effects); }
  void operator()(const CreateRecord& wanted) { create(model, wanted, effects); }
  void operator()(const CreateMany& wanted) {
    for (const CreateRecord& one : wanted.records) create(model, one, effects);
  }
  void operator()(const RemoveRecord& wanted) { remove(model, wanted.record, effects); }
  void operator()(const Undo&) { undo(model, effects); }
  void operator()(const SettleConflict& choice) {
    settle(model, choice, effects);
    send_due(model, effects, true);
  }
  void operator()(const SendAgain& wanted) {
    const auto entry = model.entries.find(wanted.record);
    if (entry == model.entries.end()) return;
    entry->second.refusal.reset();
    model.retry_at = 0;
    send_due(model, effects, true);
  }
  void operator()(const GiveUpUnsent& wanted) { give_up_unsent(model, wanted.record, effects); }
  void operator()(const SubmitDossier& wanted) { submit(model, wanted.dossier, effects); }
  void operator()(const Perform& wanted) { perform(model, wanted, effects); }
  void operator()(const IssueDecision& wanted) { issue(model, wanted.decision, effects); }
  void operator()(const DropAct& wanted) { drop_act(model, wanted.record, effects); }
  void operator()(const ChooseFile& wanted) { choose_file(model, wanted, effects); }
  void operator()(const ShowFile& wanted) { show_file(model, wanted, effects); }
  void operator()(const DismissNotice& wanted) {
    if (wanted.index < model.notices.size())
      model.notices.erase(model.notices.begin() + static_cast<std::ptrdiff_t>(wanted.index));
  }
  void operator()(const NewVersionCame&) {
    model.new_version = true;
    tell(model, Notice::Tone::fine,
         "Đã có bản mới của chương trình. Khi nào tiện, bấm tên mình rồi chọn “Dùng bản mới”.", effects);
  }
  void operator()(const UseNewVersion&) {
    model.awaits_new_version = true;
    save_device(model, effects);
    use_new_version_when_kept(model, effects);
  }
  void operator()(const FocusPlace& wanted) { model.focus_place = wanted.record.text() + wanted.place; }
  void operator()(const RefreshRegister&) { read_register(model, effects); }
  void operator()(const AskReportLinks& wanted) { ask_report_links(model, wanted, effects); }
  void operator()(const ReadNotices& wanted) { read_notices(model, wanted.until, effects); }
  void operator()(const OpenClause& wanted) { read_clause(model, wanted.clause, effects); }
  void operator()(const TakeText&) { model.picked_text.clear(); }
  void operator()(const ListClauses&) { list_clauses(model, effects); }
  void operator()(const ChooseSheet&) {
    effects.push_back(PickFile{new_request(model, PickingSheet{}), ".xlsx,.xls,.csv"});
  }
  void operator()(const DownloadSheet& wanted) { effects.push_back(SaveSheet{wanted.name, wanted.rows}); }
  void operator()(const ChooseText&) {
    effects.push_back(PickFile{new_request(model, PickingText{}), ".txt,text/plain"});
  }

  void operator()(const Started& started) {
    model.ids = IdSource(started.seed);
    model.online = started.online;
    model.secure = started.secure;
    follow(started.address);
    read_device(model, effects);
  }
  void operator()(const AddressChanged& changed) { follow(changed.address); }
  void operator()(const OnlineChanged& changed) {
    model.online = changed.online;
    if (!changed.online) return;
    model.retry_at = 0;
    model.retry_count = 0;
    model.clauses_asked.clear();
    ask_session(model, effects);
  }
  void operator()(const VisibilityChanged& changed) {
    model.visible = changed.visible;
    if (changed.visible && !changed.leaving) return pull_changes(model, effects);
    // What is sent is part of what is kept, and keeping it comes first.
    Effects sent;
    send_due(model, sent, true);
    save_device(model, effects, changed.leaving ? Page::ends : Page::stays);
    effects.insert(effects.end(), std::make_move_iterator(sent.begin()), std::make_move_iterator(sent.end()));
  }
  void operator()(const BecameLeader&) {
    model.leader = true;
    send_due(model, effects, false);
  }
  void operator()(const OtherTabSaid& said) {
    if (said.text == kSessionChanged) return ask_session(model, effects);
    if (hear_of_acts(model, said.text, effects)) return;
    other_tab_wrote(model, effects);
  }
  void operator()(const TimerFired& fired) {
    model.timers.erase(fired.timer);
    if (fired.timer == kSaveTimer) save_device(model, effects);
    if (fired.timer == kSendTimer) send_due(model, effects, false);
    if (fired.timer == kPullTimer) pull_changes(model, effects);
    if (fired.timer == kNoticeTimer) drop_old_notices();
  }

  void drop_old_notices() {
    constexpr int64_t kShownMs = 7500;
    auto& notices = model.notices;
    notices.erase(std::remove_if(notices.begin(), notices.end(),
                                 [&](const Notice& notice) {
                                   return notice.tone != Notice::Tone::must_fix &&
                                          model.now - notice.shown_at >= kShownMs;
                                 }),
                  notices.end());
    const bool waiting = std::any_of(notices.begin(), notices.end(),
                                     [](const Notice& notice) { return notice.tone != Notice::Tone::must_fix; });
    if (waiting) wake(model, kNoticeTimer, 8000, effects);
  }

  void operator()(const HttpAnswered& answer) {
    const auto errand = finished(model, answer.request);
    if (!errand) return;
    const HttpAnswered said = from_server(answer);
    if (said.status != answer.status)
      tell(model, Notice::Tone::look_again,
           "Chưa tới được máy chủ: đường mạng này trả lời thay, thường vì Wi-Fi đòi đăng nhập. Phần đã viết vẫn còn "
           "trên máy này và tự gửi khi tới được.",
           effects);
    std::visit([&](const auto& what) { answered(what, said); }, *errand);
  }
  void operator()(const StoreAnswered& answer) {
    const auto errand = finished(model, answer.request);
    if (!errand) return;
    std::visit([&](const auto& what) { answered(what, answer); }, *errand);
  }
  void operator()(const FileChosen& file) {
    const auto errand = finished(model, file.request);
    const auto* where = errand ? std::get_if<PickingFile>(&*errand) : nullptr;
    if (where && !file.name.empty()) file_chosen(model, *where, file, effects);
    if (errand && std::holds_alternative<PickingText>(*errand)) model.picked_text = file.bytes;
    // Request 0: dropped on the page, or pasted.
    const bool dropped = file.request == 0 && !file.name.empty();
    const bool sheet = dropped && model.route.screen == Screen::staff_import;
    if (dropped && !sheet) return file_dropped(model, file, effects);
    if (!file.name.empty() && (sheet || (errand && std::holds_alternative<PickingSheet>(*errand))))
      effects.push_back(ReadSheets{new_request(model, ReadingSheets{}), file.bytes});
    if (!errand || !std::holds_alternative<ReadingSheets>(*errand)) return;
    if (file.media_type.empty()) return tell(model, Notice::Tone::must_fix, file.bytes, effects);
    model.picked_text = file.bytes;
  }

  void answered(const SessionAsked&, const HttpAnswered& answer) { session_answered(model, answer, effects); }
  void answered(const SigningIn&, const HttpAnswered& answer) { sign_in_answered(model, answer, effects); }
  void answered(const SigningOut&, const HttpAnswered& answer) { sign_out_answered(model, answer, effects); }
  void answered(const ChangingPassword&, const HttpAnswered& answer) { password_answered(model, answer, effects); }
  void answered(const PullingChanges&, const HttpAnswered& answer) { changes_answered(model, answer, effects); }
  void answered(const SendingRecord& what, const HttpAnswered& answer) {
    record_answered(model, what.id, answer, effects);
  }
  void answered(const SendingAct& what, const HttpAnswered& answer) {
    act_answered(model, what.act_id, answer, effects);
  }
  void answered(const KeepingAct& what, const StoreAnswered& answer) { act_kept(model, what, answer, effects); }
  void answered(const ReadingActs&, const StoreAnswered& answer) { acts_read(model, answer, effects); }
  void answered(const SendingFile& what, const HttpAnswered& answer) {
    file_answered(model, what.evidence, answer, effects);
  }
  void answered(const FetchingFile& what, const HttpAnswered& answer) { file_fetched(model, what, answer, effects); }
  void answered(const ReadingRevision& what, const HttpAnswered& answer) { returned_answered(model, what, answer); }
  void answered(const ReadingClause& what, const HttpAnswered& answer) {
    clause_answered(model, what, answer, effects);
  }
  void answered(const ListingClauses&, const HttpAnswered& answer) { clauses_listed(model, answer, effects); }
  void answered(const ReadingRegister&, const HttpAnswered& answer) { register_answered(model, answer); }
  void answered(const AskingReportLinks& what, const HttpAnswered& answer) {
    report_links_answered(model, what.what, answer, effects);
  }
  void answered(const ReadingDevice&, const StoreAnswered& answer) { device_answered(model, answer, effects); }
  void answered(const ReadingRecords&, const StoreAnswered& answer) { records_answered(model, answer, effects); }
  void answered(const ReadingFiles&, const StoreAnswered& answer) { files_answered(model, answer, effects); }
  void answered(const ReadingFile& what, const StoreAnswered& answer) { file_read(model, what, answer, effects); }
  void answered(const WritingStore& what, const StoreAnswered& answer) { written(model, what, answer, effects); }
  /// An errand of one door answered through another.
  template <class What, class Answer>
  void answered(const What&, const Answer&) {}
};

}  // namespace

Effects update(Model& model, const Action& action, int64_t now) {
  model.now = now;
  Effects effects;
  std::visit(Updater{model, effects}, action.what);
  model.saves = tally_of(model);
  if (std::string title = page_title(model); title != model.page_title) {
    model.page_title = title;
    effects.push_back(SetTitle{std::move(title)});
  }
  return effects;
}

}  // namespace tdkt::app
