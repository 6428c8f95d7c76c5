#pragma once

#include <string>
#include <string_view>

#include "model/inline.h"
#include "write/docx/xml_text.h"

namespace hexapla::write::docx {

/// Whether a line may end behind the slash at \p at of \p text: it parts two words that are long
/// together: "prenantes/partenaires"; not in "ITU/ICT", "C26/35", "and/or" or an address.
bool IsSlashOfWords(std::string_view text, std::size_t at);

/// \p text with U+200B behind such slashes: programs break no line there of themselves.
std::string WithSlashBreaks(std::string_view text);

/// Data as it is set: \p text, a citation, a date or a number, with U+00A0 before a figure, between
/// day and month, and behind the abbreviation that opens a bracket: "Resolution 191 (Rev.
/// Bucharest, 2022)", "Document C26/35", "29 March 2026".
std::string HeldData(std::string_view text);

/// `model::PlainText` with data as they are set.
std::string SetText(const model::Inlines& inlines);

/// Where lines end in a run.
struct LineEnds {
  /// Hyphens are held by U+2060 in place of Word's no-break hyphen, at which LibreOffice ends lines
  /// in text from right to left, and among ideographs.
  bool joined = false;
  bool slashes = false;  ///< behind the slash of long words: the line is short
};

/// Writes \p text as what stands inside of a run, `w:t` with its like. No line ends at hyphens and
/// dashes of codes and ranges, nor behind a mark ("a)"), and none begins with a dash between
/// spaces.
void WriteUnbroken(std::string_view text, LineEnds ends, XmlText& out);

}  // namespace hexapla::write::docx
