#pragma once

#include "base/diagnostic.h"
#include "locale/style_sheet.h"
#include "xml/document.h"

namespace hexapla::locale {

/// What must hold between the parts of a style file: everything the house writes has a form that
/// always fits, counts are categories of the language, slots name forms and concepts that exist.
void CheckStyle(const StyleSheet& sheet, xml::Element root, const Terms& terms, base::Sink& sink);

}  // namespace hexapla::locale
