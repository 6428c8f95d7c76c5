#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "write/docx/bookmarks.h"
#include "write/docx/chart.h"
#include "write/docx/numbering.h"
#include "write/docx/sections.h"

namespace hexapla::write::docx {

/// A note as the text refers to it.
struct NoteUse {
  int references = 0;              ///< in all of the document
  bool placed = false;             ///< its first reference is written
  std::optional<Target> bookmark;  ///< of the first reference, where there are more
};

/// What the parts of one file share while it is made.
struct Assembly {
  /// \p styles_sheet: `word/styles.xml`. It and the document must outlive this.
  Assembly(const model::Document& the_document, std::string_view styles_sheet,
           Sections the_sections);

  const model::Document& document;
  std::string_view styles;  ///< `word/styles.xml`
  /// Of what is being written: the document's, or that of a table in another language.
  model::Direction direction;
  Sections sections;
  Bookmarks bookmarks;
  Numbering numbering;
  std::vector<ChartParts> charts;
  /// Pages that what a table of contents lists is reckoned to stand on, by id.
  std::map<std::string, int> pages;
  std::vector<NoteUse> notes;  ///< by index into `Document::notes`

  bool right_to_left() const { return direction == model::Direction::kRightToLeft; }
  /// Words of the document's labels; empty when there are none.
  std::string_view Label(std::string_view key) const;
};

}  // namespace hexapla::write::docx
