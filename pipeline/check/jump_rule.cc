#include <fmt/format.h>

#include <map>
#include <tuple>

#include "check/figures.h"
#include "check/records.h"
#include "check/rules.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

using base::Decimal;

/// One of the figures of a series.
struct Point {
  Decimal value;
  base::Span place;
};

/// By year; a year that has two figures says of neither which follows which.
using Series = std::map<int, std::vector<Point>>;

void Look(const Series& series, const Decimal& factor, base::Sink& sink) {
  for (const auto& [year, points] : series) {
    const auto next = series.find(year + 1);
    if (next == series.end() || points.size() != 1 || next->second.size() != 1) continue;
    const Point& before = points.front();
    const Point& after = next->second.front();
    if (!(Decimal(0) < before.value) || !(Decimal(0) < after.value)) continue;
    const bool rises = before.value < after.value;
    const auto limit = (rises ? before : after).value.Times(factor);
    if (!limit || (rises ? after : before).value <= *limit) continue;
    sink.Report(base::Code::kJump, after.place,
                fmt::format("`{}` of {} is {} than {} times `{}`, the figure of {}",
                            after.value.ToString(), year + 1, rises ? "more" : "less",
                            rises ? factor.ToString() : "1/" + factor.ToString(),
                            before.value.ToString(), year))
        .hints.push_back({"the figure of the year before is here", before.place});
  }
}

int YearOf(xml::Element element) {
  const auto date = base::ParseDate(element.attribute_or("year", ""));
  return date ? date->year : 0;
}

void LookAt(const load::Grid& grid, const Decimal& factor, base::Sink& sink) {
  using Kind = std::tuple<base::ValueType, std::string, std::string>;
  for (const load::GridGroup& group : grid.groups) {
    for (const load::GridRow& row : group.rows) {
      std::map<Kind, Series> series;
      for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        const load::GridColumn& column = grid.columns[c];
        const load::GridCell& cell = row.cells[c];
        const int year = YearOf(column.element);
        if (column.kind != load::ColumnKind::kFact || year == 0 || cell.covered || !cell.value ||
            cell.value->state != base::ValueState::kKnown) {
          continue;
        }
        series[{column.type, column.currency, column.element.attribute_or("group", "")}][year]
            .push_back({cell.value->number, PlaceOf(cell)});
      }
      for (const auto& [kind, points] : series) Look(points, factor, sink);
    }
  }
}

/// The figures of one record that say what year they are of.
void LookAt(xml::Element record, const Decimal& factor, base::Sink& sink) {
  std::map<std::string, Series> series;
  for (const xml::Element fact : record.children()) {
    const int year = YearOf(fact);
    if (year == 0 || !load::IsFact(fact)) continue;
    base::Sink known;  // what is wrong with a fact is a finding of loading
    const auto value = load::ReadFact(fact, known);
    if (!value || value->state != base::ValueState::kKnown) continue;
    series[std::string(fact.name()) + value->currency][year].push_back(
        {value->number, fact.attribute_span("value")});
  }
  for (const auto& [kind, points] : series) Look(points, factor, sink);
}

}  // namespace

void CheckJumps(const Subject& subject, base::Sink& sink) {
  const auto& factor = subject.project.measures.jump_factor;
  if (!factor) return;
  ForEachGrid(subject, [&](const load::Grid& grid) { LookAt(grid, *factor, sink); });
  for (const auto& [id, report] : subject.project.reports) {
    if (!report.document) continue;
    ForEachElement(report.document->root(), [&](xml::Element element) {
      if (element.name() != "grid") LookAt(element, *factor, sink);
    });
  }
}

}  // namespace hexapla::check
