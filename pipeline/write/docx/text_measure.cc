#include "write/docx/text_measure.h"

#include <algorithm>

#include "base/utf8.h"
#include "write/docx/direction.h"
#include "write/docx/styles.h"

namespace hexapla::write::docx {
namespace {

constexpr int kThousand = 1000;
constexpr int kTwipsPerHalfPoint = 10;

/// Thousandths of the size of the letters, as most faces have them.
int AdvanceOf(char32_t c) {
  if (c == ' ' || c == 0xA0) return 230;
  if (IsEastAsian(c)) return kThousand;
  if (c >= '0' && c <= '9') return 510;
  if (c >= 'A' && c <= 'Z') return 590;
  if (c >= 'a' && c <= 'z') return 475;
  if (c < 0x80) return 290;
  if (c >= 0x0590 && c <= 0x08FF) return 440;
  if (c >= 0x200B && c <= 0x206F) return 0;
  return 520;
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

}  // namespace

TextHeight TextMeasure::Of(const std::string& style, const std::string& text, int width) const {
  const int size = Number(style, "<w:sz ", "w:val=\"", size_) * kTwipsPerHalfPoint;
  int advance = 0;
  for (std::size_t at = 0; at < text.size();) advance += AdvanceOf(base::NextCodePoint(text, at));
  const int inside =
      width - Number(style, "<w:ind ", "w:left=\"", 0) - Number(style, "<w:ind ", "w:right=\"", 0);
  // A line ends before the word that does not fit: half a word is lost.
  const int room = std::max(size, inside - std::min(inside / 8, size));
  const int length = static_cast<int>(static_cast<long long>(advance) * size / kThousand);
  const int lines = 1 + std::max(0, length - 1) / room;
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
