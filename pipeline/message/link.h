#pragma once

#include <cstddef>
#include <string>

#include "message/mask.h"

namespace hexapla::message {

/// What follows the words of an inline link: `](address "title")`. Offsets are those of the masked
/// text.
struct LinkTail {
  std::string address;  ///< unescaped
  std::size_t address_begin = 0;
  std::size_t address_end = 0;
  std::size_t end = 0;  ///< behind the `)`
  bool has_title = false;
  bool has_argument = false;
};

/// Reads the tail at `]`, byte \p at of the masked text.
/// REQUIRES: cmark took it for the end of an inline link (CommonMark 0.30 §6.3).
LinkTail ReadLinkTail(const MaskedRun& run, std::size_t at);

/// Whether a report may link there: `https://`, `http://` or `mailto:`.
bool IsSafeAddress(const std::string& address);

}  // namespace hexapla::message
