#include <fmt/format.h>

#include "check/records.h"
#include "check/rules.h"
#include "load/record.h"

namespace hexapla::check {
namespace {

/// The last day of \p event; nullopt while it is not known.
std::optional<base::Date> LastDayOf(xml::Element event, const base::Date& day) {
  std::optional<base::Date> last;
  for (const xml::Element dates : event.children("dates")) {
    if (!load::ValidityOf(dates).Holds(day)) continue;
    const auto end = base::ParseDate(dates.attribute_or("end", ""));
    if (end) last = end->Last();
  }
  return last;
}

void Look(xml::Element element, std::string_view attribute, const base::Date& last,
          xml::Element event, base::Sink& sink) {
  const auto date = base::ParseDate(element.attribute_or(attribute, ""));
  if (element.has("state") || !date || date->First() <= last) return;
  sink.Report(base::Code::kAfterSession, element.attribute_span(attribute),
              fmt::format("`{}` is after `{}`, the last day of the session `{}`", date->ToString(),
                          last.ToString(), event.attribute_or("id", "")))
      .hints.push_back({"the session is here", event.span()});
}

}  // namespace

void CheckSessions(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, report] : subject.project.reports) {
    if (!report.document) continue;
    const xml::Element root = report.document->root();
    const xml::Element front = root.first_child("front");
    const xml::Element session = front ? front.first_child("session") : xml::Element();
    const ElementsById records = RegistryById(subject.project);
    const auto event = records.find(session ? session.attribute_or("ref", "") : "");
    if (event == records.end()) continue;
    const auto last = LastDayOf(event->second, report.date);
    if (!last) continue;
    Look(root, "date", *last, event->second, sink);
    const xml::Element issued = front.first_child("issued");
    if (issued) Look(issued, "value", *last, event->second, sink);
  }
}

}  // namespace hexapla::check
