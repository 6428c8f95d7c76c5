#include "write/chart_words.h"

#include <algorithm>
#include <cstdlib>

#include "write/run_in.h"

namespace hexapla::write {
namespace {

using model::Inlines;

bool HaveSameRows(const model::Table<Inlines>& one, const model::Table<Inlines>& other) {
  const auto same_cell = [](const model::Cell<Inlines>& a, const model::Cell<Inlines>& b) {
    return a.columns == b.columns && a.rows == b.rows && CellWords(a) == CellWords(b);
  };
  const auto same_row = [&](const model::Row<Inlines>& a, const model::Row<Inlines>& b) {
    return std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(), same_cell);
  };
  return std::equal(one.body.begin(), one.body.end(), other.body.begin(), other.body.end(),
                    same_row);
}

/// Looks for a chart, and keeps the table that has its rows until another heading comes.
class RowsSearch {
 public:
  explicit RowsSearch(const model::Chart<Inlines>& chart) : chart_(chart) {}

  /// Whether the chart was found.
  bool Search(const model::Blocks<Inlines>& blocks) {
    for (const auto& block : blocks) {
      if (std::get_if<model::Chart<Inlines>>(&block.what) == &chart_) return true;
      if (std::holds_alternative<model::Heading<Inlines>>(block.what)) table_ = nullptr;
      if (const auto* table = std::get_if<model::Table<Inlines>>(&block.what)) {
        if (HaveSameRows(*table, chart_.table)) table_ = table;
      } else if (const auto* landscape = std::get_if<model::Landscape<Inlines>>(&block.what)) {
        if (Search(landscape->blocks)) return true;
      }
    }
    return false;
  }
  const model::Table<Inlines>* table() const { return table_; }

 private:
  const model::Chart<Inlines>& chart_;
  const model::Table<Inlines>* table_ = nullptr;
};

double NumberOf(const base::Decimal& decimal) {
  return std::strtod(decimal.ToString().c_str(), nullptr);
}

}  // namespace

std::string CellWords(const model::Cell<model::Inlines>& cell) {
  std::string words;
  for (const auto& block : cell.blocks) {
    const auto* paragraph = std::get_if<model::Paragraph<model::Inlines>>(&block.what);
    if (paragraph == nullptr) continue;
    if (!words.empty()) words += " / ";
    if (paragraph->run_in) {
      words += model::PlainText(*paragraph->run_in);
      words += RunInSpace(*paragraph->run_in);
    }
    words += model::PlainText(paragraph->text);
  }
  return words;
}

std::vector<std::string> SeriesOf(const model::Chart<model::Inlines>& chart) {
  std::vector<std::string> names;
  if (chart.table.header.empty()) return names;
  const auto& cells = chart.table.header.front().cells;
  for (std::size_t i = 1; i < cells.size(); ++i) names.push_back(CellWords(cells[i]));
  return names;
}

std::vector<std::string> CategoriesOf(const model::Chart<model::Inlines>& chart) {
  std::vector<std::string> names;
  for (const auto& row : chart.table.body) names.push_back(CellWords(row.cells.front()));
  return names;
}

std::string FigureWords(const model::Chart<model::Inlines>& chart, std::size_t row,
                        std::size_t series) {
  return CellWords(chart.table.body[row].cells[series + 1]);
}

const model::Table<Inlines>* PrintedRows(const model::Document& document,
                                         const model::Chart<Inlines>& chart) {
  RowsSearch search(chart);
  return search.Search(document.blocks) ? search.table() : nullptr;
}

double ShareOfAxis(const model::Chart<model::Inlines>& chart, const base::Decimal& figure) {
  const double top = chart.ticks.empty() ? 0 : NumberOf(chart.ticks.back().value);
  return top > 0 ? NumberOf(figure) / top : 0;
}

}  // namespace hexapla::write
