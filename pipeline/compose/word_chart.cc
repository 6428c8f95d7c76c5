#include <algorithm>

#include "compose/chart_axis.h"
#include "compose/worder.h"

namespace hexapla::compose {

std::vector<model::ChartTick> Worder::TicksOf(const model::Chart<OutlineText>& chart) const {
  base::Decimal largest;
  for (const auto& row : chart.figures) {
    for (const auto& figure : row) largest = std::max(largest, figure.value_or(base::Decimal()));
  }
  std::vector<model::ChartTick> ticks;
  for (const base::Decimal& step : AxisSteps(largest)) {
    base::Value value;
    value.type = chart.percentages ? base::ValueType::kPercentage : base::ValueType::kDecimal;
    value.number = step.Shifted(chart.scale);
    ticks.push_back({step, locale_.Format(value, "", locale::Place::kTable).text});
  }
  return ticks;
}

model::Chart<model::Inlines> Worder::Word(const model::Chart<OutlineText>& chart) {
  model::Chart<Inlines> out;
  out.kind = chart.kind;
  out.scale = chart.scale;
  out.percentages = chart.percentages;
  out.table = WordTable(chart.table, "figure_caption");
  out.figures = chart.figures;
  out.alternative = WordText(chart.alternative);
  if (chart.axis) out.axis = WordText(*chart.axis);
  out.ticks = TicksOf(chart);
  return out;
}

}  // namespace hexapla::compose
