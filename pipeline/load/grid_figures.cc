#include "load/grid_figures.h"

#include <fmt/format.h>

#include <optional>

namespace hexapla::load {
namespace {

using base::Code;
using base::Value;
using base::ValueState;

/// Adds up cells as far as they can be.
class Sum {
 public:
  explicit Sum(const GridColumn& like) {
    total_.type = like.type;
    total_.currency = like.currency;
  }

  void Add(const GridCell& cell) {
    // What could not be read is a finding of its own.
    if (cell.given && !cell.value) unread_ = true;
    if (!cell.value || cell.covered) return;
    const Value& part = *cell.value;
    if (part.state == ValueState::kNone) return;
    any_ = true;
    if (part.state != ValueState::kKnown) {
      if (total_.state != ValueState::kPending) total_.state = part.state;
      return;
    }
    if (part.qualifier != base::Qualifier::kExact) total_.qualifier = base::Qualifier::kAbout;
    const auto next = total_.number.Plus(part.number);
    if (next) total_.number = *next;
    too_long_ = too_long_ || !next;
  }

  bool too_long() const { return too_long_; }

  /// nullopt when a part could not be read.
  std::optional<Value> Take() const {
    if (unread_ || too_long_) return std::nullopt;
    Value total = total_;
    if (!any_) total.state = ValueState::kNone;
    return total;
  }

 private:
  Value total_;
  bool any_ = false;
  bool unread_ = false;
  bool too_long_ = false;
};

class Figures {
 public:
  Figures(Grid& grid, base::Sink& sink) : grid_(grid), sink_(sink) {}

  void Run() {
    ForEachRow([this](GridRow& row, GridGroup&) { RowTotals(row); });
    for (GridGroup& group : grid_.groups) ColumnTotals({&group}, group.total);
    std::vector<const GridGroup*> all;
    for (const GridGroup& group : grid_.groups) all.push_back(&group);
    ColumnTotals(all, grid_.total);
    for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
      if (grid_.columns[c].kind == ColumnKind::kShare) Shares(c);
    }
  }

 private:
  template <class Visit>
  void ForEachRow(const Visit& visit) {
    for (GridGroup& group : grid_.groups) {
      for (GridRow& row : group.rows) visit(row, group);
    }
  }

  void RowTotals(GridRow& row) {
    for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
      const GridColumn& column = grid_.columns[c];
      if (column.kind != ColumnKind::kTotal || column.of.empty()) continue;
      Sum sum(column);
      for (const std::size_t part : column.of) sum.Add(row.cells[part]);
      Settle(sum, column, row, row.cells[c]);
    }
  }

  void ColumnTotals(const std::vector<const GridGroup*>& groups, GridRow& total) {
    for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
      const GridColumn& column = grid_.columns[c];
      if (!column.totalled || column.kind == ColumnKind::kShare) continue;
      Sum sum(column);
      for (const GridGroup* group : groups) {
        for (const GridRow& row : group->rows) sum.Add(row.cells[c]);
      }
      Settle(sum, column, total, total.cells[c]);
    }
  }

  void Settle(const Sum& sum, const GridColumn& column, const GridRow& row, GridCell& cell) {
    if (sum.too_long()) {
      sink_.Report(Code::kNotANumber, row.span,
                   fmt::format("the total of column `{}` has more than 18 digits", column.name));
    }
    Put(sum.Take(), cell);
  }

  /// Puts \p computed into \p cell, and what stands there beside it.
  static void Put(std::optional<Value> computed, GridCell& cell) {
    if (cell.given) cell.stated = cell.value;
    cell.value = std::move(computed);
    cell.computed = true;
  }

  void Shares(std::size_t column) {
    const GridColumn& share = grid_.columns[column];
    if (share.of.empty()) return;
    const Sum whole = SumOf(share, grid_.total);
    for (GridGroup& group : grid_.groups) {
      const Sum base = share.base == ShareBase::kGrid ? whole : SumOf(share, group.total);
      for (GridRow& row : group.rows) {
        ShareOf(SumOf(share, row), base, share, share.places, row, row.cells[column]);
      }
      if (share.totalled) {
        ShareOf(SumOf(share, group.total), base, share, share.total_places, group.total,
                group.total.cells[column]);
      }
    }
    // Of the groups each is the whole of its own shares; the grid is none.
    if (share.totalled && share.base == ShareBase::kGrid) {
      ShareOf(whole, whole, share, share.total_places, grid_.total, grid_.total.cells[column]);
    }
  }

  Sum SumOf(const GridColumn& share, const GridRow& row) const {
    Sum sum(grid_.columns[share.of.front()]);
    for (const std::size_t part : share.of) sum.Add(row.cells[part]);
    return sum;
  }

  void ShareOf(const Sum& part_sum, const Sum& base_sum, const GridColumn& share, int places,
               const GridRow& row, GridCell& cell) {
    const auto part = part_sum.Take();
    const auto base = base_sum.Take();
    std::optional<Value> computed;
    if (part && base) {
      computed = Value();
      computed->type = base::ValueType::kPercentage;
      computed->state = part->state != ValueState::kKnown ? part->state : base->state;
      computed->qualifier = part->qualifier;
      if (computed->state == ValueState::kKnown) {
        // A hundredfold: two places more, and the point two places on.
        const auto quotient = part->number.DividedBy(base->number, places + 2, share.rounding);
        if (quotient) computed->number = base::Decimal(quotient->units(), places);
        if (!quotient) {
          computed.reset();
          sink_
              .Report(Code::kEmptyBase, share.element.span(),
                      fmt::format("the share `{}` is one of nothing: what it is a share of is 0",
                                  share.name))
              .hints.push_back({"it would stand here", row.span});
        }
      }
    }
    Put(std::move(computed), cell);
  }

  Grid& grid_;
  base::Sink& sink_;
};

}  // namespace

void ComputeFigures(Grid& grid, base::Sink& sink) { Figures(grid, sink).Run(); }

}  // namespace hexapla::load
