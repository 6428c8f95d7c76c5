#pragma once

#include "base/diagnostic.h"
#include "load/grid.h"

namespace hexapla::load {

/// Fills in what is computed: totals by row and by column, of each group and of the grid, and
/// shares.
///
/// Exact decimal arithmetic; only shares are rounded. What is `none` adds nothing; a sum with a
/// part that is unknown or pending is so too. A figure stated where one is computed is kept beside
/// it (`GridCell::stated`).
void ComputeFigures(Grid& grid, base::Sink& sink);

}  // namespace hexapla::load
