#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/reply.h"
#include "server/http/request.h"
#include "shared/base/result.h"

namespace tdkt::http {

/// The packaged client, read into memory once. A file `x` may have smaller siblings `x.br` and `x.gz`, which are sent
/// to who accepts them. A name that carries a hash of its content ("tdkt.0a1b2c3d4e.wasm": a part of 8 or more
/// hexadecimal digits) never changes and is cached for good; everything else is asked for again each time.
class StaticFiles {
 public:
  /// Reads a folder and its sub-folders. `unavailable` when it cannot be read or holds no index.html.
  static base::Result<StaticFiles> load(const std::string& folder);

  /// The reply to GET or HEAD: a file, or index.html for an address inside the client ("/ho-so/0190…"); nullopt for
  /// what looks like a file that is not there, and for everything below /api/.
  std::optional<Reply> find(const Request& request) const;

  /// True when a GET of this path would be answered.
  bool serves(std::string_view path) const;

  size_t size() const { return files_.size(); }

 private:
  struct Content {
    std::shared_ptr<const std::string> bytes;
    std::string etag;
  };
  struct File {
    std::string type;
    bool immutable = false;
    Content plain;
    std::optional<Content> brotli;
    std::optional<Content> gzip;
  };

  const File* lookup(std::string_view path) const;

  std::map<std::string, File, std::less<>> files_;  // by path, "/index.html"
};

}  // namespace tdkt::http
