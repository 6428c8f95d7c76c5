#include <fmt/format.h>

#include <set>

#include "base/edit_distance.h"
#include "check/records.h"
#include "check/rules.h"
#include "xml/xpath.h"

namespace hexapla::check {
namespace {

void CompileExpressions(xml::Element element, base::Sink& sink) {
  for (const char* attribute :
       {"select", "test", "sort", "run-in", "code", "columns", "rows", "place", "number"}) {
    const auto expression = element.attribute(attribute);
    if (expression) xml::XPath::Compile(*expression, element.attribute_span(attribute), sink);
  }
}

void CheckReport(const load::Report& report, const load::Template& tmpl, base::Sink& sink) {
  std::vector<std::string> known;
  for (const auto& [name, narrative] : report.narratives) known.push_back(name);
  std::set<std::string> placed;
  std::set<std::string> meant;  ///< placed, but for a slip in the name
  if (tmpl.files.empty()) return;
  for (const auto& [path, document] : tmpl.files) {
    ForEachElement(document->root(), [&](xml::Element element) {
      const auto file = element.name() == "narrative" ? element.attribute("file") : std::nullopt;
      if (!file) return;
      placed.insert(*file);
      if (report.narratives.count(*file) > 0 || report.unread_narratives.count(*file) > 0) return;
      auto& finding =
          sink.Report(base::Code::kMissingNarrative, element.attribute_span("file"),
                      fmt::format("report `{}` has no narrative `{}.md`", report.id, *file));
      if (const auto near = base::DidYouMean(*file, known)) {
        finding.hints.push_back({fmt::format("did you mean `{}`?", *near), {}});
        meant.insert(*near);
      }
    });
  }
  for (const auto& [name, file] : report.narrative_files) {
    if (placed.count(name) > 0 || meant.count(name) > 0) continue;
    sink.Report(base::Code::kUnplacedNarrative, base::Span{file, 0, 0},
                fmt::format("template `{}` does not place this narrative", tmpl.name));
  }
}

}  // namespace

void CheckTemplates(const Subject& subject, base::Sink& sink) {
  for (const auto& [name, tmpl] : subject.project.templates) {
    for (const auto& [path, document] : tmpl.files) {
      ForEachElement(document->root(),
                     [&](xml::Element element) { CompileExpressions(element, sink); });
    }
  }
  for (const auto& [id, report] : subject.project.reports) {
    const auto tmpl = subject.project.templates.find(report.template_name);
    if (tmpl != subject.project.templates.end()) CheckReport(report, tmpl->second, sink);
  }
}

}  // namespace hexapla::check
