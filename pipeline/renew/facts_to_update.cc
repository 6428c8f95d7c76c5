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

}  // namespace

void LookAtFigures(const Subject& subject, std::vector<Item>& items) {
  constexpr std::array<std::string_view, 4> kFigures = {"integer", "decimal", "percentage",
                                                        "money"};
  LookAtFacts(subject, kFigures, items);
}

void LookAtDates(const Subject& subject, std::vector<Item>& items) {
  constexpr std::array<std::string_view, 6> kDates = {"date",       "month",       "year",
                                                      "date-range", "month-range", "year-range"};
  LookAtFacts(subject, kDates, items);
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
