#include "renew/renewed_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "renew/edits.h"

namespace hexapla::renew {
namespace {

constexpr int kMonths = 12;

base::Date Later(base::Date date, int months) {
  const int month = date.month - 1 + months;
  date.year += month / kMonths;
  date.month = month % kMonths + 1;
  date.day = std::min(date.day, base::DaysInMonth(date.year, date.month));
  return date;
}

/// How many months lie between this report and the next.
int MonthsBetween(xml::Element report) {
  const auto period = report.attribute("period");
  if (!period) return kMonths;
  for (const xml::Element fact : report.children("month-range")) {
    if (fact.value("id") != *period) continue;
    const auto begin = base::ParseDate(fact.value("begin"));
    const auto end = base::ParseDate(fact.value("end"));
    if (!begin || !end) continue;
    const int months = (end->year - begin->year) * kMonths + end->month - begin->month + 1;
    return months > 0 && months < kMonths ? months : kMonths;
  }
  return kMonths;
}

void MakePending(xml::Element front, const std::string& series, Edits& edits) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kValues = {
      {{"session", "ref"}, {"symbol", "ref"}, {"agenda-item", "value"}, {"issued", "value"}}};
  for (const auto& [name, attribute] : kValues) {
    const xml::Element element = front.first_child(name);
    if (element && element.has(attribute)) {
      edits.ReplaceAttribute(element, attribute, "state", "pending");
      if (name == "symbol" && !series.empty()) edits.AddAttribute(element, "series", series);
    }
  }
}

/// What was never confirmed says since when.
void MarkToConfirm(xml::Element element, const std::string& from, Edits& edits) {
  if (!element.has("confirm")) edits.AddAttribute(element, "confirm", from);
}

/// Lines for the \p narratives that have none yet.
std::string NarrativeMarks(xml::Element root, const std::string& from,
                           const std::vector<std::string>& narratives,
                           const std::string& line_end) {
  std::string out;
  for (const std::string& name : narratives) {
    const auto marks = root.children("narrative");
    const bool marked = std::any_of(marks.begin(), marks.end(),
                                    [&](xml::Element mark) { return mark.value("file") == name; });
    if (!marked) {
      out += fmt::format("{}  <narrative file=\"{}\" confirm=\"{}\"/>", line_end, name, from);
    }
  }
  return out.empty() ? out : line_end + out;
}

}  // namespace

std::string SeriesOf(std::string_view symbol, int year, int next) {
  std::string series(symbol.substr(0, symbol.find('/')));
  const std::size_t at = series.rfind(fmt::format("{:02}", year % 100));
  if (at == std::string::npos) return {};
  return series.replace(at, 2, fmt::format("{:02}", next % 100));
}

base::Date NextDate(xml::Element report) {
  return Later(base::ParseDate(report.value("date")).value_or(base::Date()), MonthsBetween(report));
}

RenewedReport Renew(const xml::Document& document, const std::string& id,
                    const std::vector<std::string>& narratives, const std::string& series) {
  const xml::Element root = document.root();
  RenewedReport renewed;
  renewed.from = root.attribute_or("id", "");
  Edits edits(document.file());
  edits.SetAttribute(root, "id", id);
  renewed.date = NextDate(root);
  edits.SetAttribute(root, "date", renewed.date.ToString());
  if (!root.has("state")) edits.AddAttributeBehind(root, "date", "state", "pending");
  MakePending(root.first_child("front"), series, edits);
  for (const xml::Element child : root.children()) {
    MarkToConfirm(child, renewed.from, edits);
    if (child.name() != "front" && child.name() != "narrative") ++renewed.records;
  }
  const bool windows = document.file().text().find("\r\n") != std::string::npos;
  const std::string line_end = windows ? "\r\n" : "\n";
  edits.AppendContent(root, NarrativeMarks(root, renewed.from, narratives, line_end));
  renewed.text = edits.Apply();
  return renewed;
}

}  // namespace hexapla::renew
