#pragma once

#include <string>

namespace tdkt::http {

struct MadeCertificate {
  long from_seconds = -60, until_seconds = 3600;  // from now
  const char* password = nullptr;                 // of the key
};

/// A key and a certificate of its own making, as PEM files.
void make_certificate(const std::string& certificate, const std::string& key, const MadeCertificate& made = {});

}  // namespace tdkt::http
