#include "server/resources/body.h"

#include <algorithm>

#include "shared/base/school_year.h"
#include "shared/records/place.h"
#include "shared/wire/json.h"

namespace tdkt::resources {

base::Problem wrong_at(std::string pointer, std::string detail) {
  base::Problem problem{base::ProblemCode::malformed, detail, {}};
  problem.places.push_back({std::move(pointer), std::move(detail)});
  return problem;
}

base::Status check_members(const base::Value& object, std::string_view pointer,
                           std::initializer_list<std::string_view> members) {
  if (!object.members()) return wrong_at(std::string(pointer), "Chỗ này cần một đối tượng JSON.");
  for (const base::Value::Member& member : *object.members())
    if (std::find(members.begin(), members.end(), member.key) == members.end())
      return wrong_at(records::below(pointer, member.key), "Không có trường “" + member.key + "” ở đây.");
  return base::Done{};
}

base::Result<base::Value> read_body(const http::Request& request, std::initializer_list<std::string_view> members) {
  TDKT_TRY(body, wire::read_json(request.body));
  TDKT_CHECK(check_members(body, "", members));
  return std::move(body);
}

base::Result<base::Id> id_at(const base::Value& object, std::string_view member, std::string_view pointer) {
  const auto id = base::Id::parse(object.text_at(member));
  if (id && !id->is_zero()) return *id;
  return wrong_at(records::below(pointer, member), "Chỗ này cần một mã định danh (UUID).");
}

base::Result<std::string> text_at(const base::Value& object, std::string_view member, std::string_view pointer) {
  const base::Value* value = object.find(member);
  if (value && value->string()) return *value->string();
  return wrong_at(records::below(pointer, member), "Chỗ này cần một đoạn chữ.");
}

base::Result<std::string> school_year_of(const http::Request& request) {
  const auto given = request.query_value("school_year");
  if (!given || given->empty()) return std::string();
  const auto year = base::SchoolYear::parse(*given);
  if (!year) return wrong_at("school_year", "school_year cần là một năm học, dạng 2024-2025.");
  return year->text();
}

}  // namespace tdkt::resources
