#include "load/view.h"

#include "load/grid.h"
#include "load/grid_figures.h"
#include "load/grid_view.h"
#include "load/record.h"

namespace hexapla::load {

std::vector<Grid> GridsOf(const Report& report, base::Sink& sink) {
  std::vector<Grid> grids;
  if (!report.document) return grids;
  for (const xml::Element element : report.document->root().children("grid")) {
    const auto csv = report.tables.find(element.attribute_or("file", ""));
    grids.push_back(ReadGrid(element, csv == report.tables.end() ? nullptr : &csv->second, sink));
    ComputeFigures(grids.back(), sink);
  }
  return grids;
}

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
  for (const Grid& grid : GridsOf(report, sink)) AddGrid(*view, copy, grid, sink);
  return view;
}

}  // namespace hexapla::load
