#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/architecture/source_files.h"
#include "tests/source_path.h"

namespace tdkt::architecture {
namespace {

/// Who may include whom, folder by folder; a folder may always include itself. docs/architecture.md draws it.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"shared/base", {}},
    {"shared/law", {"shared/base"}},
    {"shared/records", {"shared/base", "shared/law"}},
    {"shared/rules", {"shared/base", "shared/law", "shared/records"}},
    {"shared/workflow", {"shared/base", "shared/law", "shared/records"}},
    {"shared/sync", {"shared/base", "shared/law", "shared/records"}},
    {"shared/papers", {"shared/base", "shared/law", "shared/records", "shared/rules"}},
    {"shared/wire", {"shared/base", "shared/law", "shared/records", "shared/rules", "shared/workflow", "shared/sync"}},
    {"shared/demo", {"shared/base", "shared/law", "shared/records", "shared/rules", "shared/workflow"}},
    {"server/http", {"shared/base", "shared/wire"}},
    {"server/store", {"shared/*"}},
    {"server/resources", {"shared/*", "server/http", "server/store"}},
    {"server/command_line", {"shared/*", "server/http", "server/store", "server/resources"}},
    {"server", {"shared/*", "server/http", "server/store", "server/resources", "server/command_line"}},
    {"client/semantics", {"shared/base"}},
    {"client/app", {"shared/*"}},
    {"client/platform", {"shared/base", "client/semantics"}},
    {"client/render", {"shared/base"}},
    {"client/widgets", {"shared/*", "client/app", "client/semantics"}},
    {"client/screens", {"shared/*", "client/app", "client/semantics", "client/widgets"}},
    {"client",
     {"shared/*", "client/app", "client/semantics", "client/widgets", "client/screens", "client/platform",
      "client/render"}},
};

/// The folder a path belongs to: the longest one that the table names.
std::string folder_of(const std::string& path) {
  std::string folder = path.substr(0, path.rfind('/'));
  while (!kMayInclude.count(folder) && folder.find('/') != std::string::npos)
    folder = folder.substr(0, folder.rfind('/'));
  return folder;
}

bool is_ours(const std::string& include) {
  return include.rfind("shared/", 0) == 0 || include.rfind("server/", 0) == 0 || include.rfind("client/", 0) == 0;
}

bool may_include(const std::string& from, const std::string& to) {
  if (from == to) return true;
  const auto row = kMayInclude.find(from);
  if (row == kMayInclude.end()) return false;
  return row->second.count(to) > 0 ||
         (to.rfind("shared/", 0) == 0 && to != "shared/demo" && row->second.count("shared/*") > 0) ||
         (to == "shared/demo" && (from == "server/resources" || from == "server/command_line" || from == "server"));
}

TEST(Includes, point_down_the_levels_only) {
  for (const SourceFile& source : sources_below({"shared", "server", "client"})) {
    const std::string from = folder_of(source.path);
    EXPECT_TRUE(kMayInclude.count(from)) << source.path << " lies in a folder that the levels do not name";
    for (const std::string& include : quoted_includes(source.text)) {
      if (!is_ours(include)) continue;
      EXPECT_TRUE(may_include(from, folder_of(include))) << source.path << " includes " << include;
    }
  }
}

TEST(Includes, are_rooted_so_that_each_line_names_its_level) {
  const std::set<std::string> libraries = {"imgui.h", "imgui_internal.h", "httplib.h"};
  for (const SourceFile& source : sources_below({"shared", "server", "client"})) {
    for (const std::string& include : quoted_includes(source.text)) {
      const bool known = is_ours(include) || include.rfind("embedded/", 0) == 0 || libraries.count(include) > 0;
      EXPECT_TRUE(known) << source.path << " includes \"" << include << "\"";
    }
  }
}

bool names_header(const SourceFile& source, const std::string& header) {
  return source.text.find("#include <" + header) != std::string::npos ||
         source.text.find("#include \"" + header) != std::string::npos;
}

TEST(Libraries, each_stands_behind_one_door) {
  struct Door {
    const char* header;
    const char* path;  // of the folder or file that may name it
  };
  constexpr Door kDoors[] = {{"nlohmann/", "shared/wire/"},
                             {"httplib.h", "server/http/httplib_server.cpp"},
                             {"sqlite3.h", "server/store/"},
                             {"qrencode.h", "server/resources/qr.cpp"},
                             {"zlib.h", "server/http/content_coding.cpp"},
                             {"GLES3/", "client/render/"}};
  for (const SourceFile& source : sources_below({"shared", "server", "client"})) {
    for (const Door& door : kDoors) {
      const bool allowed = !names_header(source, door.header) || source.path.rfind(door.path, 0) == 0;
      EXPECT_TRUE(allowed) << source.path << " names " << door.header;
    }
  }
}

TEST(Platform, and_the_renderers_of_the_page_alone_name_emscripten) {
  for (const SourceFile& source : sources_below({"shared", "server", "client"})) {
    const bool web = source.path.rfind("client/platform/", 0) == 0 || source.path.rfind("client/render/web", 0) == 0;
    EXPECT_TRUE(web || !names_header(source, "emscripten")) << source.path;
  }
}

TEST(Platform, alone_asks_what_it_is_compiled_for) {
  for (const SourceFile& source : sources_below({"shared", "server", "client"})) {
    if (source.path.rfind("client/platform/", 0) == 0) continue;
    EXPECT_EQ(source.text.find("__EMSCRIPTEN__"), std::string::npos) << source.path;
  }
}

TEST(Sql, stands_in_the_store_alone) {
  for (const SourceFile& source : sources_below({"server", "client", "shared"})) {
    if (folder_of(source.path) == "server/store") continue;
    for (const char* word : {"SELECT ", "INSERT INTO", "DELETE FROM", "UPDATE "})
      EXPECT_EQ(source.text.find("\"" + std::string(word)), std::string::npos) << source.path << " holds " << word;
  }
}

TEST(Core, asks_for_no_clock_file_thread_or_exception) {
  const char* const kForbidden[] = {"<thread>",     "<mutex>",         "<fstream>",      "<iostream>", "<ctime>",
                                    "system_clock", "steady_clock",    "std::rand",      "try {",      "catch (",
                                    "throw ",       "<unordered_map>", "<unordered_set>"};
  for (const SourceFile& source : sources_below({"shared"})) {
    for (const char* word : kForbidden)
      EXPECT_EQ(source.text.find(word), std::string::npos) << source.path << " uses " << word;
  }
}

TEST(Core, holds_no_floating_point) {
  for (const SourceFile& source : sources_below({"shared"})) {
    // The reader of JSON is told of floating point by its library, in order to refuse it.
    if (source.path.rfind("shared/wire/json", 0) == 0) continue;
    for (const char* word : {"double ", "float "})
      EXPECT_EQ(source.text.find(word), std::string::npos) << source.path << " uses " << word;
  }
}

TEST(Files, are_small_enough_to_hold_in_the_head) {
  constexpr int kMostLines = 600;
  for (const SourceFile& source : sources_below({"shared", "server", "client", "tests"})) {
    const auto lines = std::count(source.text.begin(), source.text.end(), '\n');
    EXPECT_LE(lines, kMostLines) << source.path;
  }
}

TEST(Tests, mirror_the_sources) {
  namespace fs = std::filesystem;
  const fs::path root = source_path("");
  for (const SourceFile& test : sources_below({"tests/shared", "tests/server", "tests/client"})) {
    if (!ends_with(test.path, "_test.cpp")) continue;
    const std::string folder = test.path.substr(6, test.path.rfind('/') - 6);
    EXPECT_TRUE(fs::is_directory(root / folder)) << test.path << " has no folder of sources to mirror";
  }
}

}  // namespace
}  // namespace tdkt::architecture
