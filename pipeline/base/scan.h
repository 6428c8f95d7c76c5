#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace hexapla::base {

/// Sixteen bytes that are compared as one; a comparison of two gives one of another type, in which
/// the bytes that it holds for are not 0.
using ByteBlock = std::uint8_t __attribute__((vector_size(16)));

/// REQUIRES: \p text has sixteen bytes from \p at on.
inline ByteBlock BlockAt(std::string_view text, std::size_t at) {
  ByteBlock block;
  std::memcpy(&block, text.data() + at, sizeof block);
  return block;
}

/// Whether a comparison holds for a byte.
template <class Comparison>
bool Any(const Comparison& comparison) {
  std::uint64_t halves[2];
  static_assert(sizeof halves == sizeof comparison);
  std::memcpy(halves, &comparison, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/// Offset of the first byte of \p text from \p at on that is one of \p kWanted; its size when there
/// is none. For texts with long stretches in which nothing is wanted.
template <char... kWanted>
std::size_t FindAny(std::string_view text, std::size_t at) {
  for (; at + sizeof(ByteBlock) <= text.size(); at += sizeof(ByteBlock)) {
    const ByteBlock block = BlockAt(text, at);
    if (Any(((block == static_cast<std::uint8_t>(kWanted)) | ...))) break;
  }
  while (at < text.size() && !((text[at] == kWanted) || ...)) ++at;
  return at;
}

}  // namespace hexapla::base
