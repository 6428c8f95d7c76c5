#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace hexapla::write {

/// What stands in \p cell, in one line.
std::string CellWords(const model::Cell<model::Inlines>& cell);

/// Names of the series of \p chart, in order.
std::vector<std::string> SeriesOf(const model::Chart<model::Inlines>& chart);

/// Names of its categories, in order.
std::vector<std::string> CategoriesOf(const model::Chart<model::Inlines>& chart);

/// The figure of a row and a series (both from 0 on) as the table prints it.
std::string FigureWords(const model::Chart<model::Inlines>& chart, std::size_t row,
                        std::size_t series);

/// \p figure as a share of the height of the axis, from 0 to 1.
double ShareOfAxis(const model::Chart<model::Inlines>& chart, const base::Decimal& figure);

/// The table that has printed the rows of \p chart, a block of \p document, before it and under the
/// heading it stands under; null when none has.
const model::Table<model::Inlines>* PrintedRows(const model::Document& document,
                                                const model::Chart<model::Inlines>& chart);

}  // namespace hexapla::write
