#pragma once

#include <string>

#include "base/diagnostic.h"

namespace hexapla::base {

/// All findings of \p sink as one JSON object, for machines:
/// `{"diagnostics":[{"code","severity","message","file","line","column","end_line","end_column",
/// "hints":[{"text","file","line","column"}]}],"errors":n,"warnings":n,"notes":n}`.
/// Lines and columns are 1-based, columns in code points; places are left out where unknown.
std::string ToJson(const Sink& sink);

}  // namespace hexapla::base
