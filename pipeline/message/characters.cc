#include "message/characters.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace hexapla::message {

bool IsAsciiPunctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool IsCollapsible(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsLetterOrDigit(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool IsId(std::string_view text) {
  if (text.empty() || !IsLetterOrDigit(text[0]) || IsDigit(text[0])) return false;
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
  std::size_t offset = text.size() - 1;
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) --offset;
  return offset;
}

char32_t LastCodePoint(std::string_view text) {
  std::size_t offset = LastCodePointOffset(text);
  return base::NextCodePoint(text, offset);
}

}  // namespace hexapla::message
