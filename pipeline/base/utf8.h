#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hexapla::base {

/// Offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or nullopt.
std::optional<std::size_t> FindInvalidUtf8(std::string_view text);

/// Number of code points of well-formed \p text.
std::size_t CodePointCount(std::string_view text);

/// The code point at byte \p offset of well-formed \p text; moves \p offset behind it.
char32_t NextCodePoint(std::string_view text, std::size_t& offset);

void AppendUtf8(char32_t code_point, std::string& out);

/// Whether \p byte goes on a character that was begun before it.
constexpr bool IsContinuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Where the character begins that byte \p at of \p text is in.
inline std::size_t CharacterBegin(std::string_view text, std::size_t at) {
  while (at > 0 && IsContinuation(text[at])) --at;
  return at;
}

/// \p text without white space (space, tab, CR, LF) at both ends.
std::string_view Trim(std::string_view text);

/// \p text with each run of space, tab, CR, LF made one space, and trimmed.
std::string CollapseWhiteSpace(std::string_view text);

}  // namespace hexapla::base
