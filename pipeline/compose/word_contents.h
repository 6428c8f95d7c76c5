#pragma once

#include "locale/locale.h"
#include "model/document.h"

namespace hexapla::compose {

/// Fills the contents of \p document, if it has any, with the headings, tables and figures that
/// stand in it, each in the words it stands there with. What is listed and has no id of its own, or
/// one that stands before it already, is given one: ids of templates have no hyphen.
void FillContents(const locale::Locale& locale, model::Document& document);

}  // namespace hexapla::compose
