#pragma once

#include <cstddef>
#include <vector>

#include "message/compiler.h"
#include "message/mask.h"

namespace hexapla::message {

/// Reports the asterisks at \p marks (offsets of the masked text, ascending) that CommonMark left
/// as text: two runs of them that look like a pair are one finding.
void ReportLeftOverMarks(Compiler& compiler, const MaskedRun& run, const RunContext& context,
                         const std::vector<std::size_t>& marks);

}  // namespace hexapla::message
