#include "check/rules.h"
#include "load/view.h"

namespace hexapla::check {

void CheckGrids(const Subject& subject, base::Sink& sink) {
  // Grids are read where they become part of what templates select from.
  for (const auto& [id, report] : subject.project.reports) {
    load::ViewOf(subject.project, report, sink);
  }
}

}  // namespace hexapla::check
