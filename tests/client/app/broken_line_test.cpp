#include <gtest/gtest.h>

#include <cstdio>
#include <deque>
#include <memory>

#include "client/app/session.h"
#include "shared/records/place.h"
#include "shared/wire/json.h"
#include "tests/client/app/desk.h"
#include "tests/client/app/played_store.h"
#include "tests/shared/base/seeded.h"

// Lines that break, answers that are lost or late, pages that are left in the middle, two tabs, two people: whatever
// happens in between, each person's text is at the server in the end, and nobody is asked anything where nobody wrote
// what another wrote.

namespace tdkt {
namespace {

using base::Seeded;
using base::Value;

std::string text_of(const Value& value) { return wire::write_json(value); }

/// Keeps revisions as the real one does (server/resources/saving.cpp), and tells of them in a feed.
class PlayedServer {
 public:
  std::pair<int, std::string> answer(const app::Http& http) {
    if (http.method == "PUT") return save(http);
    if (http.url.rfind("/api/v1/changes", 0) == 0)
      return {200, changes(std::stoll(http.url.substr(http.url.find('=') + 1)))};
    return {200, R"({"account":{"id":"01900000-0000-7000-8000-0000000000aa","account_name":"co.ha",
      "display_name":"Trịnh Thu Hà","must_change_password":false},
      "roles":[{"role":"unit_officer","unit_id":"01900000-0000-7000-8000-000000000001"}],
      "today":"2025-06-16","now":"2025-06-16T01:00:00Z"})"};
  }
  const Value& document(const base::Id& id) const { return records_.at(id.text()).document; }

 private:
  struct Record {
    Value document;
    std::string revision;
    int64_t number = 0;
    std::map<std::string, int64_t> taken;  // by revision, its number
  };

  static std::string instant(int64_t number) {
    char out[32];
    std::snprintf(out, sizeof out, "2025-06-16T%02d:%02d:%02d.000Z", static_cast<int>(number / 3600 % 24),
                  static_cast<int>(number / 60 % 60), static_cast<int>(number % 60));
    return out;
  }

  static Value envelope(const Record& record) {
    Value out = Value::object();
    out.set("kind", "nominations");
    out.set("id", record.document.text_at("id"));
    out.set("revision_id", record.revision);
    out.set("unit_id", desk_unit().text());
    out.set("state", "draft");
    out.set("saved_by", "Lê Thị Mai");
    out.set("saved_at", instant(record.number));
    out.set("document", record.document);
    return out;
  }

  std::pair<int, std::string> save(const app::Http& http) {
    const Value body = *wire::read_json(http.body);
    Record& record = records_[http.url.substr(http.url.rfind('/') + 1)];
    const std::string revision(body.text_at("revision_id"));
    std::string base;
    for (const auto& [name, value] : http.headers)
      if (name == "if-match") base = value.substr(1, value.size() - 2);
    Value said = Value::object();
    if (record.taken.count(revision) == 0) {
      if (base != record.revision) {
        said.set("current", envelope(record));
        return {412, text_of(said)};
      }
      record.document = *body.find("document");
      record.revision = revision;
      record.number = record.taken[revision] = ++last_;
    }
    said.set("saved_at", instant(record.taken[revision]));
    said.set("state", "draft");
    return {200, text_of(said)};
  }

  std::string changes(int64_t since) const {
    Value out = Value::object();
    Value& list = out.set("changes", Value::array());
    for (const auto& [id, record] : records_)
      if (record.number > since) list.push(envelope(record));
    out.set("cursor", last_);
    out.set("more", false);
    return text_of(out);
  }

  std::map<std::string, Record> records_;
  int64_t last_ = 10;
};

/// The tabs of one person's browser over one store.
class Browser {
 public:
  Browser(PlayedServer& server, Seeded& chance, uint64_t number) : server_(server), chance_(chance), seed_(number) {}

  /// Signed in, with what the store keeps.
  void open_tab() {
    auto tab = std::make_unique<Tab>();
    Desk& desk = tab->desk;
    desk.now = now_;
    desk.act(app::Started{now_, {seed_, ++opened_, 3, 4}, "/", true, true});
    desk.act(store_.read(desk.reads.back()));
    desk.reads.erase(desk.reads.begin());
    tabs_.push_back(std::move(tab));
    lead();
  }

  void sit_down() {
    tabs_.push_back(std::make_unique<Tab>());
    Desk& desk = tabs_[0]->desk;
    desk.sit_down();
    desk.model.ids = app::IdSource({seed_, 2, 3, 4});
    store_.write({0, {{"session", "current", app::stored_session(desk.model)}}});
    for (const app::WriteStore& write : std::exchange(desk.writes, {})) store_.write(write);
    now_ = desk.now;
  }

  Desk& tab(size_t index) { return tabs_.at(index % tabs_.size())->desk; }
  size_t tabs() const { return tabs_.size(); }

  /// A page that ends: what it writes then is written, what it asked for may still reach the server.
  void leave(size_t index) {
    Tab& tab = *tabs_.at(index);
    tab.desk.writes.clear();
    tab.desk.act(app::VisibilityChanged{false, true});
    for (const app::WriteStore& write : tab.desk.writes) store_.write(write);
    for (const app::Http& http : tab.desk.sent)
      if (chance_.once_in(2)) on_the_way_.push_back(http);
    const bool tells = !tab.desk.writes.empty();
    tabs_.erase(tabs_.begin() + static_cast<std::ptrdiff_t>(index));
    if (tells) broadcast(nullptr);
    lead();
  }

  void load_anew(size_t index) {
    leave(index);
    open_tab();
  }

  void wait(int64_t milliseconds) {
    now_ += milliseconds;
    for (auto& tab : tabs_) tab->desk.wait(now_ - tab->desk.now);
  }

  /// One thing happens on the way between a tab, its store and the server.
  void step() {
    if (tabs_.empty()) return open_tab();
    Tab& tab = *tabs_[chance_.below(tabs_.size())];
    switch (chance_.below(5)) {
      case 0: return reach_server(tab);
      case 1: return tell_answer(tab);
      case 2: return answer_write(tab);
      case 3: return answer_read(tab);
      default:
        if (on_the_way_.empty()) return;
        server_.answer(on_the_way_.front());
        on_the_way_.pop_front();
    }
  }

  /// All that is under way comes to its end.
  void come_to_rest() {
    for (const app::Http& http : std::exchange(on_the_way_, {})) server_.answer(http);
    for (int round = 0; round < 60; ++round) {
      wait(round % 10 == 9 ? 70'000 : 2'000);
      for (auto& tab : tabs_) {
        while (!tab->answers.empty()) tell_answer(*tab);
        for (const app::Http& http : std::exchange(tab->desk.sent, {})) tell(*tab, http, server_.answer(http));
        while (!tab->desk.writes.empty()) answer_write(*tab);
        while (!tab->desk.reads.empty()) answer_read(*tab);
      }
    }
  }

 private:
  struct Tab {
    Desk desk;
    std::vector<std::pair<app::Http, std::pair<int, std::string>>> answers;  // of the server, still on the way
  };

  void lead() {
    if (!tabs_.empty() && !tabs_[0]->desk.model.leader) tabs_[0]->desk.act(app::BecameLeader{});
  }

  void broadcast(const Tab* from) {
    for (auto& tab : tabs_)
      if (tab.get() != from) tab->desk.act(app::OtherTabSaid{"records"});
  }

  void tell(Tab& tab, const app::Http& http, const std::pair<int, std::string>& said) {
    const bool lost = said.first == 0;
    tab.desk.act(app::HttpAnswered{http.request, said.first, {{lost ? "" : "x-request-id", "1"}}, said.second});
  }

  /// The request arrives and is answered; or is lost before, or after.
  void reach_server(Tab& tab) {
    if (tab.desk.sent.empty()) return;
    const size_t which = chance_.below(tab.desk.sent.size());
    const app::Http http = tab.desk.sent[which];
    tab.desk.sent.erase(tab.desk.sent.begin() + static_cast<std::ptrdiff_t>(which));
    const bool arrives = !chance_.once_in(5);
    auto said = arrives ? server_.answer(http) : std::pair<int, std::string>{0, ""};
    if (chance_.once_in(6)) said = {0, ""};
    tab.answers.emplace_back(http, said);
  }

  void tell_answer(Tab& tab) {
    if (tab.answers.empty()) return;
    const size_t which = chance_.below(tab.answers.size());
    const auto [http, said] = tab.answers[which];
    tab.answers.erase(tab.answers.begin() + static_cast<std::ptrdiff_t>(which));
    tell(tab, http, said);
  }

  void answer_write(Tab& tab) {
    if (tab.desk.writes.empty()) return;
    const app::WriteStore write = tab.desk.writes.front();
    tab.desk.writes.erase(tab.desk.writes.begin());
    const app::StoreAnswered said = store_.write(write);
    const size_t before = tab.desk.broadcasts.size();
    tab.desk.act(said);
    if (tab.desk.broadcasts.size() > before) broadcast(&tab);
  }

  void answer_read(Tab& tab) {
    if (tab.desk.reads.empty()) return;
    const app::ReadStore read = tab.desk.reads.front();
    tab.desk.reads.erase(tab.desk.reads.begin());
    tab.desk.act(store_.read(read));
  }

  PlayedServer& server_;
  Seeded& chance_;
  uint64_t seed_, opened_ = 2;
  int64_t now_ = 1750035600000;
  PlayedStore store_;
  std::vector<std::unique_ptr<Tab>> tabs_;
  std::deque<app::Http> on_the_way_;
};

constexpr uint64_t kSeeds = 40;
constexpr int kSteps = 400;
constexpr std::string_view kPlaces[] = {"/position", "/nominee_name", "/report/duties", "/report/measures"};

/// A nomination that everybody has, and who writes what last.
class Scene {
 public:
  explicit Scene(uint64_t seed) : chance(seed) {
    one.sit_down();
    other.sit_down();
    id = one.tab(0).add_nomination("Nguyễn Thị Hà");
    wrote["/nominee_name"] = "Nguyễn Thị Hà";
    come_to_rest();
  }

  void come_to_rest() {
    one.come_to_rest();
    other.come_to_rest();
    one.come_to_rest();
  }

  /// The next words of somebody, on from what stands there.
  void type(Browser& browser, size_t tab, std::string_view place) {
    if (browser.tabs() == 0 || browser.tab(tab).model.entries.count(id) == 0) return;
    const std::string text = "Lần " + std::to_string(++times);
    browser.tab(tab).type(id, place, text);
    wrote[std::string(place)] = text;
  }

  void let_time_pass(Browser& browser) {
    if (chance.once_in(12)) browser.wait(static_cast<int64_t>(chance.below(4000)));
  }

  void expect_all_is_there_and_nobody_was_asked() {
    come_to_rest();
    for (Browser* browser : {&one, &other}) {
      for (size_t i = 0; i < browser->tabs(); ++i) {
        const app::Entry& entry = browser->tab(i).entry(id);
        EXPECT_EQ(entry.save_state(), app::SaveState::saved);
        EXPECT_TRUE(entry.conflicts.empty());
        EXPECT_EQ(wire::write_json(entry.document), wire::write_json(server.document(id)));
      }
    }
    for (const auto& [place, text] : wrote) {
      const Value* kept = records::at(server.document(id), place);
      EXPECT_EQ(kept && kept->string() ? *kept->string() : "", text) << place;
    }
  }

  /// Each choice that is asked for is made, by chance.
  void choose() {
    for (Browser* browser : {&one, &other}) {
      for (size_t i = 0; i < browser->tabs(); ++i) {
        Desk& desk = browser->tab(i);
        if (desk.model.entries.count(id) == 0) continue;
        while (!desk.entry(id).conflicts.empty())
          desk.act(app::SettleConflict{id, desk.entry(id).conflicts[0].place, chance.once_in(2)});
      }
    }
  }

  void expect_all_hold_the_same() {
    for (int round = 0; round < 6; ++round) {
      come_to_rest();
      choose();
    }
    come_to_rest();
    for (Browser* browser : {&one, &other})
      for (size_t i = 0; i < browser->tabs(); ++i) {
        EXPECT_TRUE(browser->tab(i).entry(id).conflicts.empty());
        EXPECT_EQ(wire::write_json(browser->tab(i).entry(id).document), wire::write_json(server.document(id)));
      }
  }

  Seeded chance;
  PlayedServer server;
  Browser one{server, chance, 5}, other{server, chance, 6};
  base::Id id;
  std::map<std::string, std::string> wrote;
  int times = 0;
};

/// Plays `step` often with chances of each seed, and names the seed that ends badly.
template <class Step>
void play(Step step, void (Scene::*ends)() = &Scene::expect_all_is_there_and_nobody_was_asked) {
  for (uint64_t seed = 1; seed <= kSeeds && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Scene scene(seed);
    for (int i = 0; i < kSteps; ++i) step(scene);
    (scene.*ends)();
  }
}

TEST(BrokenLine, loses_nothing_of_one_person_who_leaves_pages_in_the_middle) {
  play([](Scene& scene) {
    if (scene.chance.once_in(8)) scene.type(scene.one, 0, scene.chance.pick(kPlaces));
    scene.let_time_pass(scene.one);
    if (scene.chance.once_in(40)) scene.one.load_anew(0);
    scene.one.step();
  });
}

TEST(BrokenLine, asks_nothing_of_two_people_who_write_different_things) {
  play([](Scene& scene) {
    const bool first = scene.chance.once_in(2);
    Browser& browser = first ? scene.one : scene.other;
    if (scene.chance.once_in(8)) scene.type(browser, 0, kPlaces[(first ? 0 : 2) + scene.chance.below(2)]);
    scene.let_time_pass(browser);
    if (scene.chance.once_in(60)) browser.load_anew(0);
    browser.step();
  });
}

TEST(BrokenLine, asks_nothing_of_two_tabs_in_which_one_person_writes_different_things) {
  play([](Scene& scene) {
    if (scene.one.tabs() < 2) scene.one.open_tab();
    const size_t tab = scene.chance.below(2);
    if (scene.chance.once_in(8)) scene.type(scene.one, tab, kPlaces[2 * tab + scene.chance.below(2)]);
    scene.let_time_pass(scene.one);
    scene.one.step();
  });
}

TEST(BrokenLine, leaves_the_same_text_everywhere_once_people_who_wrote_the_same_place_have_chosen) {
  play(
      [](Scene& scene) {
        Browser& browser = scene.chance.once_in(2) ? scene.one : scene.other;
        if (scene.other.tabs() < 2) scene.other.open_tab();
        if (scene.chance.once_in(8)) scene.type(browser, scene.chance.below(2), scene.chance.pick(kPlaces));
        scene.let_time_pass(browser);
        if (scene.chance.once_in(60)) browser.load_anew(0);
        if (scene.chance.once_in(100)) scene.choose();
        browser.step();
      },
      &Scene::expect_all_hold_the_same);
}

}  // namespace
}  // namespace tdkt
