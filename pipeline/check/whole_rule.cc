#include <fmt/format.h>

#include "check/figures.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using load::ColumnKind;
using load::GridCell;
using load::GridColumn;
using load::GridRow;

/// The figures typed in column \p c of \p rows; none when one of them is not there.
std::vector<Figure> TypedIn(const std::vector<const GridRow*>& rows, std::size_t c,
                            const GridColumn& column) {
  std::vector<Figure> figures;
  for (const GridRow* row : rows) {
    const GridCell& cell = row->cells[c];
    const auto& value = column.kind == ColumnKind::kShare ? cell.stated : cell.value;
    if (cell.covered || (value && value->state == base::ValueState::kNone)) continue;
    if (!value || value->state != base::ValueState::kKnown) return {};
    figures.push_back(RoundedFigure(value->number));
  }
  return figures;
}

void Look(const std::vector<Figure>& shares, const GridColumn& column, const std::string& of,
          base::Span place, base::Sink& sink) {
  constexpr std::size_t kLeast = 2;  // one part says nothing of the whole
  const auto sum = SumOf(shares);
  if (shares.size() < kLeast || !sum) return;
  Figure whole{base::Decimal(100), shares.front().slack};
  for (const Figure& share : shares) whole.slack = std::min(whole.slack, share.slack);
  if (column.within) whole.slack = *column.within;
  const Agreement agreement =
      column.within ? Compare(whole, {sum->value, base::Decimal(0)}) : Compare(whole, *sum);
  const bool apart = agreement == Agreement::kApart;
  if (agreement == Agreement::kEqual || (column.within && !apart)) return;
  sink.Report(apart ? base::Code::kWrongWhole : base::Code::kRoundedTotal, place,
              fmt::format("the shares in column `{}`{} add up to `{}`, not to 100", column.name, of,
                          sum->value.ToString()))
      .hints.push_back(
          {fmt::format("rounding explains {}`{}`", apart ? "at most " : "it: up to ",
                       column.within ? column.within->ToString() : SlackOf(whole, *sum)),
           {}});
}

/// A stated total is compared with its parts already.
void LookAt(const load::Grid& grid, std::size_t c, base::Sink& sink) {
  const GridColumn& column = grid.columns[c];
  std::vector<const GridRow*> all;
  std::vector<const GridRow*> totals;
  for (const load::GridGroup& group : grid.groups) {
    std::vector<const GridRow*> rows;
    for (const GridRow& row : group.rows) rows.push_back(&row);
    all.insert(all.end(), rows.begin(), rows.end());
    totals.push_back(&group.total);
    if (column.base != load::ShareBase::kGroup || group.total.cells[c].stated) continue;
    Look(TypedIn(rows, c, column), column, fmt::format(" of `{}`", group.ref), group.span, sink);
  }
  if (column.base != load::ShareBase::kGrid || grid.total.cells[c].stated) return;
  Look(TypedIn(all, c, column), column, "", column.element.span(), sink);
  if (column.kind != ColumnKind::kShare) return;
  Look(TypedIn(totals, c, column), column, " in the rows of totals", column.element.span(), sink);
}

}  // namespace

void CheckWholes(const Subject& subject, base::Sink& sink) {
  ForEachGrid(subject, [&](const load::Grid& grid) {
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      if (grid.columns[c].whole) LookAt(grid, c, sink);
    }
  });
}

}  // namespace hexapla::check
