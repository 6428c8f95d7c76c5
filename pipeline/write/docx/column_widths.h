#pragma once

#include <vector>

#include "model/document.h"

namespace hexapla::write::docx {

/// What cells of a table are set in.
struct CellLook {
  int size_half_points = 20;
  int margins_twips = 216;  ///< of both sides together
  model::Direction direction = model::Direction::kLeftToRight;
};

struct ColumnWidths {
  std::vector<int> twips;  ///< one for each column; together the whole width
  bool fit = true;         ///< each holds the longest piece of it that no line may end in
};

/// Widths of the columns of \p table, which is \p whole wide: those it asks for; but none so
/// narrow that a figure or a word breaks, while others have room to give. Programs show lines in
/// faces of their own, so letters are taken a little wider than most faces have them.
ColumnWidths WidthsOf(const model::Table<model::Inlines>& table, int whole, const CellLook& look);

}  // namespace hexapla::write::docx
