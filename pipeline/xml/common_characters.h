#pragma once

#include <cstddef>
#include <string_view>

namespace hexapla::xml {

/// Characters of XML as `ReadQuickly` looks at them: what is not common is left to libxml2.

inline constexpr std::string_view kXmlNamespace = "http://www.w3.org/XML/1998/namespace";

/// Space, tab or line feed.
bool IsSpace(char c);

/// Behind the name at \p at of \p text, of ASCII letters, digits, `_`, `-` and `.`; \p at when none
/// begins there.
std::size_t EndOfName(std::string_view text, std::size_t at);

/// Control characters but tab and line feed, a carriage return among them, and U+FFFE and U+FFFF.
/// REQUIRES: \p text is UTF-8.
bool HasRareCharacter(std::string_view text);

struct Reference {
  std::size_t size = 0;  ///< in the file; 0: none, or one that is rare
  char32_t character = 0;
};

/// The reference whose `&` is at \p at of \p text: `&amp;`, `&#169;`, `&#xA9;`.
Reference ReferenceAt(std::string_view text, std::size_t at);

/// An absolute URI of letters, digits and few signs, of which nobody doubts that it is one.
bool IsPlainUri(std::string_view uri);

}  // namespace hexapla::xml
