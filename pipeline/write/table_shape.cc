#include "write/table_shape.h"

#include <algorithm>

namespace hexapla::write {
namespace {

constexpr std::size_t kMostOnAPage = 9;

}  // namespace

std::size_t ColumnsOf(const model::Table<model::Inlines>& table) {
  std::size_t columns = table.widths.size();
  for (const auto* rows : {&table.header, &table.body}) {
    TablePlaces places;
    for (const auto& row : *rows) {
      const std::vector<std::size_t> starts = places.Add(row);
      if (starts.empty()) continue;
      columns =
          std::max(columns, starts.back() + static_cast<std::size_t>(row.cells.back().columns));
    }
  }
  return columns;
}

bool IsWide(const model::Table<model::Inlines>& table) { return ColumnsOf(table) > kMostOnAPage; }

std::vector<std::size_t> TablePlaces::Add(const model::Row<model::Inlines>& row) {
  std::vector<std::size_t> starts;
  starts.reserve(row.cells.size());
  std::vector<int> next = filled_;
  for (int& rows : next) rows = std::max(0, rows - 1);
  std::size_t column = 0;
  for (const auto& cell : row.cells) {
    while (column < filled_.size() && filled_[column] > 0) ++column;
    starts.push_back(column);
    for (int i = 0; i < cell.columns; ++i, ++column) {
      if (column >= next.size()) next.resize(column + 1);
      next[column] = cell.rows - 1;
    }
  }
  filled_ = std::move(next);
  return starts;
}

}  // namespace hexapla::write
