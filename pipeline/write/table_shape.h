#pragma once

#include <cstddef>
#include <vector>

#include "model/document.h"

namespace hexapla::write {

/// Columns of \p table, spans counted.
std::size_t ColumnsOf(const model::Table<model::Inlines>& table);

/// Whether it has more columns than a page or a screen holds in letters of the usual size.
bool IsWide(const model::Table<model::Inlines>& table);

/// Where the cells of some rows stand once their spans are counted. Add the rows in order.
class TablePlaces {
 public:
  /// The column, from 0 on, that each cell of \p row begins at.
  std::vector<std::size_t> Add(const model::Row<model::Inlines>& row);

 private:
  std::vector<int> filled_;  ///< by column: rows to come that a cell above still fills
};

}  // namespace hexapla::write
