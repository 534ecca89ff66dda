#include "server/http/session.h"

namespace tdkt::http {

base::Result<Transaction*> Session::read() {
  if (write_) return write_.get();
  if (!read_) {
    TDKT_TRY(begun, transactions_.begin_read());
    read_ = std::move(begun);
  }
  return read_.get();
}

base::Result<Transaction*> Session::write() {
  if (!may_write_) return base::Problem{base::ProblemCode::internal, "an endpoint declared `read` asked to write", {}};
  if (!write_) {
    read_.reset();  // the writer sees newer data than the snapshot did; nobody should mix the two
    TDKT_TRY(begun, transactions_.begin_write());
    write_ = std::move(begun);
  }
  return write_.get();
}

base::Status Session::finish(bool keep) {
  read_.reset();
  if (!write_) return base::Done{};
  if (keep) return transactions_.commit(std::move(write_));
  write_.reset();
  return base::Done{};
}

}  // namespace tdkt::http
