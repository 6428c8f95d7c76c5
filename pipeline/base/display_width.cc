#include "base/display_width.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace hexapla::base {

std::size_t DisplayWidth(char32_t code_point) {
  constexpr char32_t kFirstMark = 0x300;
  if (code_point < kFirstMark) return 1;
  const auto c = static_cast<UChar32>(code_point);
  constexpr std::uint32_t kNoWidth = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if ((U_GET_GC_MASK(c) & kNoWidth) != 0) return 0;
  // Vowels and final consonants join the syllable before them.
  const int syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t DisplayWidth(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += DisplayWidth(NextCodePoint(text, at));
  return width;
}

}  // namespace hexapla::base
