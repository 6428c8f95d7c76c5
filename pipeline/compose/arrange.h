#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "load/project.h"
#include "model/outline.h"

namespace hexapla::compose {

/// Arranges one report with its template: selection, loops, numbering, totals. Once for all
/// languages. Returns nullopt iff an error was reported. Pure.
std::optional<model::Outline> Arrange(const load::Project& project, const load::Report& report,
                                      base::Sink& sink);

}  // namespace hexapla::compose
