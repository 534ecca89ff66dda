#include "server/resources/query_parameters.h"

#include <algorithm>

namespace tdkt::resources {
namespace {

constexpr QueryParameter kQuery[] = {
    {"list", "limit", "integer", "Số dòng mỗi trang, 1 đến 500"},
    {"list", "cursor", "string", "Vị trí trang, lấy từ `next` của trang trước"},
    {"list", "unit_id", "string", "Chỉ của một đơn vị"},
    {"list", "state", "string", "Chỉ ở một trạng thái"},
    {"list", "school_year", "string", "Chỉ của một năm học, dạng 2024-2025"},
    {"list", "q", "string", "Tìm không dấu trong tiêu đề"},
    {"changes", "since", "integer", "Mốc đã biết; 0 là từ đầu"},
    {"changes", "limit", "integer", "Số mục mỗi lần, 1 đến 500"},
    {"honours", "limit", "integer", "Số dòng mỗi trang, 1 đến 500"},
    {"honours", "cursor", "integer", "Vị trí trang, lấy từ `next` của trang trước"},
    {"honours", "school_year", "string", "Chỉ của một năm học"},
    {"honours", "q", "string", "Tìm không dấu trong tên, chức vụ, đơn vị"},
    {"files_by_link", "file_name", "string", "Tên tệp, như trên máy gửi; cần có"},
    {"audit", "since", "integer", "Số thứ tự đã biết; 0 là từ đầu"},
    {"audit", "limit", "integer", "Số dòng mỗi lần, 1 đến 500"},
    {"report", "phase", "string", "draft, submission, appraisal (mặc định), decision"},
    {"saved", "report", "string", "Có mặt: trả lời kèm kết quả kiểm tra"},
};

}  // namespace

std::span<const QueryParameter> query_parameters() { return kQuery; }

bool takes_parameter(const http::Endpoint& endpoint, std::string_view name) {
  return std::any_of(std::begin(kQuery), std::end(kQuery), [&](const QueryParameter& query) {
    return query.response == endpoint.response_schema && query.name == name;
  });
}

}  // namespace tdkt::resources
