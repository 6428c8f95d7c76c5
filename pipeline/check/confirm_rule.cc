#include <fmt/format.h>

#include "check/records.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

std::string NameOf(xml::Element element) {
  if (element.name() == "front") return "the front matter";
  if (element.name() == "narrative") {
    return fmt::format("narrative `{}`", element.attribute_or("file", ""));
  }
  return fmt::format("{} `{}`", element.name(), element.attribute_or("id", ""));
}

void CheckMark(const Subject& subject, const load::Report& report, xml::Element element,
               base::Sink& sink) {
  const auto from = element.attribute("confirm");
  if (!from) return;
  auto& finding = sink.Report(
      base::Code::kUnconfirmed, element.attribute_span("confirm"),
      fmt::format("{} is carried over from `{}` and not confirmed", NameOf(element), *from));
  if (subject.draft) finding.severity = base::Severity::kWarning;
  if (element.name() != "narrative") {
    finding.hints.push_back({"bring it up to date, then delete `confirm`", {}});
    return;
  }
  const auto file = report.narrative_files.find(element.attribute_or("file", ""));
  if (file == report.narrative_files.end()) {
    finding.hints.push_back({"it is not there any more: delete the line", {}});
    return;
  }
  finding.hints.push_back({fmt::format("bring its text up to date, then delete {}",
                                       element.has("source-language") ? "`confirm`" : "the line"),
                           base::Span{file->second, 0, 0}});
}

}  // namespace

void CheckConfirmed(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    const load::Report& report = subject.project.reports.at(id);
    ForEachElement(report.document->root(),
                   [&](xml::Element element) { CheckMark(subject, report, element, sink); });
  }
}

}  // namespace hexapla::check
