#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "load/record.h"
#include "renew/check_list.h"

namespace hexapla::renew {
namespace {

template <std::size_t kCount>
bool IsOneOf(std::string_view name, const std::array<std::string_view, kCount>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What a fact says, as it is recorded.
std::string StatementOf(xml::Element fact) {
  std::string value = fact.attribute_or("value", fact.attribute_or("state", ""));
  if (fact.has("begin")) value = fmt::format("{} to {}", fact.value("begin"), fact.value("end"));
  std::string qualifier = fact.attribute_or("qualifier", "");
  std::replace(qualifier.begin(), qualifier.end(), '-', ' ');
  const std::string year = fact.attribute_or("year", "");
  const std::string name =
      fact.has("id") ? fmt::format("`{}`", fact.value("id")) : fmt::format("`<{}>`", fact.name());
  return fmt::format("{} is {}{}{}{}", name, qualifier, qualifier.empty() ? "" : " ", value,
                     year.empty() ? "" : ", of " + year);
}

template <std::size_t kCount>
void LookAtFacts(const Subject& subject, const std::array<std::string_view, kCount>& kinds,
                 std::vector<Item>& items) {
  ForEachElement(subject.report.document->root(), [&](xml::Element element) {
    if (!load::IsFact(element) || !IsOneOf(element.name(), kinds)) return;
    items.push_back({element.span(), StatementOf(element)});
  });
}

/// The last year that a figure directly in \p record is of; 0: none says.
int LastYearOf(xml::Element record) {
  int last = 0;
  for (const xml::Element fact : record.children()) {
    if (!load::IsFact(fact) || !fact.has("year")) continue;
    last = std::max(
        last, static_cast<int>(std::strtol(fact.attribute_or("year", "").c_str(), nullptr, 10)));
  }
  return last;
}

/// The rows of a grid are one thing to look at: they are brought up to date as a table.
void LookAtGrids(const Subject& subject, std::vector<Item>& items) {
  for (const xml::Element grid : subject.report.document->root().children("grid")) {
    const std::string file = grid.attribute_or("file", "");
    const auto table = subject.report.tables.find(file);
    std::size_t rows = 0;
    if (table != subject.report.tables.end()) rows = table->second.records.size();
    ForEachElement(grid, [&](xml::Element element) {
      if (element.name() == "row") ++rows;
    });
    items.push_back({grid.attribute_span(file.empty() ? "id" : "file"),
                     fmt::format("grid `{}` has {} line{} of figures{}", grid.value("id"), rows,
                                 rows == 1 ? "" : "s", file.empty() ? "" : ", in `" + file + "`")});
  }
}

/// The years of the columns of each grid, in a row where they are of one.
void LookAtColumns(const Subject& subject, std::vector<Item>& items) {
  for (const xml::Element grid : subject.report.document->root().children("grid")) {
    std::string years;
    std::string_view last;
    base::Span place;
    for (const xml::Element column : grid.children("column")) {
      const std::string_view year = column.value("year");
      if (year.empty() || year == last) continue;
      if (!place.known()) place = column.attribute_span("year");
      years += fmt::format("{}{}", years.empty() ? "" : ", ", year);
      last = year;
    }
    if (years.empty()) continue;
    items.push_back(
        {place, fmt::format("columns of grid `{}` are of {}", grid.value("id"), years)});
  }
}

}  // namespace

void LookAtFigures(const Subject& subject, std::vector<Item>& items) {
  constexpr std::array<std::string_view, 4> kFigures = {"integer", "decimal", "percentage",
                                                        "money"};
  LookAtFacts(subject, kFigures, items);
  LookAtGrids(subject, items);
}

void LookAtDates(const Subject& subject, std::vector<Item>& items) {
  constexpr std::array<std::string_view, 6> kDates = {"date",       "month",       "year",
                                                      "date-range", "month-range", "year-range"};
  LookAtFacts(subject, kDates, items);
  LookAtColumns(subject, items);
}

void LookAtStates(const Subject& subject, std::vector<Item>& items) {
  ForEachElement(subject.report.document->root(), [&](xml::Element element) {
    for (const std::string_view name : {"progress", "probability", "impact"}) {
      if (!element.has(name)) continue;
      items.push_back(
          {element.attribute_span(name),
           fmt::format("`{}` of `{}` is `{}`", name, element.value("id"), element.value(name))});
    }
  });
}

/// A report speaks of the year before its own.
void LookAtIndicators(const Subject& subject, std::vector<Item>& items) {
  const int wanted = subject.report.date.year - 1;
  ForEachElement(subject.report.document->root(), [&](xml::Element record) {
    const int last = LastYearOf(record);
    if (last == 0 || last >= wanted) return;
    items.push_back(
        {record.span(), fmt::format("{} `{}` has no figure of {}; its last is of {}", record.name(),
                                    record.attribute_or("id", ""), wanted, last)});
  });
}

}  // namespace hexapla::renew
