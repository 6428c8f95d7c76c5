#include <algorithm>
#include <map>

#include "check/outline_blocks.h"
#include "check/outline_rows.h"
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

bool IsNothing(const base::Referent& referent) {
  const auto* members = std::get_if<std::vector<base::Referent>>(&referent.what);
  return members != nullptr && members->empty();
}

/// Whether \p text is but names of empty lists.
bool PrintsNothing(const OutlineText& text, const load::Project& project) {
  if (text.unit.empty()) return true;
  const auto file = project.units.find(text.file);
  const load::Unit* unit = file == project.units.end() ? nullptr : file->second.Find(text.unit);
  if (unit == nullptr || text.scope == nullptr) return false;
  const auto& content = unit->source.content;
  return std::all_of(content.begin(), content.end(), [&](const message::Node& node) {
    if (node.kind == message::NodeKind::kText) {
      return node.text.find_first_not_of(' ') == node.text.npos;
    }
    const auto referent = text.scope->find(node.name);
    return node.kind == message::NodeKind::kArgument && referent != text.scope->end() &&
           IsNothing(referent->second);
  });
}

bool IsEmpty(const model::Cell<OutlineText>& cell, const load::Project& project) {
  return std::all_of(cell.blocks.begin(), cell.blocks.end(), [&](const OutlineBlock& block) {
    const auto* paragraph = std::get_if<model::Paragraph<OutlineText>>(&block.what);
    return paragraph != nullptr && !paragraph->run_in && paragraph->lists.empty() &&
           PrintsNothing(paragraph->text, project);
  });
}

/// Once for all rows that one row of the template made.
void LookAtCells(const Table& table, base::Span origin, const load::Project& project,
                 base::Sink& sink) {
  std::map<std::uint32_t, std::pair<base::Span, LikeRows>> empty;
  for (const OutlineRow& row : table.body) {
    // A row that heads others may leave the columns of theirs open.
    if (row.kind != model::RowKind::kPlain || row.cells.empty()) continue;
    const auto left = std::count_if(row.cells.begin(), row.cells.end(),
                                    [&](const auto& cell) { return IsEmpty(cell, project); });
    const bool heads = row.cells.front().header && left + 1 == std::ssize(row.cells);
    if (left == 0 || heads) continue;
    const base::Span begin = OriginOf(row);
    auto& [place, rows] = empty[begin.begin];
    place = begin.known() ? begin : origin;
    rows.Add(row);
  }
  for (const auto& [begin, like] : empty) {
    base::Diagnostic& finding =
        sink.Report(base::Code::kEmptyCell, like.first, "a cell of the row has nothing in it");
    like.second.AddHints(finding);
    finding.hints.push_back({"the table is here", origin});
  }
}

void Look(const Table& table, base::Span origin, const load::Project& project, base::Sink& sink) {
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
  LookAtCells(table, origin, project, sink);
}

}  // namespace

void CheckTables(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    ForEachBlock(outline.blocks, [&](const OutlineBlock& block) {
      if (const auto* table = std::get_if<Table>(&block.what)) {
        Look(*table, block.origin, subject.project, sink);
      }
    });
  }
}

}  // namespace hexapla::check
