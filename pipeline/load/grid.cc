#include "load/grid.h"

#include <fmt/format.h>

#include <algorithm>

#include "load/grid_reader.h"
#include "load/record.h"

namespace hexapla::load {

using base::Code;

std::optional<std::size_t> Grid::Find(std::string_view column) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == column) return i;
  }
  return std::nullopt;
}

GridReader::GridReader(xml::Element element, base::Sink& sink) : scratch_("cells"), sink_(sink) {
  grid_.element = element;
  grid_.id = element.attribute_or("id", "");
}

Grid GridReader::Run(const CsvTable* csv) {
  ReadColumns();
  grid_.total = EmptyRow(grid_.element.span());
  if (!grid_.element.attribute("file")) {
    ReadElements();
  } else if (csv != nullptr) {
    ReadCsv(*csv);
  }
  for (GridGroup& group : grid_.groups) CheckCells(group);
  return std::move(grid_);
}

GridRow GridReader::EmptyRow(base::Span span) const {
  GridRow row;
  row.span = span;
  row.cells.resize(grid_.columns.size());
  return row;
}

GridGroup& GridReader::GroupOf(const std::string& ref, base::Span span) {
  for (GridGroup& group : grid_.groups) {
    if (group.ref == ref) return group;
  }
  GridGroup group;
  group.ref = ref;
  group.span = span;
  group.total = EmptyRow(span);
  return grid_.groups.emplace_back(std::move(group));
}

void GridReader::ReadValue(std::size_t column, GridCell& cell) {
  const GridColumn& of = grid_.columns[column];
  const bool words = of.kind == ColumnKind::kMessage || of.kind == ColumnKind::kRecords;
  if (words || of.cell_name.empty()) return;
  auto attributes = cell.attributes;
  if (!of.currency.empty()) attributes.emplace_back("currency", of.currency);
  cell.value = ReadFact(scratch_.Add(scratch_.root(), of.cell_name, attributes, cell.span), sink_);
}

void GridReader::CheckCells(GridGroup& group) {
  for (std::size_t r = 0; r < group.rows.size(); ++r) {
    for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
      const GridCell& cell = group.rows[r].cells[c];
      if (cell.rows > 1 || cell.columns > 1) Cover(group, r, c);
    }
  }
  for (const GridRow& row : group.rows) {
    for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
      const GridColumn& column = grid_.columns[c];
      const bool computed = column.kind == ColumnKind::kTotal || column.kind == ColumnKind::kShare;
      if (row.cells[c].given || row.cells[c].covered || computed || column.optional) continue;
      const base::Span place = row.cells[c].span.known() ? row.cells[c].span : row.span;
      sink_
          .Report(Code::kMissingValue, place,
                  fmt::format("the row has nothing in column `{}`", column.name))
          .hints.push_back({"a cell without a value says why: `none`, `unknown` or `pending`", {}});
    }
  }
}

void GridReader::Cover(GridGroup& group, std::size_t row, std::size_t column) {
  const GridCell first = group.rows[row].cells[column];
  const std::size_t last_row = row + static_cast<std::size_t>(first.rows);
  const std::size_t last_column = column + static_cast<std::size_t>(first.columns);
  if (last_row > group.rows.size() || last_column > grid_.columns.size()) {
    sink_.Report(
        Code::kInvalidSpan, first.span,
        fmt::format("`rows` {} and `columns` {} lead out of the group; {} and {} are left here",
                    first.rows, first.columns, group.rows.size() - row,
                    grid_.columns.size() - column));
  }
  for (std::size_t r = row; r < std::min(last_row, group.rows.size()); ++r) {
    for (std::size_t c = column; c < std::min(last_column, grid_.columns.size()); ++c) {
      if (r == row && c == column) continue;
      GridCell& cell = group.rows[r].cells[c];
      cell.covered = true;
      if (!cell.given) continue;
      sink_
          .Report(Code::kDuplicateCell, cell.span,
                  fmt::format("the cell of column `{}` stands where another one spans",
                              grid_.columns[c].name))
          .hints.push_back({"the one that spans is here", first.span});
    }
  }
}

Grid ReadGrid(xml::Element grid, const CsvTable* csv, base::Sink& sink) {
  return GridReader(grid, sink).Run(csv);
}

}  // namespace hexapla::load
