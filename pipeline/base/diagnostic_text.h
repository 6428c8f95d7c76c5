#pragma once

#include <string>

#include "base/diagnostic.h"

namespace hexapla::base {

/// \p diagnostic as people read it: place, severity, code, message, the line with the span
/// underlined, hints, fix. Ends with a line feed. \p colour adds ANSI SGR sequences.
std::string ToText(const Diagnostic& diagnostic, bool colour);

/// Closing line, `2 errors, 1 warning`; empty when there is no finding.
std::string SummaryOf(const Sink& sink);

}  // namespace hexapla::base
