#include "load/accepted.h"

#include <fmt/format.h>

#include "load/date_fault.h"
#include "load/schemas.h"

namespace hexapla::load {
namespace {

constexpr char kPath[] = "content/accepted.xml";

/// The day \p element ends on; nullopt when it says none, or, with a finding, none that exists.
std::optional<base::Date> UntilOf(xml::Element element, base::Sink& sink) {
  if (!element.has("until")) return std::nullopt;
  std::optional<base::Date> date = base::ParseDate(element.attribute_or("until", ""));
  if (date && date->has_day()) return date;
  ReportInvalidDate(element, "until", "a day is written `2026-03-29`", sink);
  return std::nullopt;
}

base::Severity LevelOf(xml::Element element) {
  const std::string_view level = element.value("level");
  if (level == "note") return base::Severity::kNote;
  return level == "warning" ? base::Severity::kWarning : base::Severity::kError;
}

}  // namespace

AcceptedFindings ReadAccepted(Files& files, base::Sink& sink) {
  AcceptedFindings out;
  if (!files.IsThere(kPath)) return out;
  base::Sink own;
  const auto document = ReadDocument(files, kPath, SchemaName::kAccepted, own);
  const bool sound = document != nullptr && !own.HasErrors();
  sink.Append(std::move(own));
  if (!sound) return out;
  for (const xml::Element element : document->root().children()) {
    const std::optional<base::Date> until = UntilOf(element, sink);
    if (element.has("until") && !until) continue;
    const std::string code = element.attribute_or("code", "");
    const base::Span code_span = element.attribute_span("code");
    if (element.name() == "severity") {
      out.severities.push_back({code, code_span, LevelOf(element), until, element.span()});
    } else if (until) {
      out.acceptances.push_back({code, code_span, element.attribute_or("file", ""),
                                 element.attribute("id"), element.attribute("text"), *until,
                                 element.attribute_or("reason", ""), element.span()});
    }
  }
  return out;
}

}  // namespace hexapla::load
