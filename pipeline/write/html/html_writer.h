#pragma once

#include <string>

#include "model/document.h"
#include "write/writer.h"

namespace hexapla::write {

/// \p document as one self-contained page of HTML (WHATWG living standard), made to meet WCAG 2.2
/// AA: no script, no request, no inline style. Its style is `html/style.css` of \p look, after
/// rules that hold what differs by document (faces, running symbol, column widths).
///
/// - `<main>` holds masthead, title (`h1`), box and body; level n is `h<n+1>` in nested sections.
/// - Bullets and dashes stand in `data-mark` and are drawn by the style; letters and Roman numbers
///   may be cited, so they are text of their items.
/// - Codes, ranges and references that are to stay in one line are of class `unbroken`; their
///   characters are as in the text.
/// - Isolates are `<bdi dir="ltr">`; untranslated text is marked and labelled once per run.
///
/// Pure; may run in several threads at once.
std::string WriteHtml(const model::Document& document, const Look& look);

}  // namespace hexapla::write
