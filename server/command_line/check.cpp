#include <cstdio>

#include "server/command_line/commands.h"
#include "shared/wire/case_json.h"

namespace tdkt::command_line {

int check_case(const Arguments& arguments) {
  const auto text = read_file(arguments.operand());
  if (!text) return fail({base::ProblemCode::malformed, "Không đọc được tệp " + arguments.operand() + ".", {}});
  const auto report = wire::check_text(*text);
  if (!report.ok()) {
    std::fputs(wire::complaint_text(report.problem()).c_str(), stderr);
    return 2;
  }
  std::fwrite(report->data(), 1, report->size(), stdout);
  return 0;
}

}  // namespace tdkt::command_line
