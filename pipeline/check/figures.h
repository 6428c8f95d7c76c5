#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "check/check.h"
#include "load/grid.h"

namespace hexapla::check {

/// The grids of \p report. What is wrong with them is a finding of `CheckGrids`.
const std::vector<load::Grid>& GridsOf(const Subject& subject, const load::Report& report);

/// Whether all rows of \p grid could be read: it has no file, or one that is right.
bool IsWhole(const load::Report& report, const load::Grid& grid);

/// Calls \p visit for every grid of every report that is whole.
void ForEachGrid(const Subject& subject, const std::function<void(const load::Grid&)>& visit);

/// A figure as it stands there, and how far the one that it was rounded from may be from it.
struct Figure {
  base::Decimal value;
  base::Decimal slack;
};

/// \p stated was rounded in its last place: the slack is half a unit of that place.
Figure RoundedFigure(const base::Decimal& stated);

/// Figures and slacks added up; nullopt when they have too many digits.
std::optional<Figure> SumOf(const std::vector<Figure>& parts);

enum class Agreement {
  kEqual,
  kWithinRounding,  ///< they differ by no more than their slacks together
  kApart,
};

Agreement Compare(const Figure& a, const Figure& b);

/// How far apart they may be.
std::string SlackOf(const Figure& a, const Figure& b);

/// A total that a grid states, and the cells that it should be the sum of: those of its column,
/// those of its row, or both.
struct StatedTotal {
  const load::GridColumn* column = nullptr;
  const load::GridCell* cell = nullptr;
  std::vector<std::vector<const load::GridCell*>> parts;
};

/// A stated total that its parts do not add up to.
struct WrongTotal {
  const StatedTotal* total = nullptr;
  Figure stated;
  Figure sum;
};

/// What stands in the cells of a grid, and what its stated totals are made of.
class GridFigures {
 public:
  explicit GridFigures(const load::Grid& grid);

  /// Stated totals, the inner ones first.
  const std::vector<StatedTotal>& totals() const { return totals_; }
  /// What stands in \p cell, or would: of a computed one the stated figure as long as rounding
  /// explains it. nullopt where there is none, or it is not known.
  std::optional<Figure> At(const load::GridCell& cell) const;
  /// The sum of \p cells; nullopt when one of them is not known.
  std::optional<Figure> Sum(const std::vector<const load::GridCell*>& cells) const;
  /// The cells that add up to \p total and are no totals themselves, sorted.
  std::vector<const load::GridCell*> LeavesOf(const StatedTotal& total) const;

 private:
  using Cells = std::vector<const load::GridCell*>;

  void AddTotal(const load::GridColumn& column, const load::GridCell& cell,
                std::vector<Cells> parts);
  void AddRow(const load::GridRow& row);
  void AddTotals(const std::vector<const load::GridRow*>& rows, const load::GridRow& total);
  Cells OfRow(const load::GridColumn& column, const load::GridRow& row) const;

  const load::Grid& grid_;
  std::vector<StatedTotal> totals_;
  std::map<const load::GridCell*, Figure> computed_;
  std::map<const load::GridCell*, Cells> parts_;  ///< of each total, stated or not
};

/// Where the figure of \p cell is typed.
base::Span PlaceOf(const load::GridCell& cell);

/// Whether a known figure is stated where one is computed.
bool IsStated(const load::GridCell& cell);

}  // namespace hexapla::check
