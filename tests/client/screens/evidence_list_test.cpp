#include <gtest/gtest.h>

#include "client/app/queries.h"
#include "tests/client/screens/shown.h"

namespace tdkt {
namespace {

using semantics::Role;

/// The officer before the minutes of her dossier, to which she has attached a file that the server then refuses.
class RefusedFile : public testing::Test {
 protected:
  RefusedFile() : shown(demo_model("co.ha")) {
    app::Route route{app::Screen::dossier, app::dossiers(shown.model()).front()->id, {}, {}};
    route.narrowing = "phan=bien-ban";
    act(app::GoTo{route});
    attach();
    app::FileToSend& file = shown.model().files.back();
    shown.model().errands[file.request = kRequest] = app::SendingFile{file.evidence};
    act(app::HttpAnswered{kRequest,
                          415,
                          {{"x-request-id", "1"}},
                          R"({"code":"unsupported_media_type","detail":"Tệp này có mật khẩu."})"});
    shown.model().notices.clear();  // it is said there too, and goes
    shown.page().frame_wanted = true;
    shown.page().run();
  }
  void act(const app::Action& action) {
    app::update(shown.model(), action, kNow);
    platform::request_frame();
    shown.page().run();
  }
  void attach() { act(app::FileChosen{0, "biên bản.pdf", "application/pdf", "%PDF-1.7"}); }
  bool says(std::string_view words) { return shown.page().saying(words) != nullptr; }

  static constexpr uint32_t kRequest = 4711;
  Shown shown;
};

TEST_F(RefusedFile, is_told_at_its_row_in_the_words_of_the_server) {
  EXPECT_TRUE(says("Máy chủ chưa nhận"));
  EXPECT_TRUE(says("Tệp này có mật khẩu."));
}

TEST_F(RefusedFile, goes_with_its_row) {
  ASSERT_TRUE(says("Tệp này có mật khẩu."));
  ASSERT_TRUE(shown.page().press(Role::button, "Bỏ giấy tờ này"));
  shown.page().run();
  EXPECT_FALSE(says("Tệp này có mật khẩu."));
}

}  // namespace
}  // namespace tdkt
