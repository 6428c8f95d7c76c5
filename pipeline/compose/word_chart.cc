#include <algorithm>

#include "compose/chart_axis.h"
#include "compose/worder.h"

namespace hexapla::compose {

std::vector<model::ChartTick> Worder::TicksOf(const model::Chart<OutlineText>& chart) const {
  base::Decimal largest;
  for (const auto& row : chart.figures) {
    for (const auto& figure : row) largest = std::max(largest, figure.value_or(base::Decimal()));
  }
  base::Decimal unit(1);
  for (int i = 0; i < chart.scale; ++i) unit = *unit.Times(base::Decimal(10));
  std::vector<model::ChartTick> ticks;
  for (const base::Decimal& step : AxisSteps(largest)) {
    base::Value value;
    value.type = chart.percentages ? base::ValueType::kPercentage : base::ValueType::kDecimal;
    // As many places as the step itself needs: 2.5, but 10 and not 10.0.
    for (int places = 0; places <= step.scale() + chart.scale; ++places) {
      const auto in_units = step.DividedBy(unit, places);
      if (!in_units) break;
      value.number = *in_units;
      if (in_units->Times(unit) == step) break;
    }
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
