#include "renew/renewed_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "renew/edits.h"

namespace hexapla::renew {
namespace {

base::Date YearLater(base::Date date) {
  ++date.year;
  date.day = std::min(date.day, base::DaysInMonth(date.year, date.month));
  return date;
}

void MakePending(xml::Element front, Edits& edits) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kValues = {
      {{"session", "ref"}, {"symbol", "ref"}, {"agenda-item", "value"}, {"issued", "value"}}};
  for (const auto& [name, attribute] : kValues) {
    const xml::Element element = front.first_child(name);
    if (element && element.has(attribute)) {
      edits.ReplaceAttribute(element, attribute, "state", "pending");
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

RenewedReport Renew(const xml::Document& document, const std::string& id,
                    const std::vector<std::string>& narratives) {
  const xml::Element root = document.root();
  RenewedReport renewed;
  renewed.from = root.attribute_or("id", "");
  Edits edits(document.file());
  edits.SetAttribute(root, "id", id);
  renewed.date = YearLater(base::ParseDate(root.value("date")).value_or(base::Date()));
  edits.SetAttribute(root, "date", renewed.date.ToString());
  if (!root.has("state")) edits.AddAttributeBehind(root, "date", "state", "pending");
  MakePending(root.first_child("front"), edits);
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
