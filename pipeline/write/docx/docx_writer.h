#pragma once

#include <string>

#include "model/document.h"
#include "write/writer.h"

namespace hexapla::write {

/// \p document as WordprocessingML (ISO/IEC 29500 transitional) in an Open Packaging Conventions
/// package: the same bytes for the same input, without date or name of the machine.
///
/// What it looks like is data, files of \p look; a part whose file is not there is left out:
///
/// - `docx/styles.xml`, `docx/theme1.xml`, `docx/settings.xml`, `docx/fontTable.xml`: parts, with
/// slots
///   for what differs by language (docx/slots.h). Styles are named as in block_writer.h;
/// - `docx/section.xml`: the one `w:sectPr`, whose header and footer references are put in.
///
/// Faces, language and direction of the document are defaults of the styles; runs state what
/// differs from them, and `w:rtl`, which is not inherited. Numbers and marks are real lists
/// (docx/numbering.h). Cross-references are internal links whose number is a field; a second
/// reference to a note is one too. Untranslated text is highlighted after a label, once a
/// paragraph.
///
/// Pure; may run in several threads at once.
std::string WriteDocx(const model::Document& document, const Look& look);

}  // namespace hexapla::write
