#include "write/docx/text_measure.h"

#include <algorithm>

#include "base/utf8.h"
#include "write/docx/direction.h"
#include "write/docx/styles.h"

namespace hexapla::write::docx {
namespace {

constexpr int kThousand = 1000;
constexpr int kTwipsPerHalfPoint = 10;

/// Thousandths of the size of the letters: the means of what the letters of running text take in
/// Carlito, which has the advances of Calibri.
int AdvanceOf(char32_t c) {
  if (c == ' ' || c == 0xA0) return 226;
  if (IsEastAsian(c)) return kThousand;
  if (c >= '0' && c <= '9') return 507;
  if (c >= 'A' && c <= 'Z') return 500;
  if (c >= 'a' && c <= 'z') return 438;
  if (c < 0x80) return 300;
  if (c < 0x250) return 480;
  if (c >= 0x0410 && c <= 0x042F) return 590;
  if (c >= 0x0590 && c <= 0x08FF) return 440;
  if (c >= 0x200B && c <= 0x206F) return 0;
  return 506;
}

/// Thousandths of the size of the letters that a line is high.
int LeadingOf(const std::string& text) {
  int leading = 1220;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::NextCodePoint(text, at);
    if (c >= 0x0590 && c <= 0x08FF) return 1400;
    if (IsEastAsian(c)) leading = 1300;
  }
  return leading;
}

/// Lines of \p text in letters of \p size, in \p room twips. A line ends before the word that does
/// not fit, or in it where it fits no line.
int LinesOf(const std::string& text, int size, int room) {
  const long long whole = static_cast<long long>(room) * kThousand / size;
  long long used = 0;
  long long word = 0;
  int lines = 1;
  const auto end_word = [&] {
    if (used > 0 && used + word > whole) {
      ++lines;
      used = 0;
    }
    used += word;
    lines += static_cast<int>(std::max(0LL, used - 1) / whole);
    used -= std::max(0LL, used - 1) / whole * whole;
    word = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::NextCodePoint(text, at);
    const bool ideograph = IsEastAsian(c);
    if (c == ' ' || ideograph) end_word();
    if (c == ' ') {
      used += AdvanceOf(c);
      continue;
    }
    word += AdvanceOf(c);
    if (ideograph || c == '-' || c == '/') end_word();
  }
  end_word();
  return lines;
}

}  // namespace

int AdvanceOf(std::string_view text) {
  int advance = 0;
  for (std::size_t at = 0; at < text.size();) advance += AdvanceOf(base::NextCodePoint(text, at));
  return advance;
}

TextHeight TextMeasure::Of(const std::string& style, const std::string& text, int width) const {
  const int size = Number(style, "<w:sz ", "w:val=\"", size_) * kTwipsPerHalfPoint;
  const int inside =
      width - Number(style, "<w:ind ", "w:left=\"", 0) - Number(style, "<w:ind ", "w:right=\"", 0);
  const int lines = LinesOf(text, size, std::max(size, inside));
  const int line = Number(style, "<w:spacing ", "w:line=\"", size * LeadingOf(text) / kThousand);
  return {Number(style, "<w:spacing ", "w:before=\"", 0) +
              Number(style, "<w:spacing ", "w:after=\"", 0) + lines * line,
          line};
}

int TextMeasure::Number(const std::string& style, std::string_view element,
                        std::string_view attribute, int otherwise) const {
  return StyleNumber(styles_, style.empty() ? "Normal" : style, element, attribute, otherwise);
}

}  // namespace hexapla::write::docx
