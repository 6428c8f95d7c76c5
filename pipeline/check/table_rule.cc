#include "check/outline_blocks.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

using model::OutlineText;

using Table = model::Table<OutlineText>;

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
    ForEachBlock(outline.blocks, [&](const OutlineBlock& block) {
      if (const auto* table = std::get_if<Table>(&block.what)) Look(*table, block.origin, sink);
    });
  }
}

}  // namespace hexapla::check
