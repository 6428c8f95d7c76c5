#include <fmt/format.h>

#include <algorithm>

#include "check/figures.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using base::Decimal;
using load::ColumnKind;
using load::GridCell;
using load::GridColumn;
using load::GridGroup;
using load::GridRow;
using load::ShareBase;

/// What a share may be of: the sum of some columns, over the rows of a group or of the grid.
struct Basis {
  std::vector<std::size_t> columns;
  ShareBase base = ShareBase::kGrid;
  std::size_t fitting = 0;  ///< stated shares of the column that it explains
};

/// A stated share, and the rows its part is the sum of.
struct Share {
  const GridCell* cell = nullptr;
  const GridGroup* group = nullptr;
  std::vector<const GridRow*> rows;
};

/// What \p part of \p part + \p rest may be at least (\p sign -1) or at most (+1), as a numerator
/// and a denominator.
std::optional<std::pair<Decimal, Decimal>> Extreme(const Figure& part, const Figure& rest,
                                                   int sign) {
  const auto p = sign > 0 ? part.value.Plus(part.slack) : part.value.Minus(part.slack);
  const auto r = sign > 0 ? rest.value.Minus(rest.slack) : rest.value.Plus(rest.slack);
  if (!p || !r) return std::nullopt;
  const Decimal zero(0);
  const Decimal least_part = *p < zero ? zero : *p;
  const auto base = least_part.Plus(*r < zero ? zero : *r);
  if (!base) return std::nullopt;
  return std::pair(least_part, *base);
}

class ShareCheck {
 public:
  ShareCheck(const load::Grid& grid, const GridColumn& column, std::size_t c, base::Sink& sink)
      : grid_(grid), column_(column), sink_(sink) {
    for (const GridGroup& group : grid.groups) {
      std::vector<const GridRow*> rows;
      for (const GridRow& row : group.rows) {
        Add(row.cells[c], group, {&row});
        rows.push_back(&row);
      }
      all_.insert(all_.end(), rows.begin(), rows.end());
      Add(group.total.cells[c], group, std::move(rows));
    }
  }

  void Run() {
    const Basis own{column_.of, column_.base};
    std::vector<const Share*> wrong;
    for (const Share& share : shares_) {
      if (!Fits(share, own)) wrong.push_back(&share);
    }
    if (wrong.empty()) return;
    FindOthers(own);
    for (const Share* share : wrong) Report(*share, own);
  }

 private:
  void Add(const GridCell& cell, const GridGroup& group, std::vector<const GridRow*> rows) {
    if (IsStated(cell)) shares_.push_back({&cell, &group, std::move(rows)});
  }

  std::optional<Figure> SumOver(const std::vector<const GridRow*>& rows,
                                const std::vector<std::size_t>& columns) const {
    std::vector<Figure> parts;
    for (const GridRow* row : rows) {
      for (const std::size_t c : columns) {
        const GridCell& cell = row->cells[c];
        const auto& value = cell.value;
        if (cell.covered || !cell.value || value->state == base::ValueState::kNone) continue;
        if (value->state != base::ValueState::kKnown || value->number.is_negative()) return {};
        parts.push_back(RoundedFigure(value->number));
      }
    }
    return SumOf(parts);
  }

  std::vector<const GridRow*> BaseOf(const Share& share, ShareBase base) const {
    if (base == ShareBase::kGrid) return all_;
    std::vector<const GridRow*> rows;
    for (const GridRow& row : share.group->rows) rows.push_back(&row);
    return rows;
  }

  /// What is in the base and not in the part.
  std::optional<Figure> RestOf(const Share& share, const Basis& basis) const {
    std::vector<const GridRow*> rest;
    for (const GridRow* row : BaseOf(share, basis.base)) {
      if (std::find(share.rows.begin(), share.rows.end(), row) == share.rows.end()) {
        rest.push_back(row);
      }
    }
    return SumOver(rest, basis.columns);
  }

  /// The figures a share rounded to what is stated may have been.
  std::pair<Decimal, Decimal> IntervalOf(const Decimal& stated) const {
    const Figure figure = RoundedFigure(stated);
    if (column_.rounding == base::Rounding::kTowardZero) {
      return {stated, stated.Plus(Decimal(1, stated.scale())).value_or(stated)};
    }
    return {stated.Minus(figure.slack).value_or(stated),
            stated.Plus(figure.slack).value_or(stated)};
  }

  /// Whether the amounts allow the share. What cannot be worked out is taken to.
  bool Fits(const Share& share, const Basis& basis) const {
    const auto part = SumOver(share.rows, basis.columns);
    const auto rest = RestOf(share, basis);
    if (!part || !rest) return true;
    const auto least = Extreme(*part, *rest, -1);
    const auto most = Extreme(*part, *rest, +1);
    if (!least || !most) return true;
    const auto [low, high] = IntervalOf(share.cell->stated->number);
    const Decimal hundred(100);
    const auto top = high.Times(least->second);
    const auto bottom = low.Times(most->second);
    const auto at_least = least->first.Times(hundred);
    const auto at_most = most->first.Times(hundred);
    if (!top || !bottom || !at_least || !at_most) return true;
    return *top >= *at_least && *bottom <= *at_most;
  }

  /// Columns that stand side by side and hold figures of one kind, of the grid and of the group.
  void FindOthers(const Basis& own) {
    const GridColumn& like = grid_.columns[column_.of.front()];
    for (std::size_t first = 0; first < grid_.columns.size(); ++first) {
      std::vector<std::size_t> run;
      for (std::size_t c = first; c < grid_.columns.size(); ++c) {
        const GridColumn& column = grid_.columns[c];
        if (column.kind != ColumnKind::kFact || column.type != like.type ||
            column.currency != like.currency) {
          break;
        }
        run.push_back(c);
        for (const ShareBase base : {ShareBase::kGrid, ShareBase::kGroup})
          AddOther({run, base}, own);
      }
    }
    std::stable_sort(others_.begin(), others_.end(),
                     [](const Basis& a, const Basis& b) { return a.fitting > b.fitting; });
  }

  void AddOther(Basis other, const Basis& own) {
    const bool no_groups = grid_.groups.size() < 2 && other.base == ShareBase::kGroup;
    if (no_groups || (other.columns == own.columns && other.base == own.base)) return;
    for (const Share& share : shares_) other.fitting += Fits(share, other) ? 1 : 0;
    if (other.fitting > 0) others_.push_back(std::move(other));
  }

  std::string NameOf(const Basis& basis) const {
    std::string names;
    for (const std::size_t c : basis.columns)
      names += (names.empty() ? "" : " ") + grid_.columns[c].name;
    return fmt::format("`{}` of the {}", names, basis.base == ShareBase::kGrid ? "grid" : "group");
  }

  std::string PercentOf(const Share& share, const Basis& basis) const {
    constexpr int kMorePlaces = 2;
    const auto part = SumOver(share.rows, basis.columns);
    const auto base = SumOver(BaseOf(share, basis.base), basis.columns);
    const int places = share.cell->stated->number.scale() + kMorePlaces;
    const auto quotient =
        part && base ? part->value.DividedBy(base->value, places + 2) : std::nullopt;
    return quotient ? Decimal(quotient->units(), places).ToString() : std::string("?");
  }

  void Report(const Share& share, const Basis& own) {
    base::Diagnostic& finding = sink_.Report(
        base::Code::kWrongShare, PlaceOf(*share.cell),
        fmt::format("`{}` stands in column `{}`; its amounts make `{}`, as a share of {}",
                    share.cell->stated->number.ToString(), column_.name, PercentOf(share, own),
                    NameOf(own)));
    const auto other = std::find_if(others_.begin(), others_.end(),
                                    [&](const Basis& basis) { return Fits(share, basis); });
    if (other == others_.end()) return;
    finding.hints.push_back({fmt::format("it is the share of {}, as are {} of the {} shares stated "
                                         "in the column",
                                         NameOf(*other), other->fitting, shares_.size()),
                             {}});
  }

  const load::Grid& grid_;
  const GridColumn& column_;
  base::Sink& sink_;
  std::vector<const GridRow*> all_;
  std::vector<Share> shares_;
  std::vector<Basis> others_;
};

}  // namespace

void CheckShares(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, report] : subject.project.reports) {
    base::Sink known;  // what is wrong with a grid is a finding of `CheckGrids`
    for (const load::Grid& grid : load::GridsOf(report, known)) {
      for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        const GridColumn& column = grid.columns[c];
        if (column.kind != ColumnKind::kShare || column.of.empty()) continue;
        ShareCheck(grid, column, c, sink).Run();
      }
    }
  }
}

}  // namespace hexapla::check
