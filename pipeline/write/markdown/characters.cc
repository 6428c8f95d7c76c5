#include "write/markdown/characters.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"

namespace hexapla::write::markdown {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Sorted, as the search needs them.
constexpr Range kPunctuation[] = {
    {0xA1, 0xA1},     {0xA7, 0xA7},     {0xAB, 0xAB},     {0xB6, 0xB7},     {0xBB, 0xBB},
    {0xBF, 0xBF},     {0x60C, 0x60D},   {0x61B, 0x61B},   {0x61E, 0x61F},   {0x66A, 0x66D},
    {0x6D4, 0x6D4},   {0x2010, 0x2027}, {0x2030, 0x2043}, {0x2045, 0x2051}, {0x2053, 0x205E},
    {0x3001, 0x3003}, {0x3008, 0x3011}, {0x3014, 0x301F}, {0x3030, 0x3030}, {0xFF01, 0xFF03},
    {0xFF05, 0xFF0A}, {0xFF0C, 0xFF0F}, {0xFF1A, 0xFF1B}, {0xFF1F, 0xFF20}, {0xFF3B, 0xFF3D},
    {0xFF3F, 0xFF3F}, {0xFF5B, 0xFF5B}, {0xFF5D, 0xFF5D}, {0xFF5F, 0xFF65},
};

constexpr Range kPunctuationOrSymbols[] = {
    {0xA1, 0xA9},     {0xAB, 0xB1},     {0xB4, 0xB4},     {0xB6, 0xB8},     {0xBB, 0xBB},
    {0xBF, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},     {0x2C2, 0x2DF},   {0x37E, 0x37E},
    {0x384, 0x387},   {0x3F6, 0x3F6},   {0x482, 0x482},   {0x55A, 0x58F},   {0x5BE, 0x5C6},
    {0x5F3, 0x5F4},   {0x600, 0x60F},   {0x61B, 0x61F},   {0x66A, 0x66D},   {0x6D4, 0x6D4},
    {0x6E9, 0x6E9},   {0x6FD, 0x6FE},   {0x964, 0x965},   {0x970, 0x970},   {0xE3F, 0xE3F},
    {0x2010, 0x2027}, {0x2030, 0x205E}, {0x207A, 0x207E}, {0x208A, 0x208E}, {0x20A0, 0x20CF},
    {0x2100, 0x214F}, {0x2190, 0x23FF}, {0x2400, 0x245F}, {0x249C, 0x24E9}, {0x2500, 0x2BFF},
    {0x2CE5, 0x2CFF}, {0x2E00, 0x2E7F}, {0x2E80, 0x2FFF}, {0x3001, 0x3004}, {0x3008, 0x3020},
    {0x3030, 0x3030}, {0x3036, 0x3037}, {0x303D, 0x303F}, {0x309B, 0x309C}, {0x30A0, 0x30A0},
    {0x30FB, 0x30FB}, {0x3190, 0x3191}, {0x31C0, 0x31EF}, {0x3200, 0x33FF}, {0x4DC0, 0x4DFF},
    {0xFD3E, 0xFD4F}, {0xFDFC, 0xFDFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF0F},
    {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFD}, {0x1F000, 0x1FAFF},
};

template <std::size_t N>
bool Contains(const Range (&ranges)[N], char32_t c) {
  const auto* range = std::lower_bound(std::begin(ranges), std::end(ranges), c,
                                       [](const Range& r, char32_t x) { return r.last < x; });
  return range != std::end(ranges) && range->first <= c;
}

bool IsAsciiPunctuation(char32_t c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

char32_t LowerCase(char32_t c) {
  const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (in('A', 'Z') || (in(0xC0, 0xDE) && c != 0xD7) || in(0x391, 0x3A9) || in(0x410, 0x42F)) {
    return c + 0x20;
  }
  if (in(0x400, 0x40F)) return c + 0x50;
  const bool pairs_from_even = in(0x100, 0x137) || in(0x14A, 0x177) || in(0x460, 0x481);
  const bool pairs_from_odd = in(0x139, 0x148) || in(0x179, 0x17E);
  if ((pairs_from_even && c % 2 == 0) || (pairs_from_odd && c % 2 == 1)) return c + 1;
  return c;
}

/// Format controls, which GitHub drops from names like punctuation.
bool IsControl(char32_t c) {
  return c < 0x20 || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

}  // namespace

bool IsSpace(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool IsPunctuation(char32_t c) {
  return c < 0x80 ? IsAsciiPunctuation(c) : Contains(kPunctuation, c);
}

bool MayBePunctuation(char32_t c) {
  return c < 0x80 ? IsAsciiPunctuation(c) : Contains(kPunctuationOrSymbols, c);
}

char32_t LastCodePoint(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t at = base::CharacterBegin(text, text.size() - 1);
  return base::NextCodePoint(text, at);
}

char32_t FirstCodePoint(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : base::NextCodePoint(text, at);
}

std::string HeadingSlug(std::string_view heading) {
  std::string slug;
  for (std::size_t at = 0; at < heading.size();) {
    const char32_t c = base::NextCodePoint(heading, at);
    if (c == ' ' || c == '-') {
      slug += '-';
    } else if (c == '_' || (!MayBePunctuation(c) && !IsSpace(c) && !IsControl(c))) {
      base::AppendUtf8(LowerCase(c), slug);
    }
  }
  return slug;
}

}  // namespace hexapla::write::markdown
