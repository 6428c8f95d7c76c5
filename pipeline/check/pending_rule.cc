#include <fmt/format.h>

#include "check/arguments.h"
#include "check/outline_texts.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// A pending symbol prints as `C26/__` and may be issued so; a pending figure may not.
void CheckText(const Subject& subject, const model::OutlineText& text, base::Sink& sink) {
  for (const auto& [name, referent] : *text.scope) {
    const auto* value = std::get_if<base::Value>(&referent.what);
    if (value == nullptr || value->state != base::ValueState::kPending) continue;
    auto& finding = sink.Report(base::Code::kPendingFact, referent.origin,
                                fmt::format("`{}` is pending, and the report prints it", name));
    if (subject.draft) finding.severity = base::Severity::kWarning;
    finding.hints.push_back({"it is printed here", text.origin});
    finding.hints.push_back({"state its value, or build with `--draft` for the time being", {}});
  }
}

}  // namespace

void CheckPending(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    ForEachOutlineText(outline,
                       [&](const model::OutlineText& text) { CheckText(subject, text, sink); });
  }
}

}  // namespace hexapla::check
