#pragma once

#include <cstddef>
#include <string_view>

namespace hexapla::message {

/// The characters of CommonMark 0.30 §2.1 that a backslash makes literal.
bool IsAsciiPunctuation(char c);

/// Space, tab, CR, LF: what a message collapses. U+00A0 is not among them.
bool IsCollapsible(char c);

bool IsLetterOrDigit(char c);  ///< ASCII

/// `[A-Za-z][A-Za-z0-9_]*`
bool IsId(std::string_view text);

/// Of any script (CommonMark 0.30 §2.1). What is neither weighs as a letter in the rules of
/// emphasis.
bool IsPunctuation(char32_t c);
bool IsUnicodeWhiteSpace(char32_t c);

/// First and last code point of well-formed \p text, which is not empty.
char32_t FirstCodePoint(std::string_view text);
char32_t LastCodePoint(std::string_view text);
std::size_t LastCodePointOffset(std::string_view text);

}  // namespace hexapla::message
