#include "server/resources/api_document.h"

namespace tdkt::resources {
namespace {

std::string who(const http::Access& access) {
  switch (access.kind) {
    case http::Access::Kind::anyone: return "ai cũng được";
    case http::Access::Kind::signed_in: return "đã đăng nhập";
    case http::Access::Kind::link_holder: return "người giữ liên kết";
    case http::Access::Kind::permission: break;
  }
  return "`" + std::string(access.permission) + "`";
}

std::string_view body_of(http::Body body) {
  switch (body) {
    case http::Body::none: return "–";
    case http::Body::json: return "JSON";
    case http::Body::file: break;
  }
  return "tệp";
}

}  // namespace

std::string api_markdown(std::span<const http::Endpoint> endpoints) {
  std::string out =
      "# Giao diện lập trình\n\n"
      "Tệp này được sinh ra từ bảng các địa chỉ; không sửa bằng tay. Bản cho máy đọc là `/api/v1/openapi.json`.\n\n"
      "* Lưu một bản ghi: `PUT` với `If-Match: \"<bản đang dựa vào>\"`, hoặc `If-None-Match: *` để tạo mới. Mã bản ghi và mã "
      "bản (UUIDv7) do bên gửi đặt, nên gửi lại bao nhiêu lần cũng chỉ thay đổi một lần.\n"
      "* Từ chối theo RFC 9457 (`application/problem+json`): 400 không đọc được · 401 chưa đăng nhập · 403 không có quyền · 404 "
      "không có · 409 trạng thái không cho phép · 412 bản cũ, kèm bản mới nhất · 422 còn điểm phải sửa, kèm kết quả kiểm tra · "
      "428 thiếu điều kiện lưu · 429 quá nhiều lần thử.\n"
      "* Tham số sau dấu `?` mà địa chỉ không có, hoặc đứng hai lần, thì bị từ chối (400) chứ không bị bỏ qua; các tham số "
      "đứng ở `/api/v1/openapi.json`. Trang tiếp theo của danh sách là nguyên địa chỉ ở `Link`: mục nào có từ đầu mà không "
      "đổi tên thì đến đúng một lần, dù giữa hai trang có mục thêm vào.\n"
      "* Mọi lời từ chối có `instance`, mã của yêu cầu, như dòng `X-Request-Id`. JSON ở bảng mã UTF-8. Không chia phần: "
      "`Range` được trả lời bằng cả tệp.\n"
      "* Ngày là ngày dương lịch ở Việt Nam (`2025-06-16`), thời điểm theo RFC 3339, giờ UTC.\n\n"
      "| | địa chỉ | việc | ai | gửi lên |\n|---|---|---|---|---|\n";
  for (const http::Endpoint& endpoint : endpoints)
    out += "| " + std::string(endpoint.method) + " | `" + std::string(endpoint.pattern) + "` | " +
           std::string(endpoint.summary) + " | " + who(endpoint.access) + " | " + std::string(body_of(endpoint.body)) +
           " |\n";
  return out;
}

}  // namespace tdkt::resources
