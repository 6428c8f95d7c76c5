#include "base/digest.h"

#include <openssl/evp.h>

#include <array>

namespace hexapla::base {

std::string Sha256(std::string_view bytes) {
  // Looked up once: OpenSSL would look through its providers for each digest. Kept to the end.
  static const EVP_MD* const kAlgorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  std::array<unsigned char, EVP_MAX_MD_SIZE> raw{};
  unsigned int size = 0;
  EVP_Digest(bytes.data(), bytes.size(), raw.data(), &size, kAlgorithm, nullptr);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(std::size_t{size} * 2);
  for (unsigned int i = 0; i < size; ++i) {
    out.push_back(kDigits[raw[i] >> 4U]);
    out.push_back(kDigits[raw[i] & 0x0FU]);
  }
  return out;
}

}  // namespace hexapla::base
