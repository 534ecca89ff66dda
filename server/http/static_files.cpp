#include "server/http/static_files.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "server/http/conditional.h"
#include "server/http/content_coding.h"

namespace tdkt::http {

namespace {

namespace fs = std::filesystem;

struct Type {
  std::string_view extension;
  std::string_view type;
};
constexpr Type kTypes[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".wasm", "application/wasm"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".ttf", "font/ttf"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".xml", "application/xml"},
};

std::string type_of(std::string_view path) {
  for (const Type& row : kTypes)
    if (path.ends_with(row.extension)) return std::string(row.type);
  return "application/octet-stream";
}

/// A part between dots or dashes of at least 8 hexadecimal digits.
bool has_hash(std::string_view path) {
  size_t digits = 0;
  for (const char c : path.substr(path.rfind('/') + 1)) {
    if (c == '.' || c == '-') {
      if (digits >= 8) return true;
      digits = 0;
    } else if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')) {
      ++digits;
    } else {
      digits = 0;
    }
  }
  return false;
}

/// FNV-1a, 64 bits: tells versions of a file apart; no secret rests on it.
std::string tag_of(const std::string& bytes) {
  uint64_t hash = 14695981039346656037u;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  char text[24];
  std::snprintf(text, sizeof text, "\"%016llx\"", static_cast<unsigned long long>(hash));
  return text;
}

base::Problem unreadable(const std::string& what) {
  return {base::ProblemCode::unavailable, "Không đọc được thư mục giao diện " + what + ".", {}};
}

}  // namespace

base::Result<StaticFiles> StaticFiles::load(const std::string& folder) {
  std::error_code error;
  fs::recursive_directory_iterator entries(folder, error);
  if (error) return unreadable(folder);
  // Before anything is read: a folder named by mistake may hold much.
  if (!fs::exists(fs::path(folder) / "index.html", error)) return unreadable(folder + " (không có index.html)");
  std::map<std::string, Content> contents;
  for (const fs::directory_entry& entry : entries) {
    if (!entry.is_regular_file(error)) continue;
    const auto size = entry.file_size(error);
    if (error) return unreadable(entry.path().string());
    std::string bytes(size, '\0');
    std::ifstream in(entry.path(), std::ios::binary);
    if (!in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return unreadable(entry.path().string());
    std::string tag = tag_of(bytes);
    contents["/" + fs::relative(entry.path(), folder, error).generic_string()] = {
        std::make_shared<const std::string>(std::move(bytes)), std::move(tag)};
  }

  StaticFiles files;
  for (const auto& [path, content] : contents) {
    const bool variant = path.ends_with(".br") || path.ends_with(".gz");
    if (variant && contents.contains(path.substr(0, path.size() - 3))) continue;
    File file{.type = type_of(path), .immutable = has_hash(path), .plain = content};
    if (auto found = contents.find(path + ".br"); found != contents.end()) file.brotli = found->second;
    if (auto found = contents.find(path + ".gz"); found != contents.end()) file.gzip = found->second;
    files.files_.emplace(path, std::move(file));
  }
  if (!files.files_.contains("/index.html")) return unreadable(folder + " (index.html không phải là tệp)");
  return files;
}

const StaticFiles::File* StaticFiles::lookup(std::string_view path) const {
  if (auto found = files_.find(path); found != files_.end()) return &found->second;
  const bool looks_like_file = path.substr(path.rfind('/') + 1).find('.') != std::string_view::npos;
  // "//api/v1/units" is a slip, and no address of the page: whoever asks for data must not read a page for it.
  const bool has_gap = path.find("//") != std::string_view::npos;
  if (looks_like_file || has_gap || path.starts_with("/api/") || path == "/api") return nullptr;
  return &files_.find("/index.html")->second;
}

bool StaticFiles::serves(std::string_view path) const { return lookup(path) != nullptr; }

std::optional<Reply> StaticFiles::find(const Request& request) const {
  const File* file = lookup(request.path);
  if (!file) return std::nullopt;
  const std::string_view accepted = request.header("accept-encoding");
  const Content* content = &file->plain;
  std::string_view coding;
  if (file->gzip && accepts(accepted, "gzip")) content = &*file->gzip, coding = "gzip";
  if (file->brotli && accepts(accepted, "br")) content = &*file->brotli, coding = "br";

  Reply reply = holds_already(request, content->etag) ? not_modified(content->etag) : Reply{};
  if (reply.status == 200) {
    reply.content_type = file->type;
    reply.shared_body = content->bytes;
    reply.with("ETag", content->etag);
    if (!coding.empty()) reply.with("Content-Encoding", std::string(coding));
  }
  reply.with("Vary", "Accept-Encoding");
  reply.with("Cache-Control", file->immutable ? "public, max-age=31536000, immutable" : "no-cache");
  return reply;
}

}  // namespace tdkt::http
