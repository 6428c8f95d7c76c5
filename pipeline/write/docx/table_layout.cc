#include "write/docx/table_layout.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "write/docx/column_widths.h"
#include "write/docx/direction.h"
#include "write/docx/styles.h"
#include "write/table_shape.h"

namespace hexapla::write::docx {
namespace {

using model::Cell;
using model::Inlines;
using model::Row;
using model::Table;

/// Ideographs count twice.
int LettersOf(const std::string& text) {
  int letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    letters += IsEastAsian(base::NextCodePoint(text, at)) ? 2 : 1;
  }
  return letters;
}

constexpr int kWholeWidth = 1000;
constexpr int kArrowTwips = 400;
constexpr int kLinesOfShortTable = 10;
constexpr int kLinesOfShortSpan = 12;
constexpr int kTwipsPerLetter = 95;

/// Lines of text that stand in each row, about.
std::vector<int> LinesOf(const std::vector<Row<Inlines>>& rows, const std::vector<int>& widths) {
  std::vector<int> lines(rows.size(), 1);
  ForEachCell(rows, widths, [&](std::size_t row, const Cell<Inlines>& cell, int width) {
    if (cell.rows > 1) return;
    int of_cell = 0;
    for (const auto& block : cell.blocks) {
      const auto* const paragraph = std::get_if<model::Paragraph<Inlines>>(&block.what);
      const std::string text = paragraph == nullptr ? "" : model::PlainText(paragraph->text);
      of_cell += 1 + LettersOf(text) * kTwipsPerLetter / std::max(width, kTwipsPerLetter);
    }
    lines[row] = std::max(lines[row], of_cell);
  });
  return lines;
}

}  // namespace

TableLayout LayoutOf(const Table<Inlines>& table, int whole, const CellSheet& sheet) {
  const auto look = [&](std::string_view text, std::string_view style) {
    return CellLook{StyleSize(sheet.styles, text, sheet.size_half_points),
                    StyleCellMargins(sheet.styles, style), sheet.direction};
  };
  ColumnWidths widths = WidthsOf(table, whole, look("Tabletext", "ReportTable"));
  const bool small = IsWide(table) || !widths.fit;
  if (small) widths = WidthsOf(table, whole, look("Widetabletext", "WideTable"));
  return {small, std::move(widths.twips)};
}

std::vector<int> DiagramWidths(const Table<Inlines>& table, int whole) {
  const std::size_t boxes = ColumnsOf(table);
  const bool asked = table.widths.size() == boxes;
  const int room = whole - kArrowTwips * (static_cast<int>(boxes) - 1);
  std::vector<int> widths;
  int share = 0;
  int done = 0;
  for (std::size_t i = 0; i < boxes; ++i) {
    if (i > 0) widths.push_back(kArrowTwips);
    share += asked ? table.widths[i] : 0;
    const int end = asked ? room * share / kWholeWidth
                          : room * static_cast<int>(i + 1) / static_cast<int>(boxes);
    widths.push_back(end - done);
    done = end;
  }
  return widths;
}

int SpanWidth(const std::vector<int>& widths, std::size_t column, int columns) {
  int width = 0;
  for (int i = 0; i < columns; ++i, ++column) {
    if (column < widths.size()) width += widths[column];
  }
  return width;
}

void ForEachCell(const std::vector<Row<Inlines>>& rows, const std::vector<int>& widths,
                 const std::function<void(std::size_t, const Cell<Inlines>&, int)>& visit) {
  TablePlaces places;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::vector<std::size_t> starts = places.Add(rows[row]);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const Cell<Inlines>& cell = rows[row].cells[i];
      visit(row, cell, SpanWidth(widths, starts[i], cell.columns));
    }
  }
}

std::vector<bool> KeptRows(const std::vector<Row<Inlines>>& rows, const std::vector<int>& widths,
                           bool before_rule) {
  const std::size_t count = rows.size();
  const std::vector<int> lines = LinesOf(rows, widths);
  std::vector<bool> kept(count);
  const auto keep = [&](std::size_t begin, std::size_t end, int most) {
    end = std::min(end, count);
    int all = 0;
    for (std::size_t i = begin; i < end; ++i) all += lines[i];
    if (all > most) return;
    for (std::size_t i = begin; i + 1 < end; ++i) kept[i] = true;
  };
  keep(0, count, kLinesOfShortTable);
  keep(0, 2, kLinesOfShortSpan);
  if (count > 1) keep(count - 2, count, kLinesOfShortSpan);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && rows[i].kind == model::RowKind::kTotal) kept[i - 1] = true;
    for (const auto& cell : rows[i].cells) {
      if (cell.rows > 1) keep(i, i + static_cast<std::size_t>(cell.rows), kLinesOfShortSpan);
    }
  }
  if (before_rule && count > 0) kept.back() = true;
  return kept;
}

}  // namespace hexapla::write::docx
