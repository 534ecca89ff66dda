#include "tests/server/http/certificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>
#include <cstring>

namespace tdkt::http {

void make_certificate(const std::string& certificate, const std::string& key, const MadeCertificate& wanted) {
  EVP_PKEY* pair = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
  X509* made = X509_new();
  ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
  X509_gmtime_adj(X509_getm_notBefore(made), wanted.from_seconds);
  X509_gmtime_adj(X509_getm_notAfter(made), wanted.until_seconds);
  X509_set_pubkey(made, pair);
  X509_sign(made, pair, EVP_sha256());
  std::FILE* out = std::fopen(certificate.c_str(), "w");
  PEM_write_X509(out, made);
  std::fclose(out);
  out = std::fopen(key.c_str(), "w");
  const auto* password = reinterpret_cast<const unsigned char*>(wanted.password);
  const int length = wanted.password ? static_cast<int>(std::strlen(wanted.password)) : 0;
  PEM_write_PrivateKey(out, pair, wanted.password ? EVP_aes_256_cbc() : nullptr, password, length, nullptr, nullptr);
  std::fclose(out);
  X509_free(made);
  EVP_PKEY_free(pair);
}

}  // namespace tdkt::http
