#include "check/periods.h"

#include <fmt/format.h>

#include "check/records.h"
#include "load/record.h"

namespace hexapla::check {

std::string Period::ToString() const {
  base::Date from = first;
  base::Date to = last;
  if (from == base::Date{from.year, 0, 0}.First() && to == base::Date{to.year, 0, 0}.Last()) {
    from = {from.year, 0, 0};
    to = {to.year, 0, 0};
  } else if (from == base::Date{from.year, from.month, 0}.First() &&
             to == base::Date{to.year, to.month, 0}.Last()) {
    from = {from.year, from.month, 0};
    to = {to.year, to.month, 0};
  }
  if (from == to) return from.ToString();
  return fmt::format("{} to {}", from.ToString(), to.ToString());
}

std::optional<Period> PeriodOf(xml::Element fact) {
  if (!load::IsFact(fact)) return std::nullopt;
  base::Sink known;  // what is wrong with a fact is a finding of loading
  const auto value = load::ReadFact(fact, known);
  if (!value || value->state != base::ValueState::kKnown) return std::nullopt;
  switch (value->type) {
    case base::ValueType::kDate:
    case base::ValueType::kMonth:
    case base::ValueType::kYear:
      return Period{value->date.First(), value->date.Last()};
    case base::ValueType::kDateRange:
    case base::ValueType::kYearRange:
      return Period{value->date.First(), value->until.Last()};
    default:
      return std::nullopt;
  }
}

xml::Element ReportingPeriodOf(const load::Report& report) {
  xml::Element period;
  if (!report.document) return period;
  const auto id = report.document->root().attribute("period");
  if (!id) return period;
  ForEachElement(report.document->root(), [&](xml::Element element) {
    if (!period && element.attribute_or("id", "") == *id) period = element;
  });
  return period;
}

}  // namespace hexapla::check
