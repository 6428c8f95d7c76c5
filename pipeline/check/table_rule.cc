#include <functional>

#include "check/rules.h"

namespace hexapla::check {
namespace {

using model::OutlineText;

using Table = model::Table<OutlineText>;

/// Calls \p visit for every table of \p blocks, those in boxes, lists and cells included.
void ForEachTable(const model::Blocks<OutlineText>& blocks,
                  const std::function<void(const Table&, base::Span)>& visit) {
  for (const auto& block : blocks) {
    if (const auto* table = std::get_if<Table>(&block.what)) {
      visit(*table, block.origin);
    } else if (const auto* list = std::get_if<model::List<OutlineText>>(&block.what)) {
      for (const auto& item : list->items) ForEachTable(item.blocks, visit);
    } else if (const auto* wide = std::get_if<model::Landscape<OutlineText>>(&block.what)) {
      ForEachTable(wide->blocks, visit);
    }
  }
}

bool HasHeaderCell(const Table& table) {
  for (const auto& row : table.body) {
    for (const auto& cell : row.cells) {
      if (cell.header) return true;
    }
  }
  return false;
}

void Look(const Table& table, base::Span origin, base::Sink& sink) {
  // A diagram has no columns that could be headed.
  if (table.look == model::TableLook::kDiagram) return;
  if (table.header.empty()) {
    sink.Report(base::Code::kHeadlessTable, origin,
                HasHeaderCell(table) ? "the table has heads of rows and none of columns"
                                     : "the table has no heads");
  }
  if (!table.caption) {
    sink.Report(base::Code::kUncaptionedTable, origin, "the table has no caption");
  }
  for (const auto& row : table.body) {
    // A row that heads others may leave the columns of theirs open.
    if (row.kind != model::RowKind::kPlain || (!row.cells.empty() && row.cells.front().header)) {
      continue;
    }
    for (const auto& cell : row.cells) {
      if (!cell.blocks.empty()) continue;
      sink.Report(base::Code::kEmptyCell, origin, "a cell of the table has nothing in it");
      return;
    }
  }
}

}  // namespace

void CheckTables(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    ForEachTable(outline.blocks,
                 [&](const Table& table, base::Span origin) { Look(table, origin, sink); });
  }
}

}  // namespace hexapla::check
