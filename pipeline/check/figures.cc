#include "check/figures.h"

#include <algorithm>

namespace hexapla::check {

using base::Decimal;
using base::ValueState;
using load::ColumnKind;
using load::GridCell;
using load::GridColumn;
using load::GridGroup;
using load::GridRow;

namespace {

bool IsAbsent(const GridCell& cell) {
  return cell.covered || (!cell.given && !cell.computed) ||
         (cell.value && cell.value->state == ValueState::kNone);
}

bool IsKnown(const GridCell& cell) { return cell.value && cell.value->state == ValueState::kKnown; }

bool IsFigure(const GridColumn& column) { return column.totalled && !column.cell_name.empty(); }

}  // namespace

const std::vector<load::Grid>& GridsOf(const Subject& subject, const load::Report& report) {
  const auto [place, fresh] = subject.grids.try_emplace(report.id);
  if (!fresh) return place->second;
  base::Sink known;
  place->second = load::GridsOf(report, known);
  return place->second;
}

bool IsWhole(const load::Report& report, const load::Grid& grid) {
  const auto file = grid.element.attribute("file");
  if (!file) return true;
  const auto table = report.tables.find(*file);
  return table != report.tables.end() && table->second.whole();
}

void ForEachGrid(const Subject& subject, const std::function<void(const load::Grid&)>& visit) {
  for (const auto& [id, report] : subject.project.reports) {
    for (const load::Grid& grid : GridsOf(subject, report)) {
      if (IsWhole(report, grid)) visit(grid);
    }
  }
}

Figure RoundedFigure(const Decimal& stated) { return {stated, Decimal(5, stated.scale() + 1)}; }

std::optional<Figure> SumOf(const std::vector<Figure>& parts) {
  Figure sum;
  for (const Figure& part : parts) {
    const auto value = sum.value.Plus(part.value);
    const auto slack = sum.slack.Plus(part.slack);
    if (!value || !slack) return std::nullopt;
    sum = {*value, *slack};
  }
  return sum;
}

Agreement Compare(const Figure& a, const Figure& b) {
  if (a.value == b.value) return Agreement::kEqual;
  const auto off = a.value < b.value ? b.value.Minus(a.value) : a.value.Minus(b.value);
  const auto slack = a.slack.Plus(b.slack);
  return off && slack && *off <= *slack ? Agreement::kWithinRounding : Agreement::kApart;
}

std::string SlackOf(const Figure& a, const Figure& b) {
  const auto slack = a.slack.Plus(b.slack);
  return slack ? slack->ToString() : std::string();
}

base::Span PlaceOf(const GridCell& cell) {
  return cell.element ? cell.element.attribute_span("value") : cell.span;
}

bool IsStated(const GridCell& cell) {
  return cell.stated && cell.stated->state == ValueState::kKnown && IsKnown(cell);
}

GridFigures::GridFigures(const load::Grid& grid) : grid_(grid) {
  std::vector<const GridRow*> all;
  bool grouped = !grid.groups.empty();
  for (const GridGroup& group : grid.groups) {
    std::vector<const GridRow*> rows;
    for (const GridRow& row : group.rows) {
      AddRow(row);
      rows.push_back(&row);
      all.push_back(&row);
    }
    if (group.ref.empty()) grouped = false;
    if (!group.ref.empty()) AddTotals(rows, group.total);
  }
  if (grouped) all.clear();
  for (const GridGroup& group : grid.groups) {
    if (grouped) all.push_back(&group.total);
  }
  AddTotals(all, grid.total);
}

void GridFigures::AddRow(const GridRow& row) {
  for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
    const GridColumn& column = grid_.columns[c];
    if (column.kind == ColumnKind::kTotal) AddTotal(column, row.cells[c], {OfRow(column, row)});
  }
}

void GridFigures::AddTotals(const std::vector<const GridRow*>& rows, const GridRow& total) {
  for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
    const GridColumn& column = grid_.columns[c];
    if (!IsFigure(column)) continue;
    std::vector<Cells> parts(1);
    bool stated = true;
    for (const GridRow* row : rows) {
      parts.front().push_back(&row->cells[c]);
      stated = stated && (IsAbsent(row->cells[c]) || IsStated(row->cells[c]));
    }
    // Shares that nobody stated are rounded one by one, and so add up to what they may.
    if (column.kind == ColumnKind::kShare && !stated) continue;
    if (column.kind == ColumnKind::kTotal) parts.push_back(OfRow(column, total));
    AddTotal(column, total.cells[c], std::move(parts));
  }
}

GridFigures::Cells GridFigures::OfRow(const GridColumn& column, const GridRow& row) const {
  Cells cells;
  for (const std::size_t part : column.of) cells.push_back(&row.cells[part]);
  return cells;
}

void GridFigures::AddTotal(const GridColumn& column, const GridCell& cell,
                           std::vector<Cells> parts) {
  if (!IsKnown(cell) && !cell.stated) return;
  parts_[&cell] = parts.front();
  for (const Cells& cells : parts) {
    const auto sum = Sum(cells);
    if (!sum) continue;
    const bool explained =
        IsStated(cell) && Compare(RoundedFigure(cell.stated->number), *sum) != Agreement::kApart;
    computed_[&cell] = explained ? RoundedFigure(cell.stated->number) : *sum;
    if (!explained) break;
  }
  if (cell.stated) totals_.push_back({&column, &cell, std::move(parts)});
}

GridFigures::Cells GridFigures::LeavesOf(const StatedTotal& total) const {
  Cells leaves;
  Cells open = total.parts.front();
  while (!open.empty()) {
    const GridCell* cell = open.back();
    open.pop_back();
    const auto parts = parts_.find(cell);
    if (parts == parts_.end()) {
      leaves.push_back(cell);
    } else {
      open.insert(open.end(), parts->second.begin(), parts->second.end());
    }
  }
  std::sort(leaves.begin(), leaves.end());
  return leaves;
}

std::optional<Figure> GridFigures::At(const GridCell& cell) const {
  if (IsAbsent(cell) || !IsKnown(cell)) return std::nullopt;
  const auto computed = computed_.find(&cell);
  if (computed != computed_.end()) return computed->second;
  return RoundedFigure(IsStated(cell) ? cell.stated->number : cell.value->number);
}

std::optional<Figure> GridFigures::Sum(const Cells& cells) const {
  std::vector<Figure> parts;
  for (const GridCell* cell : cells) {
    if (IsAbsent(*cell)) continue;
    const auto figure = At(*cell);
    if (!figure) return std::nullopt;
    parts.push_back(*figure);
  }
  return SumOf(parts);
}

}  // namespace hexapla::check
