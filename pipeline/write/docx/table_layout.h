#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace hexapla::write::docx {

/// What the cells of a document are set in.
struct CellSheet {
  std::string_view styles;  ///< `word/styles.xml`
  model::Direction direction = model::Direction::kLeftToRight;
  int size_half_points = 20;  ///< of letters where a style has none
};

struct TableLayout {
  bool small = false;  ///< in the small letters of wide tables
  std::vector<int> widths_twips;
};

/// How \p table stands in \p whole twips: in small letters when it has many columns, or when one
/// is too narrow for a word of it.
TableLayout LayoutOf(const model::Table<model::Inlines>& table, int whole, const CellSheet& sheet);

/// Widths of the boxes of a diagram in \p whole twips, a column for an arrow between each two.
std::vector<int> DiagramWidths(const model::Table<model::Inlines>& table, int whole);

/// What \p columns columns take together, the first being number \p column from 0 on.
int SpanWidth(const std::vector<int>& widths, std::size_t column, int columns);

/// Calls \p visit for each cell of \p rows: the row's number from 0 on, the cell, its width.
void ForEachCell(
    const std::vector<model::Row<model::Inlines>>& rows, const std::vector<int>& widths,
    const std::function<void(std::size_t, const model::Cell<model::Inlines>&, int)>& visit);

/// Rows that stand on the page of the next one: the row before a total; those of a short table, or
/// beside one cell, if they are short; the first and the last but one, so that no row is alone with
/// the heads. \p before_rule: also the last.
std::vector<bool> KeptRows(const std::vector<model::Row<model::Inlines>>& rows,
                           const std::vector<int>& widths, bool before_rule);

}  // namespace hexapla::write::docx
