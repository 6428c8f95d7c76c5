#pragma once

#include "locale/locale.h"
#include "model/document.h"

namespace hexapla::compose {

/// Puts the marks of footnotes in \p text on the side of a punctuation mark that the house style of
/// \p locale says, wherever the message has them.
void PlaceNoteMarks(const locale::Locale& locale, model::Inlines& text);

}  // namespace hexapla::compose
