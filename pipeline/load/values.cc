#include "load/values.h"

#include <fmt/format.h>

#include "load/date_fault.h"
#include "load/record.h"

namespace hexapla::load {
namespace {

using base::Code;

constexpr std::string_view kDateForms =
    "a date is written `2026-03-29`, `2026-03` or `2026`, and exists in the calendar";

std::optional<base::Date> CheckDate(xml::Element element, std::string_view attribute, bool full_day,
                                    base::Sink& sink) {
  const auto text = element.attribute(attribute);
  if (!text) return std::nullopt;
  const auto date = base::ParseDate(*text);
  if (date && (date->has_day() || !full_day)) return date;
  ReportInvalidDate(element, attribute, full_day ? "a day is written `2026-03-29`" : kDateForms,
                    sink);
  return std::nullopt;
}

void CheckValidity(xml::Element element, base::Sink& sink) {
  CheckDate(element, "from", false, sink);
  CheckDate(element, "until", false, sink);
}

void CheckDates(xml::Element element, base::Sink& sink) {
  const auto begin = CheckDate(element, "begin", false, sink);
  const auto end = CheckDate(element, "end", false, sink);
  if (begin && end && end->Last() < begin->First()) {
    sink.Report(Code::kEmptyRange, element.attribute_span("end"),
                fmt::format("the dates end on `{}`, before they begin on `{}`", end->ToString(),
                            begin->ToString()));
  }
}

/// `<session>`, `<symbol>`, `<agenda-item>` and `<issued>` of the front matter: \p attribute says
/// what is known.
void CheckFrontValue(xml::Element element, std::string_view attribute, base::Sink& sink) {
  const bool value = element.has(attribute);
  const bool state = element.has("state");
  if (value && state) {
    sink.Report(Code::kValueAndState, element.attribute_span("state"),
                fmt::format("`<{}>` has `{}` and `state`; it takes one of the two", element.name(),
                            attribute));
  } else if (!value && !state) {
    sink.Report(Code::kMissingValue, element.span(),
                fmt::format("`<{}>` has neither `{}` nor `state`", element.name(), attribute))
        .hints.push_back({"while it is not known, say `state=\"pending\"`", {}});
  }
  if (element.name() == "issued") CheckDate(element, "value", true, sink);
}

}  // namespace

void CheckValues(xml::Element root, base::Sink& sink) {
  CheckValidity(root, sink);
  const std::string_view name = root.name();
  if (IsFact(root)) {
    ReadFact(root, sink);
  } else if (name == "dates") {
    CheckDates(root, sink);
  } else if (name == "agenda-item" || name == "issued") {
    CheckFrontValue(root, "value", sink);
  } else if (root.parent() && root.parent().name() == "front" &&
             (name == "session" || name == "symbol")) {
    CheckFrontValue(root, "ref", sink);
  } else if (name == "report") {
    CheckDate(root, "date", true, sink);
  }
  for (const xml::Element child : root.children()) CheckValues(child, sink);
}

}  // namespace hexapla::load
