#pragma once

#include <string>
#include <string_view>

namespace hexapla::base {

/// SHA-256 (FIPS 180-4) of \p bytes, 64 lower-case hexadecimal digits.
std::string Sha256(std::string_view bytes);

}  // namespace hexapla::base
