#include <fmt/format.h>

#include "check/records.h"
#include "check/rules.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

/// A milestone whose first progress comes later is not known yet.
bool IsKnownLater(xml::Element milestone, const base::Date& day) {
  bool later = false;
  for (const xml::Element progress : milestone.children("progress")) {
    const auto from = load::ValidityOf(progress).from;
    if (!from || from->First() <= day) return false;
    later = true;
  }
  return later;
}

void LookAt(xml::Element milestone, const base::Date& day, base::Sink& sink) {
  for (const xml::Element progress : milestone.children("progress")) {
    if (load::ValidityOf(progress).Holds(day)) return;
  }
  if (IsKnownLater(milestone, day)) return;
  for (const xml::Element due : milestone.children("due")) {
    const auto date = base::ParseDate(due.attribute_or("value", ""));
    if (!date || !load::ValidityOf(due).Holds(day) || day <= date->Last()) continue;
    sink.Report(base::Code::kDueWithoutStatus, due.attribute_span("value"),
                fmt::format("`{}` was due by {}, and no `progress` holds on {}",
                            milestone.attribute_or("id", ""), date->ToString(), day.ToString()));
  }
}

}  // namespace

void CheckDue(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, report] : subject.project.reports) {
    ForEachRegistryElement(subject.project, [&](xml::Element element) {
      if (element.name() == "milestone") LookAt(element, report.date, sink);
    });
  }
}

}  // namespace hexapla::check
