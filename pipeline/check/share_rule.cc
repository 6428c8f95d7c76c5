#include <fmt/format.h>

#include <algorithm>
#include <map>

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
  /// What the base adds up to, by group; of the grid by null. nullopt: not known.
  std::map<const GridGroup*, std::optional<Figure>> sums = {};
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
    const Basis own = BasisOf(column_.of, column_.base);
    std::vector<const Share*> wrong;
    for (const Share& share : shares_) {
      if (!Fits(share, own)) wrong.push_back(&share);
    }
    if (wrong.empty()) return;
    FindOthers(own);
    if (const Basis* meant = MeantBy(wrong)) {
      ReportColumn(wrong, own, *meant);
      std::erase_if(wrong, [&](const Share* share) { return Fits(*share, *meant); });
    }
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

  Basis BasisOf(std::vector<std::size_t> columns, ShareBase base) const {
    Basis basis{std::move(columns), base};
    if (base == ShareBase::kGrid) basis.sums[nullptr] = SumOver(all_, basis.columns);
    for (const GridGroup& group : grid_.groups) {
      if (base == ShareBase::kGrid) break;
      std::vector<const GridRow*> rows;
      for (const GridRow& row : group.rows) rows.push_back(&row);
      basis.sums[&group] = SumOver(rows, basis.columns);
    }
    return basis;
  }

  static const std::optional<Figure>& WholeOf(const Share& share, const Basis& basis) {
    return basis.sums.at(basis.base == ShareBase::kGrid ? nullptr : share.group);
  }

  /// What is in the base and not in \p part.
  static std::optional<Figure> RestOf(const Share& share, const Figure& part, const Basis& basis) {
    const std::optional<Figure>& whole = WholeOf(share, basis);
    if (!whole) return std::nullopt;
    const auto value = whole->value.Minus(part.value);
    const auto slack = whole->slack.Minus(part.slack);
    return value && slack ? std::optional(Figure{*value, *slack}) : std::nullopt;
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
    const auto rest = part ? RestOf(share, *part, basis) : std::nullopt;
    if (!rest) return true;
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

  /// Columns that stand side by side and hold figures of one kind, of the grid and of the group. In
  /// a very large grid not all of them: a hint is not worth a wait.
  void FindOthers(const Basis& own) {
    constexpr std::size_t kMostCells = 4'000'000;
    std::size_t cells = 0;
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
        cells += run.size() * all_.size();
        if (cells > kMostCells) break;
        for (const ShareBase base : {ShareBase::kGrid, ShareBase::kGroup}) AddOther(run, base, own);
      }
    }
    std::stable_sort(others_.begin(), others_.end(),
                     [](const Basis& a, const Basis& b) { return a.fitting > b.fitting; });
  }

  void AddOther(const std::vector<std::size_t>& columns, ShareBase base, const Basis& own) {
    const bool no_groups = grid_.groups.size() < 2 && base == ShareBase::kGroup;
    if (no_groups || (columns == own.columns && base == own.base)) return;
    Basis other = BasisOf(columns, base);
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
    const auto& base = WholeOf(share, basis);
    const int places = share.cell->stated->number.scale() + kMorePlaces;
    const auto quotient =
        part && base ? part->value.DividedBy(base->value, places + 2) : std::nullopt;
    return quotient ? Decimal(quotient->units(), places).ToString() : std::string("?");
  }

  /// The base that explains most shares of the column, if its own does not explain several: then it
  /// is the column that names the wrong one.
  const Basis* MeantBy(const std::vector<const Share*>& wrong) const {
    if (wrong.size() < 2 || others_.empty()) return nullptr;
    const Basis& best = others_.front();
    const std::size_t own = shares_.size() - wrong.size();
    const bool most = best.fitting > own && best.fitting * 4 >= shares_.size() * 3;
    return most ? &best : nullptr;
  }

  void ReportColumn(const std::vector<const Share*>& wrong, const Basis& own, const Basis& meant) {
    const auto explained = [&](const Share* share) { return Fits(*share, meant); };
    const Share& first = **std::find_if(wrong.begin(), wrong.end(), explained);
    sink_
        .Report(
            base::Code::kWrongShare, column_.element.attribute_span("of"),
            fmt::format("the shares in column `{}` are no shares of {}; of {} they are, {} of {}",
                        column_.name, NameOf(own), NameOf(meant), meant.fitting, shares_.size()))
        .hints.push_back({fmt::format("{} do not fit; the first, `{}`, is here: its amounts make "
                                      "`{}`, and `{}` of the other base",
                                      std::count_if(wrong.begin(), wrong.end(), explained),
                                      first.cell->stated->number.ToString(), PercentOf(first, own),
                                      PercentOf(first, meant)),
                          PlaceOf(*first.cell)});
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
  ForEachGrid(subject, [&](const load::Grid& grid) {
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      const GridColumn& column = grid.columns[c];
      if (column.kind != ColumnKind::kShare || column.of.empty()) continue;
      ShareCheck(grid, column, c, sink).Run();
    }
  });
}

}  // namespace hexapla::check
