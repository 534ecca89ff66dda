#include "shared/base/problem.h"

namespace tdkt::base {

int http_status(ProblemCode code) {
  switch (code) {
    case ProblemCode::malformed: return 400;
    case ProblemCode::unauthenticated: return 401;
    case ProblemCode::forbidden: return 403;
    case ProblemCode::not_found: return 404;
    case ProblemCode::not_allowed_in_state: return 409;
    case ProblemCode::stale: return 412;
    case ProblemCode::too_large: return 413;
    case ProblemCode::unsupported_media_type: return 415;
    case ProblemCode::findings: return 422;
    case ProblemCode::condition_required: return 428;
    case ProblemCode::too_many_requests: return 429;
    case ProblemCode::internal: return 500;
    case ProblemCode::unavailable: return 503;
  }
  return 500;
}

std::string_view word(ProblemCode code) {
  switch (code) {
    case ProblemCode::malformed: return "malformed";
    case ProblemCode::unauthenticated: return "unauthenticated";
    case ProblemCode::forbidden: return "forbidden";
    case ProblemCode::not_found: return "not_found";
    case ProblemCode::not_allowed_in_state: return "not_allowed_in_state";
    case ProblemCode::stale: return "stale";
    case ProblemCode::too_large: return "too_large";
    case ProblemCode::unsupported_media_type: return "unsupported_media_type";
    case ProblemCode::findings: return "findings";
    case ProblemCode::condition_required: return "condition_required";
    case ProblemCode::too_many_requests: return "too_many_requests";
    case ProblemCode::internal: return "internal";
    case ProblemCode::unavailable: return "unavailable";
  }
  return "internal";
}

std::string_view title(ProblemCode code) {
  switch (code) {
    case ProblemCode::malformed: return "Không đọc được dữ liệu gửi lên";
    case ProblemCode::unauthenticated: return "Cần đăng nhập";
    case ProblemCode::forbidden: return "Tài khoản này không được làm việc đó";
    case ProblemCode::not_found: return "Không tìm thấy";
    case ProblemCode::not_allowed_in_state: return "Chưa làm được ở bước này";
    case ProblemCode::stale: return "Bản đang sửa đã cũ";
    case ProblemCode::too_large: return "Dữ liệu gửi lên quá lớn";
    case ProblemCode::unsupported_media_type: return "Loại nội dung không được nhận";
    case ProblemCode::findings: return "Còn điểm phải sửa";
    case ProblemCode::condition_required: return "Thiếu điều kiện của lần lưu";
    case ProblemCode::too_many_requests: return "Quá nhiều lần thử";
    case ProblemCode::internal: return "Máy chủ gặp lỗi";
    case ProblemCode::unavailable: return "Máy chủ chưa nhận được lúc này";
  }
  return "Máy chủ gặp lỗi";
}

}  // namespace tdkt::base
