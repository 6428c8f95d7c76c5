#include "load/view.h"

#include "load/grid.h"
#include "load/grid_figures.h"
#include "load/grid_view.h"
#include "load/record.h"

namespace hexapla::load {

namespace {

void AddGrids(const Report& report, xml::View& view, xml::Element parent, base::Sink& sink) {
  for (const xml::Element element : report.document->root().children("grid")) {
    const auto csv = report.tables.find(element.attribute_or("file", ""));
    Grid grid = ReadGrid(element, csv == report.tables.end() ? nullptr : &csv->second, sink);
    ComputeFigures(grid, sink);
    AddGrid(view, parent, grid, sink);
  }
}

}  // namespace

std::unique_ptr<xml::View> ViewOf(const Project& project, const Report& report) {
  base::Sink ignored;
  return ViewOf(project, report, ignored);
}

std::unique_ptr<xml::View> ViewOf(const Project& project, const Report& report, base::Sink& sink) {
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
  if (!report.document) return view;
  const xml::Element copy =
      view->Copy(view->root(), report.document->root(),
                 [&](xml::Element element) { return element.name() != "grid" && holds(element); });
  AddGrids(report, *view, copy, sink);
  return view;
}

}  // namespace hexapla::load
