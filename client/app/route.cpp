#include "client/app/route.h"

#include <vector>

namespace tdkt::app {
namespace {

/// A screen by its path; "*" stands for an id.
struct Pattern {
  Screen screen;
  std::string_view path;
  std::string_view title;
};

constexpr Pattern kPatterns[] = {
    {Screen::home, "/", "Việc cần làm"},
    {Screen::dossiers, "/ho-so", "Hồ sơ"},
    {Screen::dossier, "/ho-so/*", "Hồ sơ đề nghị"},
    {Screen::nomination, "/ho-so/*/de-nghi/*", "Trường hợp đề nghị"},
    {Screen::report_links, "/ho-so/*/de-nghi/*/lien-ket", "Liên kết viết báo cáo"},
    {Screen::in_unit, "/ho-so/*/trong-don-vi", "Các bước trong đơn vị"},
    {Screen::staff, "/nhan-su", "Nhân sự"},
    {Screen::staff_import, "/nhan-su/nhap", "Nhập danh sách nhân sự"},
    {Screen::received, "/tham-dinh", "Thẩm định"},
    {Screen::appraisal, "/tham-dinh/*", "Thẩm định trường hợp"},
    {Screen::decisions, "/quyet-dinh", "Quyết định"},
    {Screen::decision, "/quyet-dinh/*", "Quyết định khen thưởng"},
    {Screen::papers, "/ban-in/*", "Bản in"},
    {Screen::eligibility, "/du-dieu-kien", "Đủ điều kiện"},
    {Screen::award_register, "/khen-thuong", "Khen thưởng"},
    {Screen::rule_book, "/so-luat", "Sổ luật"},
    {Screen::local_rules, "/so-luat/quy-dinh", "Quy định của địa phương"},
    {Screen::law_import, "/so-luat/loi-van", "Nhập lời văn điều luật"},
    {Screen::password, "/mat-khau", "Đổi mật khẩu"},
    {Screen::not_found, "", "Không có trang này"},
};

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const size_t end = path.find('/');
    if (!path.substr(0, end).empty()) parts.push_back(path.substr(0, end));
    path.remove_prefix(end == std::string_view::npos ? path.size() : end);
  }
  return parts;
}

std::optional<Route> match(const Pattern& pattern, const std::vector<std::string_view>& parts) {
  if (pattern.path.empty()) return std::nullopt;
  const auto wanted = parts_of(pattern.path);
  if (wanted.size() != parts.size()) return std::nullopt;
  Route route;
  route.screen = pattern.screen;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (wanted[i] != "*") {
      if (wanted[i] != parts[i]) return std::nullopt;
      continue;
    }
    const auto id = base::Id::parse(parts[i]);
    if (!id) return std::nullopt;
    (route.id.is_zero() ? route.id : route.second) = *id;
  }
  return route;
}

const Pattern& pattern_of(Screen screen) { return kPatterns[static_cast<size_t>(screen)]; }

}  // namespace

Route route_of(std::string_view address) {
  const size_t hash = address.find('#');
  const std::string part(hash == std::string_view::npos ? std::string_view() : address.substr(hash + 1));
  std::string_view path = address.substr(0, hash);
  const size_t mark = path.find('?');
  const std::string narrowing(mark == std::string_view::npos ? std::string_view() : path.substr(mark + 1));
  path = path.substr(0, mark);
  if (path.empty() || path.front() != '/') path = "/";
  const auto parts = parts_of(path);
  for (const Pattern& pattern : kPatterns) {
    if (auto route = match(pattern, parts)) {
      route->part = part;
      route->narrowing = narrowing;
      return *route;
    }
  }
  return {Screen::not_found, {}, {}, {}};
}

std::string address_of(const Route& route) {
  std::string out;
  bool first = true;
  for (const char c : pattern_of(route.screen).path) {
    if (c != '*') {
      out += c;
      continue;
    }
    out += (first ? route.id : route.second).text();
    first = false;
  }
  if (out.empty()) out = "/";
  if (!route.narrowing.empty()) out += "?" + route.narrowing;
  if (!route.part.empty()) out += "#" + route.part;
  return out;
}

std::string_view title_of(Screen screen) { return pattern_of(screen).title; }

}  // namespace tdkt::app
