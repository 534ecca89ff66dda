#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

#include "server/command_line/arguments.h"

namespace tdkt::command_line {

/// One command and what runs it. It returns the exit code: 0 done, 1 could not be done, 2 arguments it cannot use.
struct Runner {
  Command command;
  int (*run)(const Arguments&);
};

/// All commands, in the order `tdkt --help` shows them.
std::span<const Runner> commands();

/// Finds the command the words begin with, reads its arguments and runs it.
int run(std::span<const std::string> words);

// What the commands share.

/// Prints a problem as one line on stderr, with its places below, and returns the exit code.
int fail(const base::Problem& problem);
/// The same for what a command did with a database: trouble with the file names it and says what to do.
int fail_at(const std::string& path, const base::Problem& problem);
/// Why the system refused a file or folder, in Vietnamese, as the end of a sentence.
std::string reason(const std::error_code& error);
/// The bytes of a file, of the standard input for "-"; nullopt where it cannot be read, as a folder or a bad disk.
std::optional<std::string> read_file(const std::string& path);
/// Unix milliseconds.
int64_t now_ms();

/// Opens those of the three standard streams that were closed at the start: else the next file opened would be one of
/// them, and what is printed would go into it.
void keep_streams_apart();

/// What the program writes from now on (personal data, temporary passwords) can be read by its own user alone.
void keep_files_private();

int serve(const Arguments& arguments);
int health(const Arguments& arguments);
int init(const Arguments& arguments);
int create_account(const Arguments& arguments);
int reset_account(const Arguments& arguments);
int check_case(const Arguments& arguments);
int backup(const Arguments& arguments);
int restore(const Arguments& arguments);
int verify_audit(const Arguments& arguments);
int write_docs(const Arguments& arguments);

}  // namespace tdkt::command_line
