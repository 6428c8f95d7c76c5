#pragma once

#include <string_view>

#include "write/docx/xml_text.h"

namespace hexapla::write::docx {

/// Whether a line must not end at the hyphen at \p at of \p text: it stands in a range of figures
/// or a code, between two characters of which the first is a digit, or both are capitals, digits or
/// `_`: "2020-2023", "I.1-a", "ISC-TF", "TDAG-19"; not in "long-term", "Inter-Sector".
bool IsHyphenOfCode(std::string_view text, std::size_t at);

/// Writes \p text as what stands inside of a run, `w:t` with its like, such hyphens unbreakable.
/// \p right_to_left: of the paragraph.
void WriteUnbroken(std::string_view text, bool right_to_left, XmlText& out);

}  // namespace hexapla::write::docx
