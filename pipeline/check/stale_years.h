#pragma once

#include <memory>
#include <vector>

#include "base/diagnostic.h"
#include "check/report_texts.h"

namespace hexapla::check {

/// Finds years that a report has taken over from the one of the year before, made with the same
/// template, whose own years they were.
/// \p reports  in the order of their dates.
void FindStaleYears(const std::vector<std::unique_ptr<ReportTexts>>& reports, base::Sink& sink);

}  // namespace hexapla::check
