#include "write/chart_words.h"

#include <cstdlib>

#include "write/run_in.h"

namespace hexapla::write {
namespace {

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

double ShareOfAxis(const model::Chart<model::Inlines>& chart, const base::Decimal& figure) {
  const double top = chart.ticks.empty() ? 0 : NumberOf(chart.ticks.back().value);
  return top > 0 ? NumberOf(figure) / top : 0;
}

}  // namespace hexapla::write
