#include <fmt/format.h>

#include "compose/arranger.h"

namespace hexapla::compose {
namespace {

using model::OutlineText;

// More series than a reader can tell apart by their fill, more categories than fit a page.
constexpr std::size_t kMostSeries = 6;
constexpr std::size_t kMostCategories = 60;

int ScaleOf(const std::string& unit) {
  if (unit == "thousand") return 3;
  if (unit == "million") return 6;
  return unit == "billion" ? 9 : 0;
}

/// What a cell prints when it prints one name alone; null when it prints anything else.
const base::Referent* ReferentOfCell(const model::Cell<OutlineText>& cell) {
  if (cell.blocks.size() != 1) return nullptr;
  const auto* paragraph = std::get_if<model::Paragraph<OutlineText>>(&cell.blocks.front().what);
  if (paragraph == nullptr || !paragraph->text.scope || paragraph->text.scope->size() != 1) {
    return nullptr;
  }
  return &paragraph->text.scope->begin()->second;
}

bool IsFigure(base::ValueType type) {
  return type == base::ValueType::kInteger || type == base::ValueType::kDecimal ||
         type == base::ValueType::kMoney || type == base::ValueType::kPercentage;
}

/// What is wrong with the shape of a table that is to be drawn; empty when nothing is.
std::string WrongShape(const model::Table<OutlineText>& table) {
  if (table.header.size() != 1) return "its header has not one row, which names the series";
  const std::size_t columns = table.header.front().cells.size();
  if (columns < 2) return "it has no column of figures";
  if (columns > kMostSeries + 1) return fmt::format("it has more than {} series", kMostSeries);
  if (table.body.empty()) return "it has no rows";
  if (table.body.size() > kMostCategories) {
    return fmt::format("it has more than {} rows", kMostCategories);
  }
  for (const auto& cell : table.header.front().cells) {
    if (cell.columns != 1) return "a cell of its header stands above more than one column";
  }
  for (const auto& row : table.body) {
    bool even = row.cells.size() == columns && row.kind == model::RowKind::kPlain;
    for (const auto& cell : row.cells) even = even && cell.columns == 1 && cell.rows == 1;
    if (!even) return "its rows are not all one category each, with a cell for each series";
  }
  return {};
}

}  // namespace

void Arranger::Chart(xml::Element element, Place& place, Blocks& out) {
  model::Chart<OutlineText> chart;
  if (element.attribute_or("kind", "") == "bars") chart.kind = model::ChartKind::kBars;
  chart.scale = ScaleOf(element.attribute_or("unit", ""));
  model::Table<OutlineText>& table = chart.table;
  table.id = element.attribute_or("id", "");
  if (!ids_.insert(table.id).second) table.id.clear();
  if (element.attribute_or("numbered", "no") == "yes") {
    table.number = std::to_string(numbering_.NextFigure());
    if (!table.id.empty()) outline_.place_numbers[table.id] = table.number;
  }
  TableState state;
  Place inner = place;
  inner.table = &state;
  inner.original_only = IsOriginalOnly(element, place);
  if (const xml::Element caption = element.first_child("caption")) {
    table.caption = TemplateText(caption, inner, false);
  }
  if (const xml::Element axis = element.first_child("axis")) {
    chart.axis = TemplateText(axis, inner, false);
  }
  chart.alternative = TemplateText(element.first_child("alternative"), inner, false);
  Rows(element.first_child("header"), true, inner, table.header);
  Rows(element.first_child("body"), false, inner, table.body);
  Figures(element, chart);
  out.push_back({std::move(chart), element.span()});
}

std::optional<base::Decimal> Arranger::Figure(const model::Cell<OutlineText>& cell,
                                              base::Span chart,
                                              std::optional<base::ValueType>& type) {
  const base::Span place = cell.blocks.empty() ? chart : cell.blocks.front().origin;
  const base::Referent* const referent = ReferentOfCell(cell);
  const auto report = [&](std::string message) {
    auto& finding = sink_.Report(base::Code::kChartFigures, place, std::move(message));
    if (referent != nullptr && referent->origin.known()) {
      finding.hints.push_back({"it is stated here", referent->origin});
    }
    return std::nullopt;
  };
  const auto* value = referent == nullptr ? nullptr : std::get_if<base::Value>(&referent->what);
  if (value == nullptr || !IsFigure(value->type)) {
    return report("the cell holds no single figure that could be drawn");
  }
  if (type.value_or(value->type) != value->type) {
    return report("the figure is of another kind than those before it");
  }
  type = value->type;
  if (value->state != base::ValueState::kKnown) return std::nullopt;
  if (value->number.is_negative()) {
    return report(
        fmt::format("`{}` is below zero, where the chart begins", value->number.ToString()));
  }
  return value->number;
}

void Arranger::Figures(xml::Element element, model::Chart<OutlineText>& chart) {
  const std::string wrong = WrongShape(chart.table);
  if (!wrong.empty()) {
    sink_.Report(base::Code::kChartFigures, element.span(),
                 fmt::format("the chart cannot be drawn: {}", wrong));
    return;
  }
  std::optional<base::ValueType> type;
  for (const auto& row : chart.table.body) {
    auto& figures = chart.figures.emplace_back();
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      figures.push_back(Figure(row.cells[i], element.span(), type));
    }
  }
  chart.percentages = type == base::ValueType::kPercentage;
}

}  // namespace hexapla::compose
