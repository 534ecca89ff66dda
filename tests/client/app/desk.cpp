#include "tests/client/app/desk.h"

#include <algorithm>

#include "shared/records/place.h"
#include "shared/wire/json.h"

namespace tdkt {
namespace {

base::Id number(uint8_t n) {
  std::array<uint8_t, 16> bytes{0x01, 0x90, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, n};
  return base::Id(bytes);
}

constexpr std::string_view kSession = R"({"account":{"id":"01900000-0000-7000-8000-0000000000aa","account_name":"co.ha",
  "display_name":"Trịnh Thu Hà","must_change_password":false},
  "roles":[{"role":"unit_officer","unit_id":"01900000-0000-7000-8000-000000000001"}],
  "today":"2025-06-16","now":"2025-06-16T01:00:00Z"})";

constexpr std::string_view kChanges = R"({"changes":[
  {"kind":"units","id":"01900000-0000-7000-8000-000000000001","revision_id":"01900000-0000-7000-8000-0000000000b1",
   "state":"draft","unit_id":"01900000-0000-7000-8000-000000000001","saved_at":"2025-06-01T00:00:00Z","acts":[],
   "document":{"id":"01900000-0000-7000-8000-000000000001","kind":"THPT"}},
  {"kind":"dossiers","id":"01900000-0000-7000-8000-000000000002","revision_id":"01900000-0000-7000-8000-0000000000b2",
   "state":"draft","unit_id":"01900000-0000-7000-8000-000000000001","saved_at":"2025-06-01T00:00:00Z","acts":[],
   "document":{"id":"01900000-0000-7000-8000-000000000002","unit_id":"01900000-0000-7000-8000-000000000001",
               "title":"Cuối năm","school_year":"2024-2025"}}],"cursor":2,"more":false})";

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

}  // namespace

base::Id desk_unit() { return number(1); }
base::Id desk_dossier() { return number(2); }

Desk::Desk() = default;

void Desk::sit_down() {
  act(app::Started{now, {1, 2, 3, 4}, "/", true, true});
  act(app::StoreAnswered{reads.back().request, {}, {}});
  act(app::BecameLeader{});
  answer("GET", "/api/v1/session", 200, kSession);
  for (const auto& read : std::exchange(reads, {})) act(app::StoreAnswered{read.request, {}, {}});
  for (const auto& read : std::exchange(reads, {})) act(app::StoreAnswered{read.request, {}, {}});
  answer("GET", "/api/v1/changes", 200, kChanges);
  wait(1000);
  store_answers();
  sent.clear();
}

void Desk::come_back() { answer("GET", "/api/v1/session", 200, kSession); }

void Desk::take(const app::Effects& effects) {
  for (const auto& effect : effects) {
    if (const auto* http = std::get_if<app::Http>(&effect)) sent.push_back(*http);
    if (const auto* write = std::get_if<app::WriteStore>(&effect)) keep(*write);
    if (const auto* read = std::get_if<app::ReadStore>(&effect)) reads.push_back(*read);
    if (const auto* said = std::get_if<app::Broadcast>(&effect)) broadcasts.push_back(said->text);
    if (std::holds_alternative<app::Reload>(effect)) ++reloads;
    if (const auto* timer = std::get_if<app::SetTimer>(&effect)) {
      if (timer->milliseconds <= 0)
        timers_.erase(timer->timer);
      else
        timers_[timer->timer] = now + timer->milliseconds;
    }
  }
}

void Desk::wait(int64_t milliseconds) {
  const int64_t until = now + milliseconds;
  while (true) {
    const auto next = std::min_element(timers_.begin(), timers_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (next == timers_.end() || next->second > until) break;
    now = std::max(now, next->second);
    const uint32_t timer = next->first;
    timers_.erase(next);
    act(app::TimerFired{timer});
  }
  now = until;
}

const app::Http* Desk::request(std::string_view method, std::string_view path) const {
  for (auto at = sent.rbegin(); at != sent.rend(); ++at)
    if (at->method == method && begins(at->url, path)) return &*at;
  return nullptr;
}

size_t Desk::count(std::string_view method, std::string_view path) const {
  return static_cast<size_t>(std::count_if(sent.begin(), sent.end(), [&](const app::Http& http) {
    return http.method == method && begins(http.url, path);
  }));
}

bool Desk::answer(std::string_view method, std::string_view path, int status, std::string_view body) {
  return answer(method, path, {0, status, {{"x-request-id", "1"}}, std::string(body)});
}

bool Desk::is_answered_by_another(std::string_view method, std::string_view path, int status) {
  return answer(method, path, {0, status, {{"content-type", "text/html"}}, "<!doctype html><title>Wi-Fi</title>"});
}

bool Desk::answer(std::string_view method, std::string_view path, app::HttpAnswered said) {
  const app::Http* found = request(method, path);
  if (!found) return false;
  said.request = found->request;
  sent.erase(sent.begin() + (found - sent.data()));
  act(said);
  return true;
}

void Desk::store_answers(std::string error) {
  for (const auto& write : std::exchange(writes, {})) act(app::StoreAnswered{write.request, {}, error});
}

void Desk::keep(const app::WriteStore& write) {
  writes.push_back(write);
  for (const app::StoreItem& item : write.items) {
    if (item.value)
      store[{item.store, item.key}] = *item.value;
    else
      store.erase({item.store, item.key});
  }
}

void Desk::store_is_read() {
  while (!reads.empty()) {
    const app::ReadStore read = reads.front();
    reads.erase(reads.begin());
    app::StoreAnswered answer{read.request, {}, {}};
    for (const auto& [place, value] : store)
      if (place.first == read.store && begins(place.second, read.key_prefix))
        answer.entries.emplace_back(place.second, value);
    act(answer);
  }
}

bool Desk::told(std::string_view words) const {
  return std::any_of(model.notices.begin(), model.notices.end(),
                     [&](const app::Notice& notice) { return notice.text.find(words) != std::string::npos; });
}

base::Id Desk::add_nomination(std::string_view name) {
  const base::Id id = model.ids.next(now);
  base::Value document = base::Value::object();
  document.set("id", id.text());
  document.set("dossier_id", desk_dossier().text());
  document.set("order_key", "00010");
  document.set("nominee_name", name);
  act(app::CreateRecord{records::RecordKind::nominations, std::move(document)});
  return id;
}

void Desk::type(const base::Id& record, std::string_view place, std::string_view text) {
  act(app::EditField{record, std::string(place), text});
}

std::string Desk::text(const base::Id& record, std::string_view place) const {
  const auto* value = records::at(entry(record).document, place);
  return value && value->string() ? *value->string() : std::string();
}

std::string Desk::stale(const base::Id& record, std::string_view place, std::string_view text) const {
  const app::Entry& mine = entry(record);
  base::Value theirs = mine.base, current = base::Value::object(), body = base::Value::object();
  records::put(theirs, place, text);
  current.set("revision_id", number(0xcc).text());
  current.set("document", std::move(theirs));
  current.set("saved_by", "Lê Thị Mai");
  current.set("saved_at", "2025-06-16T03:31:00Z");
  body.set("detail", "Bản này đã có người sửa.");
  body.set("current", std::move(current));
  return wire::write_json(body);
}

}  // namespace tdkt
