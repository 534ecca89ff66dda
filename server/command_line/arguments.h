#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/result.h"

namespace tdkt::command_line {

/// What a command refuses its arguments with: one Vietnamese line.
base::Problem wrong(std::string detail);

/// One option of a command. Without `value` it is a switch.
struct Option {
  std::string_view name;   // "--port"
  std::string_view value;  // what stands after it, for the help: "CỔNG"; "" for a switch
  std::string_view meaning;
  bool required = false;
  std::string_view fallback = {};  // the value where the option is not given; "" = none
};

/// One command of the program, as `--help` prints it and as arguments are read.
struct Command {
  std::string_view name;  // "serve", "account create"
  std::string_view summary;
  std::span<const Option> options;
  std::string_view operand = {};  // the one argument without a name: "CASE.json"; "" = none
};

/// The value of a variable of the environment; nullptr where it has none.
using Environment = const char* (*)(const char* name);

/// What was given, complete and checked against the command's table.
class Arguments {
 public:
  bool has(std::string_view name) const { return values_.count(std::string(name)) > 0; }
  /// The value given, else the fallback, else "".
  std::string text(std::string_view name) const;
  /// What people will read, in normal form C; `malformed` where a terminal or script gave it in another encoding.
  base::Result<std::string> words(std::string_view name) const;
  /// A whole number within bounds; `malformed` names the option and the bounds.
  base::Result<int64_t> number(std::string_view name, int64_t least, int64_t most) const;
  /// A day as YYYY-MM-DD; nullopt when not given.
  base::Result<std::optional<base::Date>> day(std::string_view name) const;
  const std::string& operand() const { return operand_; }

 private:
  friend base::Result<Arguments> parse(const Command& command, std::span<const std::string> words,
                                       Environment environment);
  const Command* command_ = nullptr;
  std::map<std::string, std::string> values_;
  std::string operand_;
};

/// Reads "--name value", "--name=value" and the operand; what has a value and is not given is taken from the
/// environment ("--tls-cert" from TDKT_TLS_CERT). `malformed`, in one Vietnamese line, for what the command does not
/// know, what is given twice, and what is missing.
base::Result<Arguments> parse(const Command& command, std::span<const std::string> words,
                              Environment environment = nullptr);

/// The variable that stands for an option: "TDKT_TLS_CERT" for "--tls-cert".
std::string variable_of(const Option& option);

/// The text of `tdkt <command> --help`.
std::string help(const Command& command);

}  // namespace tdkt::command_line
