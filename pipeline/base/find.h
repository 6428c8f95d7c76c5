#pragma once

#include <cstring>
#include <string_view>

namespace hexapla::base {

/// `text.find(words, from)`, for words of some length: the C library steps over as many bytes as
/// there are in \p words where `find` looks at each place that begins alike.
inline std::size_t Find(std::string_view text, std::string_view words, std::size_t from = 0) {
  if (from > text.size()) return std::string_view::npos;
  const void* const found =
      ::memmem(text.data() + from, text.size() - from, words.data(), words.size());
  return found == nullptr ? std::string_view::npos
                          : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

}  // namespace hexapla::base
