#include <fmt/format.h>

#include <map>

#include "check/figures.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using load::GridCell;

/// The figure that is typed in a cell; a hundred per cent is exact however it is written.
const base::Value* TypedIn(const load::GridColumn& column, const GridCell& cell) {
  const auto& value = cell.computed ? cell.stated : cell.value;
  if (cell.covered || !value || value->state != base::ValueState::kKnown) return nullptr;
  const bool whole =
      column.type == base::ValueType::kPercentage && value->number == base::Decimal(100);
  return whole ? nullptr : &*value;
}

bool HasPlaces(const load::GridColumn& column) {
  return column.type == base::ValueType::kDecimal || column.type == base::ValueType::kPercentage ||
         column.type == base::ValueType::kMoney;
}

void LookAt(const load::Grid& grid, std::size_t c, base::Sink& sink) {
  const load::GridColumn& column = grid.columns[c];
  std::map<int, std::vector<const GridCell*>> by_places;
  const auto add = [&](const load::GridRow& row) {
    const base::Value* value = TypedIn(column, row.cells[c]);
    if (value != nullptr) by_places[value->number.scale()].push_back(&row.cells[c]);
  };
  for (const load::GridGroup& group : grid.groups) {
    for (const load::GridRow& row : group.rows) add(row);
    add(group.total);
  }
  add(grid.total);
  if (by_places.size() < 2) return;
  auto most = by_places.begin();
  for (auto it = by_places.begin(); it != by_places.end(); ++it) {
    if (it->second.size() > most->second.size()) most = it;
  }
  for (const auto& [places, cells] : by_places) {
    if (places == most->first) continue;
    sink.Report(base::Code::kMixedPrecision, PlaceOf(*cells.front()),
                fmt::format("{} of the figures of column `{}` have {} decimal places, {} have {}",
                            cells.size(), column.name, places, most->second.size(), most->first))
        .hints.push_back({"one of the others is here", PlaceOf(*most->second.front())});
  }
}

}  // namespace

void CheckPrecision(const Subject& subject, base::Sink& sink) {
  ForEachGrid(subject, [&](const load::Grid& grid) {
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      if (HasPlaces(grid.columns[c])) LookAt(grid, c, sink);
    }
  });
}

}  // namespace hexapla::check
