#pragma once

#include "base/diagnostic.h"
#include "load/grid.h"
#include "xml/document.h"

namespace hexapla::load {

/// Adds \p grid to a view, below \p parent, as templates select from it (docs/tables.md):
///
///     <grid id><column name …/> <group ref><row id refs><money id column value …/>…</row>
///       <total id>…</total></group> <total id>…</total></grid>
///
/// Cells are facts named by their type, in the order of the columns, those computed too; covered
/// ones are not there. Every row, total and cell has an id made from the grid's. Reports ids that
/// would stand twice.
void AddGrid(xml::View& view, xml::Element parent, const Grid& grid, base::Sink& sink);

}  // namespace hexapla::load
