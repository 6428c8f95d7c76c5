#include <fmt/format.h>

#include "check/arguments.h"
#include "check/outline_texts.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// Way out for what is pending in the front matter, which facts do not share.
std::string WayOut(const std::string& name) {
  if (name == "session" || name == "symbol") {
    return fmt::format(
        "record the {0} in `content/registry/` and name it: `<{1} ref=\"…\"/>`; a "
        "draft is built with `--draft`",
        name == "session" ? "event" : "document", name);
  }
  return "state its value, or build with `--draft` for the time being";
}

/// A document of the registry without a number yet prints as `C26/__` and may be issued so; a
/// pending figure may not.
void CheckText(const Subject& subject, const model::OutlineText& text, base::Sink& sink) {
  for (const auto& [name, referent] : *text.scope) {
    if (!base::IsPending(referent)) continue;
    auto& finding = sink.Report(base::Code::kPendingFact, referent.origin,
                                fmt::format("`{}` is pending, and the report prints it", name));
    if (subject.draft) finding.severity = base::Severity::kWarning;
    finding.hints.push_back({"it is printed here", text.origin});
    finding.hints.push_back({WayOut(name), {}});
  }
}

/// Printed or not, the date decides which dated facts hold.
void CheckDate(const Subject& subject, const load::Report& report, base::Sink& sink) {
  if (!report.pending) return;
  auto& finding =
      sink.Report(base::Code::kPendingFact, report.document->root().attribute_span("state"),
                  fmt::format("the date of the report is pending; facts are taken as they stand "
                              "on {} for the time being",
                              report.date.ToString()));
  if (subject.draft) finding.severity = base::Severity::kWarning;
  finding.hints.push_back({"state `date` and delete `state`", {}});
}

}  // namespace

void CheckPending(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    CheckDate(subject, subject.project.reports.at(id), sink);
    ForEachOutlineText(outline,
                       [&](const model::OutlineText& text) { CheckText(subject, text, sink); });
  }
}

}  // namespace hexapla::check
