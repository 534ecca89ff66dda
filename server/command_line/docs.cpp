#include <filesystem>
#include <fstream>
#include <iterator>

#include "server/command_line/commands.h"
#include "server/resources/api_document.h"
#include "server/resources/endpoints.h"
#include "shared/rules/rule_book.h"
#include "shared/wire/field_table.h"
#include "shared/workflow/procedure_book.h"

namespace tdkt::command_line {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFieldsBegin = "<!-- fields: begin -->\n";
constexpr std::string_view kFieldsEnd = "<!-- fields: end -->";

base::Status write(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush())
    return base::Problem{base::ProblemCode::unavailable, "Không ghi được tệp " + path.string() + ".", {}};
  return base::Done{};
}

/// The glossary is written by people, but for its table of fields.
base::Status write_fields(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const size_t begin = text.find(kFieldsBegin), end = text.find(kFieldsEnd);
  if (begin == std::string::npos || end == std::string::npos)
    return base::Problem{
        base::ProblemCode::malformed, "Không thấy chỗ của bảng các mục trong " + path.string() + ".", {}};
  const size_t from = begin + kFieldsBegin.size();
  return write(path, text.replace(from, end - from, wire::field_table_markdown()));
}

base::Status write_all(const fs::path& folder) {
  TDKT_CHECK(write(folder / "rules.md", rules::rule_book_markdown()));
  TDKT_CHECK(write(folder / "procedure.md", workflow::procedure_markdown()));
  TDKT_CHECK(write(folder / "api.md", resources::api_markdown(resources::endpoints())));
  return write_fields(folder / "glossary.md");
}

}  // namespace

int write_docs(const Arguments& arguments) {
  const auto done = write_all(arguments.text("--to"));
  return done.ok() ? 0 : fail(done.problem());
}

}  // namespace tdkt::command_line
