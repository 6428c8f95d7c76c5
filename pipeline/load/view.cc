#include "load/view.h"

#include "load/record.h"

namespace hexapla::load {

std::unique_ptr<xml::View> ViewOf(const Project& project, const Report& report) {
  auto view = std::make_unique<xml::View>("project");
  const auto holds = [&report](xml::Element element) {
    return ValidityOf(element).Holds(report.date);
  };
  const xml::Element registry = view->AddElement(view->root(), "registry");
  for (const auto& document : project.registry) {
    for (const xml::Element record : document->root().children()) {
      view->Copy(registry, record, holds);
    }
  }
  if (report.document) view->Copy(view->root(), report.document->root(), holds);
  return view;
}

}  // namespace hexapla::load
