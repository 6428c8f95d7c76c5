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

/// The same as far as it goes, for those who look at texts alone, in a report of which records or
/// facts are known to be wrong: what was to stand for these is not what it will be. Returns nullopt
/// when the template could not be read.
std::optional<model::Outline> ArrangeTexts(const load::Project& project,
                                           const load::Report& report);

}  // namespace hexapla::compose
