#include "write/docx/unbroken.h"

#include "base/utf8.h"

namespace hexapla::write::docx {
namespace {

constexpr char32_t kWordJoiner = 0x2060;

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

bool IsCapital(char32_t c) {
  const bool latin = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  const bool greek = c >= 0x0391 && c <= 0x03A9;
  const bool cyrillic = c >= 0x0400 && c <= 0x042F;
  return latin || greek || cyrillic;
}

bool IsOfCode(char32_t c) { return IsDigit(c) || IsCapital(c) || c == '_'; }

/// 0 at the ends of \p text.
char32_t Before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return base::NextCodePoint(text, begin);
}

char32_t After(std::string_view text, std::size_t at) {
  std::size_t next = at + 1;
  return next < text.size() ? base::NextCodePoint(text, next) : 0;
}

void WritePiece(std::string_view text, XmlText& out) {
  if (text.empty()) return;
  const bool spaced = text.front() == ' ' || text.back() == ' ';
  out.Raw(spaced ? "<w:t xml:space=\"preserve\">" : "<w:t>").Text(text).Raw("</w:t>");
}

}  // namespace

bool IsHyphenOfCode(std::string_view text, std::size_t at) {
  if (text[at] != '-') return false;
  const char32_t before = Before(text, at);
  const char32_t after = After(text, at);
  if (IsDigit(before)) return IsOfCode(after) || (after >= 'a' && after <= 'z');
  return IsOfCode(before) && IsOfCode(after);
}

// Word's own character for it where it does: U+2060 is young there. From right to left LibreOffice
// ends lines beside that one, inside of the figure even, and obeys U+2060.
void WriteUnbroken(std::string_view text, bool right_to_left, XmlText& out) {
  std::string joined;
  std::size_t done = 0;
  for (std::size_t at = text.find('-'); at != text.npos; at = text.find('-', at + 1)) {
    if (!IsHyphenOfCode(text, at)) continue;
    if (right_to_left) {
      joined.append(text.substr(done, at + 1 - done));
      base::AppendUtf8(kWordJoiner, joined);
    } else {
      WritePiece(text.substr(done, at - done), out);
      out.Raw("<w:noBreakHyphen/>");
    }
    done = at + 1;
  }
  joined.append(text.substr(done));
  WritePiece(joined, out);
}

}  // namespace hexapla::write::docx
