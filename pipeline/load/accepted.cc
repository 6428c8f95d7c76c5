#include "load/accepted.h"

#include <fmt/format.h>

#include "load/schemas.h"

namespace hexapla::load {
namespace {

constexpr char kPath[] = "content/accepted.xml";

/// The day \p element ends on; nullopt when it says none, or, with a finding, none that exists.
std::optional<base::Date> UntilOf(xml::Element element, base::Sink& sink) {
  if (!element.has("until")) return std::nullopt;
  const std::string text = element.attribute_or("until", "");
  std::optional<base::Date> date = base::ParseDate(text);
  if (date && date->has_day()) return date;
  sink.Report(base::Code::kInvalidDate, element.attribute_span("until"),
              fmt::format("`{}` is no day of the calendar", text));
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
