#pragma once

#include <string_view>

#include "model/document.h"

namespace hexapla::write {

/// The language of words that are all of one other than the document's, so that what they stand in
/// is of it: its direction, the side it begins at. Empty where there is none, or more than one.
std::string_view TongueOf(const model::Inlines& text);
/// Of the text; a head set before it may be of another.
std::string_view TongueOf(const model::Paragraph<model::Inlines>& paragraph);
/// Of all paragraphs, also those of lists.
std::string_view TongueOf(const model::Blocks<model::Inlines>& blocks);

/// The direction of \p language, that of \p document or another one that words of it are in.
model::Direction DirectionOf(const model::Document& document, std::string_view language);

}  // namespace hexapla::write
