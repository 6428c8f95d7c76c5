#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace hexapla::base {

/// Sixteen bytes that are compared as one.
using ByteBlock = std::uint8_t __attribute__((vector_size(16)));

/// Offset of the first byte of \p text from \p at on that is one of \p kWanted; its size when there
/// is none. For texts with long stretches in which nothing is wanted.
template <char... kWanted>
std::size_t FindAny(std::string_view text, std::size_t at) {
  for (; at + sizeof(ByteBlock) <= text.size(); at += sizeof(ByteBlock)) {
    ByteBlock block;
    std::memcpy(&block, text.data() + at, sizeof block);
    const auto found = ((block == static_cast<std::uint8_t>(kWanted)) | ...);
    std::uint64_t halves[2];
    static_assert(sizeof halves == sizeof found);
    std::memcpy(halves, &found, sizeof halves);
    if ((halves[0] | halves[1]) != 0) break;
  }
  while (at < text.size() && !((text[at] == kWanted) || ...)) ++at;
  return at;
}

}  // namespace hexapla::base
