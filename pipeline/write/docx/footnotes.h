#pragma once

#include <string>

#include "write/docx/assembly.h"
#include "write/docx/relationships.h"

namespace hexapla::write::docx {

/// `word/footnotes.xml`: the two separators (ids -1 and 0, which the settings name), then the notes
/// the text refers to, by their place in the document from 1.
std::string WriteFootnotes(Assembly& assembly, Relationships& relationships);

}  // namespace hexapla::write::docx
