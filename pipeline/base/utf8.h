#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hexapla::base {

/// Offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or nullopt.
std::optional<std::size_t> FindInvalidUtf8(std::string_view text);

/// \p text with U+FFFD for each byte that is not part of well-formed UTF-8.
std::string WellFormed(std::string_view text);

/// Number of code points of well-formed \p text.
std::size_t CodePointCount(std::string_view text);

/// The code point at byte \p offset of well-formed \p text; moves \p offset behind it.
char32_t NextCodePoint(std::string_view text, std::size_t& offset);

/// Whether \p c means something else in every font: U+E000 to U+F8FF, planes 15 and 16.
constexpr bool IsPrivateUse(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

/// Whether \p c is a control, but for tab and line ends, or no character at all (U+FFFE …). XML
/// allows some of them; HTML none, and Word opens no file with one.
constexpr bool IsControl(char32_t c) {
  const bool white = c == '\t' || c == '\n' || c == '\r';
  return (c < 0x20 && !white) || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) ||
         (c & 0xFFFEU) == 0xFFFE;
}

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
