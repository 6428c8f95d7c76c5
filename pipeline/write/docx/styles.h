#pragma once

#include <string_view>

namespace hexapla::write::docx {

/// What style \p id of \p sheet (`word/styles.xml`) says; empty when it is not there.
std::string_view StyleOf(std::string_view sheet, std::string_view id);

/// The `w:ind` of a style; empty when it has none of its own.
std::string_view StyleIndent(std::string_view sheet, std::string_view id);

/// The `w:sz` of a style, in half points; \p otherwise when it has none of its own.
int StyleSize(std::string_view sheet, std::string_view id, int otherwise);

/// The number that \p attribute, such as `w:left="`, has in the first element of a style that
/// begins with \p opening, or in that of a style it is based on; \p otherwise when none has one.
int StyleNumber(std::string_view sheet, std::string_view id, std::string_view opening,
                std::string_view attribute, int otherwise);

/// What the margins at the two sides of a cell take together in tables of a style, in twips; that
/// of Word when it says nothing.
int StyleCellMargins(std::string_view sheet, std::string_view id);

}  // namespace hexapla::write::docx
