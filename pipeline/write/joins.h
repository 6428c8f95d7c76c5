#pragma once

#include <cstddef>
#include <string_view>

namespace hexapla::write {

/// The character before byte \p at of \p text; 0 at its beginning.
char32_t CharacterBefore(std::string_view text, std::size_t at);
/// The character behind the \p length bytes at \p at; 0 at the end.
char32_t CharacterAfter(std::string_view text, std::size_t at, std::size_t length = 1);

/// Latin, Greek or Cyrillic.
bool IsCapital(char32_t c);

/// Whether a line must not end at the hyphen at \p at of \p text: it stands in a range of figures
/// or a code, between two characters of which the first is a digit, or both are capitals, digits or
/// `_`: "2020-2023", "I.1-a", "ISC-TF", "TDAG-19"; not in "long-term", "Inter-Sector".
bool IsHyphenOfCode(std::string_view text, std::size_t at);

/// Whether a line must not end at the en dash at \p at of \p text: "2025–2028".
bool IsDashOfRange(std::string_view text, std::size_t at);

}  // namespace hexapla::write
