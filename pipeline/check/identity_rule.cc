#include <fmt/format.h>

#include "check/records.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

void CheckIds(xml::Element root, ElementsById& known, base::Sink& sink) {
  ForEachElement(root, [&](xml::Element element) {
    const auto id = element.attribute("id");
    if (!id) return;
    const auto [first, fresh] = known.emplace(*id, element);
    if (fresh) return;
    sink.Report(base::Code::kDuplicateId, element.attribute_span("id"),
                fmt::format("`{}` is the id of another record", *id))
        .hints.push_back({"it is first given here", first->second.attribute_span("id")});
  });
}

}  // namespace

void CheckIdentity(const Subject& subject, base::Sink& sink) {
  ElementsById registry;
  for (const auto& document : subject.project.registry) {
    CheckIds(document->root(), registry, sink);
  }
  for (const auto& [id, report] : subject.project.reports) {
    ElementsById known = registry;
    if (report.document) CheckIds(report.document->root(), known, sink);
  }
}

}  // namespace hexapla::check
