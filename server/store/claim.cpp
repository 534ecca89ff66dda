#include "server/store/claim.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace tdkt::store {

base::Result<Claim> Claim::take(const std::string& path) {
  // A file that cannot be opened, nobody serves; whoever opens it next says why. A file system that knows no such lock
  // must not keep a server from starting.
  Claim claim(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (claim.file_ < 0 || flock(claim.file_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return claim;
  return base::Problem{base::ProblemCode::unavailable,
                       "Tệp " + path +
                           " đang được máy chủ dùng: mỗi tệp dữ liệu chỉ một máy chủ phục vụ. Dừng máy chủ ấy trước, "
                           "hoặc chọn tệp khác bằng --data.",
                       {}};
}

Claim::Claim(Claim&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

Claim::~Claim() {
  if (file_ >= 0) close(file_);
}

}  // namespace tdkt::store
