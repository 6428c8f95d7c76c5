// The one-call functions of OpenSSL 3 set up its providers and configuration first, which costs
// more than all digests of a run; those of 1.1 compute and no more.
#define OPENSSL_API_COMPAT 10100
#include "base/digest.h"

#include <openssl/sha.h>

#include <array>

namespace hexapla::base {

std::string Sha256(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> raw{};
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes.data(), bytes.size());
  SHA256_Final(raw.data(), &context);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(raw.size() * 2);
  for (const unsigned char byte : raw) {
    out.push_back(kDigits[byte >> 4U]);
    out.push_back(kDigits[byte & 0x0FU]);
  }
  return out;
}

}  // namespace hexapla::base
