#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "load/grid_reader.h"

namespace hexapla::load {
namespace {

using base::Code;

// Fields of a record that are no cells.
constexpr std::string_view kIdField = "id";
constexpr std::string_view kRowField = "row";
constexpr std::string_view kGroupField = "group";
constexpr std::string_view kTotalRow = "total";
constexpr std::string_view kAbove = "^";
constexpr std::string_view kLeft = "<";

bool IsSpecial(std::string_view name) {
  return name == kIdField || name == kRowField || name == kGroupField;
}

bool IsState(std::string_view text) {
  return text == "none" || text == "unknown" || text == "pending";
}

const CsvField* FieldOf(const CsvRecord& record, const std::vector<std::string>& names,
                        std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? nullptr : &record[static_cast<std::size_t>(found - names.begin())];
}

std::string TextOf(const CsvField* field) { return field == nullptr ? std::string() : field->text; }

base::Span LineOf(const CsvRecord& record) {
  const base::Span& first = record.front().span;
  return {first.file, first.begin, record.back().span.end};
}

bool IsComputed(const GridColumn& column) {
  return column.kind == ColumnKind::kTotal || column.kind == ColumnKind::kShare;
}

}  // namespace

void GridReader::ReadCsv(const CsvTable& csv) {
  if (csv.header.empty()) return;
  std::vector<std::string> names;
  std::set<std::string> meant;  // there, but for a slip in the name
  for (const CsvField& field : csv.header) {
    const bool twice = std::find(names.begin(), names.end(), field.text) != names.end();
    if (twice) {
      sink_.Report(Code::kDuplicateColumn, field.span,
                   fmt::format("the header names `{}` twice", field.text));
    } else if (!IsSpecial(field.text) && !grid_.Find(field.text)) {
      if (const auto near = ReportUnknown(field.text, field.span)) meant.insert(*near);
    }
    names.push_back(twice ? std::string() : field.text);
  }
  for (GridColumn& column : grid_.columns) {
    const bool named = std::find(names.begin(), names.end(), column.name) != names.end();
    if (named || column.optional || IsComputed(column)) continue;
    column.optional = true;  // said once, not of each row
    if (meant.contains(column.name)) continue;
    sink_
        .Report(Code::kMissingColumn, LineOf(csv.header),
                fmt::format("the file has no column `{}`", column.name))
        .hints.push_back({"the grid has it here", column.element.span()});
  }
  for (const CsvRecord& record : csv.records) {
    if (!record.empty()) ReadRecord(record, names);
  }
  for (GridGroup& group : grid_.groups) JoinCells(group);
}

void GridReader::ReadRecord(const CsvRecord& record, const std::vector<std::string>& names) {
  GridRow row = EmptyRow(LineOf(record));
  row.id = TextOf(FieldOf(record, names, kIdField));
  const CsvField* const refs = FieldOf(record, names, kRowField);
  row.refs = TextOf(refs);
  for (std::size_t i = 0; i < record.size(); ++i) {
    const auto column = grid_.Find(names[i]);
    if (column && !IsSpecial(names[i])) ReadField(record[i], *column, row);
  }
  const CsvField* const key = FieldOf(record, names, kGroupField);
  const std::string group = TextOf(key);
  if (row.refs != kTotalRow) {
    if (refs != nullptr) row.refs_span = refs->span;
    GroupOf(group, key == nullptr ? row.span : key->span).rows.push_back(std::move(row));
    return;
  }
  row.refs.clear();
  GridRow& total = group.empty() ? grid_.total : GroupOf(group, key->span).total;
  const bool stated = std::any_of(total.cells.begin(), total.cells.end(),
                                  [](const GridCell& cell) { return cell.given; });
  if (stated) {
    sink_.Report(Code::kDuplicateCell, row.span, "this total is stated before")
        .hints.push_back({"it is here", total.span});
    return;
  }
  total = std::move(row);
}

void GridReader::ReadField(const CsvField& field, std::size_t column, GridRow& row) {
  GridCell& cell = row.cells[column];
  cell.span = field.span;
  if (field.text.empty()) return;
  if (field.text == kAbove || field.text == kLeft) {
    cell.joined = field.text.front();
    return;
  }
  cell.given = true;
  cell.refs = field.text;
  cell.attributes.emplace_back(IsState(field.text) ? "state" : "value", field.text);
  ReadValue(column, cell);
}

void GridReader::JoinCells(GridGroup& group) {
  using Owner = std::pair<std::size_t, std::size_t>;
  std::vector<std::vector<Owner>> owners(group.rows.size(),
                                         std::vector<Owner>(grid_.columns.size()));
  for (std::size_t r = 0; r < group.rows.size(); ++r) {
    for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
      owners[r][c] = {r, c};
      GridCell& cell = group.rows[r].cells[c];
      if (cell.joined == '\0') continue;
      const bool above = cell.joined == kAbove.front();
      if (above ? r == 0 : c == 0) {
        sink_.Report(Code::kInvalidSpan, cell.span,
                     fmt::format("`{}` joins a cell to the one {}, and there is none", cell.joined,
                                 above ? "above it in its group" : "to its left"));
        cell.covered = true;
        continue;
      }
      const Owner owner = above ? owners[r - 1][c] : owners[r][c - 1];
      owners[r][c] = owner;
      GridCell& first = group.rows[owner.first].cells[owner.second];
      first.rows = std::max(first.rows, static_cast<int>(r - owner.first) + 1);
      first.columns = std::max(first.columns, static_cast<int>(c - owner.second) + 1);
    }
  }
}

}  // namespace hexapla::load
