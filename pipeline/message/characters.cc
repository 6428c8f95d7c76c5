#include "message/characters.h"

#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"

namespace hexapla::message {

bool IsAsciiPunctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool IsCollapsible(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool IsLetterOrDigit(char c) {
  return base::IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool IsId(std::string_view text) {
  if (text.empty() || !IsLetterOrDigit(text[0]) || base::IsDigit(text[0])) return false;
  for (const char c : text) {
    if (!IsLetterOrDigit(c) && c != '_') return false;
  }
  return true;
}

bool IsPunctuation(char32_t c) {
  if (c < 0x80) return IsAsciiPunctuation(static_cast<char>(c));
  return u_ispunct(static_cast<UChar32>(c)) != 0;
}

bool IsUnicodeWhiteSpace(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  return u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR;
}

char32_t FirstCodePoint(std::string_view text) {
  std::size_t offset = 0;
  return base::NextCodePoint(text, offset);
}

std::size_t LastCodePointOffset(std::string_view text) {
  return base::CharacterBegin(text, text.size() - 1);
}

char32_t LastCodePoint(std::string_view text) {
  std::size_t offset = LastCodePointOffset(text);
  return base::NextCodePoint(text, offset);
}

}  // namespace hexapla::message
