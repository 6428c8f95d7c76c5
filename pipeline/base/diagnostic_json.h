#pragma once

#include <string>

#include "base/diagnostic.h"

namespace hexapla::base {

/// All findings of \p sink as one JSON object, for machines:
/// `{"diagnostics":[{"code","severity","message","file","line","column","end_line","end_column",
/// "hints":[{"text","file","line","column"}],"fix":{"title","file","line","column","end_line",
/// "end_column","replacement","safe"}}],"errors":n,"warnings":n,"notes":n}`.
/// Lines and columns are 1-based, columns in code points; places are left out where unknown, and
/// so is a fix.
std::string ToJson(const Sink& sink);

}  // namespace hexapla::base
