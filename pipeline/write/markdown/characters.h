#pragma once

#include <string>
#include <string_view>

namespace hexapla::write::markdown {

/// Unicode white space as CommonMark means it (2.1): tab, LF, FF, CR and category Zs.
bool IsSpace(char32_t c);

/// Punctuation in every version of CommonMark: ASCII punctuation, and of category P what the six
/// languages print. What it misses costs a needless U+2060, nothing else.
bool IsPunctuation(char32_t c);

/// May be punctuation or a symbol, which CommonMark 0.31 counts too: a superset.
bool MayBePunctuation(char32_t c);

/// The last code point of well-formed \p text, 0 when it is empty.
char32_t LastCodePoint(std::string_view text);
/// The first code point of well-formed \p text, 0 when it is empty.
char32_t FirstCodePoint(std::string_view text);

/// The name that GitHub gives a heading with the words \p heading: lower case, no punctuation,
/// hyphens for spaces. Lower case is known for Latin, Greek and Cyrillic letters.
std::string HeadingSlug(std::string_view heading);

}  // namespace hexapla::write::markdown
