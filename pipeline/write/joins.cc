#include "write/joins.h"

#include "base/ascii.h"
#include "base/utf8.h"

namespace hexapla::write {
namespace {

using base::IsDigit;

constexpr std::string_view kEnDash = "\u2013";

bool IsOfCode(char32_t c) { return IsDigit(c) || IsCapital(c) || c == '_'; }

}  // namespace

char32_t CharacterBefore(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t begin = base::CharacterBegin(text, at - 1);
  return base::NextCodePoint(text, begin);
}

char32_t CharacterAfter(std::string_view text, std::size_t at, std::size_t length) {
  std::size_t next = at + length;
  return next < text.size() ? base::NextCodePoint(text, next) : 0;
}

bool IsCapital(char32_t c) {
  const bool latin = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  const bool greek = c >= 0x0391 && c <= 0x03A9;
  const bool cyrillic = c >= 0x0400 && c <= 0x042F;
  return latin || greek || cyrillic;
}

bool IsHyphenOfCode(std::string_view text, std::size_t at) {
  if (text[at] != '-') return false;
  const char32_t before = CharacterBefore(text, at);
  const char32_t after = CharacterAfter(text, at);
  if (IsDigit(before)) return IsOfCode(after) || (after >= 'a' && after <= 'z');
  return IsOfCode(before) && IsOfCode(after);
}

bool IsDashOfRange(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with(kEnDash)) return false;
  return IsDigit(CharacterBefore(text, at)) && IsDigit(CharacterAfter(text, at, kEnDash.size()));
}

}  // namespace hexapla::write
