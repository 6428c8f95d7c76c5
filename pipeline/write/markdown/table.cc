#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "write/chart_words.h"
#include "write/markdown/block_writer.h"
#include "write/markdown/escape.h"
#include "write/running_text.h"
#include "write/table_shape.h"

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

using Texts = std::vector<std::string>;

/// \p cells set out on columns. What a cell spans downward says the same in each row, so that a
/// line reads by itself; what it spans sideways does so in heads alone.
class Grid {
 public:
  /// \p cells  one written text for each cell of \p row, in order.
  void Add(const Row<Inlines>& row, const Texts& cells, bool header) {
    Texts line;
    const auto starts = places_.Add(row);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto& cell = row.cells[i];
      for (int column = 0; column < cell.columns; ++column) {
        const std::size_t at = starts[i] + static_cast<std::size_t>(column);
        if (at >= alignments_.size()) {
          alignments_.resize(at + 1, Alignment::kStart);
          below_.resize(at + 1);
        }
        if (column == 0) alignments_[at] = cell.alignment;
        const std::string text = column == 0 || header ? cells[i] : std::string();
        below_[at] = {header ? std::string() : text, cell.rows};
        Put(at, text, line);
      }
    }
    for (std::size_t at = 0; at < below_.size(); ++at) {
      Below& below = below_[at];
      if (below.rows > 0 && !taken_.contains(at)) Put(at, below.text, line);
      if (below.rows > 0) --below.rows;
    }
    taken_.clear();
    lines_.push_back(std::move(line));
  }

  std::vector<Texts>& lines() { return lines_; }
  /// By column, as the last row that has a cell there says.
  const std::vector<Alignment>& alignments() const { return alignments_; }

 private:
  /// What stands in a column until \p rows more rows are added.
  struct Below {
    std::string text;
    int rows = 0;
  };

  void Put(std::size_t at, const std::string& text, Texts& line) {
    if (at >= line.size()) line.resize(at + 1);
    line[at] = text;
    taken_.insert(at);
  }

  TablePlaces places_;
  std::vector<Texts> lines_;
  std::vector<Below> below_;
  std::set<std::size_t> taken_;
  std::vector<Alignment> alignments_;
};

/// The first \p count of \p lines as one: what stands in a column, from above, parted by ` / `.
Texts OneHead(const std::vector<Texts>& lines, std::size_t count) {
  Texts head;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t at = 0; at < lines[i].size(); ++at) {
      if (at >= head.size()) head.resize(at + 1);
      if (lines[i][at].empty()) continue;
      if (!head[at].empty()) head[at] += " / ";
      head[at] += lines[i][at];
    }
  }
  return head;
}

std::string Delimiter(Alignment alignment, model::Direction direction) {
  if (alignment == Alignment::kStart) return "---";
  if (alignment == Alignment::kCenter) return ":-:";
  return direction == model::Direction::kRightToLeft ? ":--" : "--:";
}

std::string TableLine(const Texts& cells, std::size_t columns) {
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
  const auto add = [&](const Row<Inlines>& row, bool header) {
    const bool strong = !header && row.kind != model::RowKind::kPlain;
    Texts cells;
    for (const auto& cell : row.cells) cells.push_back(Cell(cell.blocks, strong));
    grid.Add(row, cells, header);
  };
  for (const auto& row : table.header) add(row, true);
  for (const auto& row : table.body) add(row, false);

  const std::size_t columns = std::max<std::size_t>(grid.alignments().size(), 1);
  AddLine(TableLine(OneHead(grid.lines(), table.header.size()), columns));
  Texts delimiters;
  for (const Alignment alignment : grid.alignments()) {
    delimiters.push_back(Delimiter(alignment, document_.direction));
  }
  AddLine(TableLine(delimiters, columns));
  for (std::size_t i = table.header.size(); i < grid.lines().size(); ++i) {
    AddLine(TableLine(grid.lines()[i], columns));
  }
  if (table.notes.empty()) return;
  AddBlankLine();
  Write(table.notes);
}

void BlockWriter::Write(const model::Chart<Inlines>& chart) {
  if (PrintedRows(document_, chart) == nullptr) {
    Write(chart.table);
    return;
  }
  WriteCaption(chart.table);
  AddLine(TextLine(document_, slugs_, {}, chart.alternative));
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
