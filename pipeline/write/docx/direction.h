#pragma once

#include <string_view>
#include <vector>

#include "model/inline.h"

namespace hexapla::write::docx {

/// A stretch of text that is one run: `w:rtl` or not.
struct Stretch {
  std::string_view text;
  bool right_to_left = false;
};

/// \p text cut where a run must change between `w:rtl` and not: letters of either direction take
/// what stands between them with them; at the borders of the two, \p base decides, as in UAX 9, N1
/// and N2. What stands between U+2066 and U+2069 is left-to-right.
std::vector<Stretch> SplitByDirection(std::string_view text, model::Direction base);

/// Direction of the first letter that has one (UAX 9, P2); \p otherwise when there is none.
model::Direction FirstDirection(const model::Inlines& inlines, model::Direction otherwise);

/// Whether a character is of the East Asian scripts, their full-width marks included.
bool IsEastAsian(char32_t code_point);

/// Whether there is a character of the East Asian scripts, full-width marks included.
bool HasEastAsian(std::string_view text);
bool HasEastAsian(const model::Inlines& inlines);

/// Whether \p text has marks that Chinese and Latin text share, such as U+201C: programs take them
/// from the Latin face unless told (ISO/IEC 29500-1, 17.3.2.26, hint).
bool HasAmbiguousMarks(std::string_view text);

}  // namespace hexapla::write::docx
