#include "check/records.h"
#include "check/rules.h"
#include "load/record.h"

namespace hexapla::check {

void CheckFacts(const Subject& subject, base::Sink& sink) {
  const auto read = [&](xml::Element element) {
    if (load::IsFact(element)) load::ReadFact(element, sink);
  };
  ForEachRegistryElement(subject.project, read);
  for (const auto& [id, report] : subject.project.reports) {
    if (report.document) ForEachElement(report.document->root(), read);
  }
}

}  // namespace hexapla::check
