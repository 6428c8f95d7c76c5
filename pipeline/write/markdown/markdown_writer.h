#pragma once

#include <string>

#include "model/document.h"
#include "write/writer.h"

namespace hexapla::write {

/// \p document as CommonMark with the tables and footnotes of GFM, made to be read as text and to
/// be read back by `cmark-gfm -e table -e footnotes` to the same tree. \p look is not used.
///
/// - One paragraph, one line; no raw HTML; ends with one line end.
/// - Title `#`, heading of level n `#` n+1 times, then its number and a space.
/// - Masthead: a paragraph per field, those at the left first. Box: a block quotation with its
///   labels strong. Rules: `_______________`, as on paper.
/// - Bullets and dashes are `-`. Decimal marks (`1.`, `1)`) are ordered lists. Any other mark is
///   text of a `-` item (`- a) words`), because CommonMark knows no letters and texts cite them.
/// - A cell's blocks stand on one line with ` / ` between; a list in a cell keeps its cited marks.
///   Several rows of heads are one, parted by ` / `, a head repeated in each column it spans. A
///   cell of the body is repeated in each row it spans, and leaves other columns it spans empty.
///   Rows that head others or add them up are strong. The caption is a paragraph before the table.
/// - A cross-reference is a link where it leads to a heading (to the name that GitHub gives it),
///   else its words: Markdown has no other targets. So are the entries of a table of contents.
/// - Untranslated text follows its label in strong: `**\[…]** `.
/// - Isolates stand between U+2066 and U+2069. Emphasis that CommonMark would not open or close
///   gets U+2060 inside its marks; white space at its ends moves outside; emphasis in emphasis of
///   the same kind is dropped.
///
/// Pure; may run in several threads at once.
/// Source: CommonMark 0.29, 6.4 (delimiter runs); GFM 0.29, 4.10 (tables).
std::string WriteMarkdown(const model::Document& document, const Look& look);

}  // namespace hexapla::write
