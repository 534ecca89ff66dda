// The server and the administrator's commands. What it is made of:
//
//   command_line  -> reads arguments, runs one command; `serve` puts the parts below together
//   http          -> sockets, TLS, static files, the way of a request around its handler
//   resources     -> one file per resource; rights; judging with all facts
//   store         -> SQLite: revisions, audit, accounts, attachments
//   shared        -> the core: records, law, rules, procedure; the same in the browser

#include <string>
#include <vector>

#include "server/command_line/commands.h"

int main(int argc, char** argv) {
  tdkt::command_line::keep_streams_apart();
  tdkt::command_line::keep_files_private();
  const std::vector<std::string> words(argv + 1, argv + argc);
  return tdkt::command_line::run(words);
}
