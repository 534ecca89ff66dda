#pragma once

#include <string_view>

#include "server/http/reply.h"
#include "server/http/request.h"

namespace tdkt::http {

/// Whether an Accept-Encoding allows the coding ("gzip", "br").
bool accepts(std::string_view accept_encoding, std::string_view coding);

/// Packs with gzip what was read as JSON, where the client takes it and it is worth the work: what a school gets at its
/// first sync becomes a tenth. A reply with a tag stays as it is, for the tag names these very bytes; so does
/// everything that answers a write, which may hold a secret beside what the client sent.
void compress(const Request& request, Reply& reply);

}  // namespace tdkt::http
