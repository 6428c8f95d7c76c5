#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "write/markdown/block_writer.h"
#include "write/markdown/escape.h"
#include "write/running_text.h"

namespace hexapla::write::markdown {

using model::Alignment;
using model::Blocks;
using model::Inlines;
using model::List;
using model::ListStyle;
using model::Paragraph;
using model::Row;
using model::Table;

namespace {

/// Where the cells of rows stand once spans are counted.
class Grid {
 public:
  /// \p cells  one written text for each cell of \p row, in order.
  void Add(const Row<Inlines>& row, std::vector<std::string> cells) {
    std::vector<std::string> line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto& cell = row.cells[i];
      SkipTaken(line);
      for (int column = 0; column < cell.columns; ++column) {
        Reserve(line.size(), cell.rows - 1);
        if (column == 0) alignments_[line.size()] = cell.alignment;
        line.push_back(column == 0 ? std::move(cells[i]) : std::string());
      }
    }
    SkipTaken(line);
    lines_.push_back(std::move(line));
  }

  const std::vector<std::vector<std::string>>& lines() const { return lines_; }
  /// By column, as the last row that has a cell there says.
  const std::vector<Alignment>& alignments() const { return alignments_; }

 private:
  void SkipTaken(std::vector<std::string>& line) {
    while (line.size() < taken_.size() && taken_[line.size()] > 0) {
      --taken_[line.size()];
      line.emplace_back();
    }
  }

  void Reserve(std::size_t column, int rows) {
    if (column >= taken_.size()) {
      taken_.resize(column + 1);
      alignments_.resize(column + 1, Alignment::kStart);
    }
    taken_[column] = rows;
  }

  std::vector<std::vector<std::string>> lines_;
  std::vector<int> taken_;  ///< rows for which a cell above still holds the column
  std::vector<Alignment> alignments_;
};

std::string Delimiter(Alignment alignment, model::Direction direction) {
  if (alignment == Alignment::kStart) return "---";
  if (alignment == Alignment::kCenter) return ":-:";
  return direction == model::Direction::kRightToLeft ? ":--" : "--:";
}

std::string TableLine(const std::vector<std::string>& cells, std::size_t columns) {
  std::string line = "|";
  for (std::size_t i = 0; i < columns; ++i) {
    line += ' ';
    if (i < cells.size() && !cells[i].empty()) line += cells[i] + " ";
    line += '|';
  }
  return line;
}

}  // namespace

void BlockWriter::Write(const Table<Inlines>& table) {
  WriteCaption(table);
  Grid grid;
  const auto add = [&](const Row<Inlines>& row, bool strong) {
    std::vector<std::string> cells;
    for (const auto& cell : row.cells) cells.push_back(Cell(cell.blocks, strong));
    grid.Add(row, std::move(cells));
  };
  if (table.header.empty()) grid.Add({}, {});
  for (const auto& row : table.header) add(row, &row != &table.header.front());
  for (const auto& row : table.body) add(row, false);

  const std::size_t columns = std::max<std::size_t>(grid.alignments().size(), 1);
  for (std::size_t i = 0; i < grid.lines().size(); ++i) {
    AddLine(TableLine(grid.lines()[i], columns));
    if (i != 0) continue;
    std::vector<std::string> delimiters;
    for (const Alignment alignment : grid.alignments()) {
      delimiters.push_back(Delimiter(alignment, document_.direction));
    }
    AddLine(TableLine(delimiters, columns));
  }
  if (table.notes.empty()) return;
  AddBlankLine();
  Write(table.notes);
}

void BlockWriter::WriteCaption(const Table<Inlines>& table) {
  if (!table.label && !table.caption) return;
  Line line;
  if (table.label && table.caption) {
    line.run_in = &*table.label;
    AddLine(TextLine(document_, slugs_, line, *table.caption));
  } else {
    AddLine(TextLine(document_, slugs_, line, table.label ? *table.label : *table.caption));
  }
  AddBlankLine();
}

std::string BlockWriter::Cell(const Blocks<Inlines>& blocks, bool strong) const {
  std::string cell;
  AppendToCell(blocks, strong, "", cell);
  return EscapePipes(cell);
}

void BlockWriter::AppendToCell(const Blocks<Inlines>& blocks, bool strong, std::string_view mark,
                               std::string& cell) const {
  for (const auto& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph<Inlines>>(&block.what)) {
      Line line = LineOf(*paragraph);
      line.in_cell = true;
      line.strong = line.strong || strong;
      line.prefix.insert(0, std::exchange(mark, {}));
      if (!cell.empty()) cell += " / ";
      Inlines storage;
      cell += TextLine(document_, slugs_, line, RunningText(*paragraph, storage));
    } else if (const auto* list = std::get_if<List<Inlines>>(&block.what)) {
      const bool cited = list->style != ListStyle::kBullet && list->style != ListStyle::kDash;
      for (const auto& item : list->items) {
        AppendToCell(item.blocks, strong, cited ? item.mark + " " : std::string(), cell);
      }
    }
  }
}

}  // namespace hexapla::write::markdown
