#pragma once

#include <string>

#include "shared/base/result.h"

namespace tdkt::store {

/// The right to serve a database file, or to put another in its place. One program at a time has it; it ends with the
/// program, however that ends. Reading the file, and short writes at the command line, go on beside it.
///
/// The lock lies on the file itself, not on its name, and is another than those of SQLite. It must outlive every
/// connection this program has to the file: closing one descriptor of a file drops SQLite's locks on it.
class Claim {
 public:
  /// `unavailable` where another program has it.
  static base::Result<Claim> take(const std::string& path);

  Claim(Claim&& other) noexcept;
  Claim& operator=(Claim&&) = delete;
  Claim(const Claim&) = delete;
  Claim& operator=(const Claim&) = delete;
  ~Claim();

 private:
  explicit Claim(int file) : file_(file) {}
  int file_;
};

}  // namespace tdkt::store
