#include <fmt/format.h>

#include <map>

#include "check/records.h"
#include "check/rules.h"
#include "load/report_shape.h"

namespace hexapla::check {
namespace {

void LookAt(xml::Element indicator, base::Sink& sink) {
  std::map<std::string_view, xml::Element> figures;  ///< by the year they are of
  for (const xml::Element child : indicator.children()) {
    if (load::IsFigure(child) && child.has("year")) figures.emplace(child.value("year"), child);
  }
  if (figures.empty()) return;
  for (const xml::Element year : indicator.children("year")) {
    const std::string_view value = year.value("value");
    if (value.empty() || figures.contains(value)) continue;
    base::Diagnostic& finding =
        sink.Report(base::Code::kYearOfNoFigure, year.attribute_span("value"),
                    fmt::format("indicator `{}` has the year {}, and no figure of it",
                                indicator.attribute_or("id", ""), value));
    for (const auto& [of, figure] : figures) {
      finding.hints.push_back(
          {fmt::format("`{}` is of {}", figure.attribute_or("id", figure.name()), of),
           figure.attribute_span("year")});
    }
  }
}

}  // namespace

void CheckIndicators(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, report] : subject.project.reports) {
    if (!report.document) continue;
    ForEachElement(report.document->root(), [&](xml::Element element) {
      if (element.name() == "indicator") LookAt(element, sink);
    });
  }
}

}  // namespace hexapla::check
