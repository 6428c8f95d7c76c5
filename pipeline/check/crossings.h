#pragma once

#include <vector>

#include "check/figures.h"

namespace hexapla::check {

/// A cell that is all that some wrong totals have in common: most likely it is wrong, and they are
/// right.
struct Crossing {
  const load::GridCell* cell = nullptr;
  base::Decimal missing;            ///< what the totals have more than their parts
  std::vector<std::size_t> totals;  ///< of those that were looked at, by index
};

/// Finds where a row and a column cross whose totals are wrong by the same, and what other totals
/// are for that; each of \p wrong is in one crossing at most.
std::vector<Crossing> CrossingsOf(const GridFigures& figures, const std::vector<WrongTotal>& wrong);

}  // namespace hexapla::check
