#pragma once

#include "model/inline.h"

namespace hexapla::write {

/// Behind the last inline of the untranslated run that starts at \p begin: all up to the last
/// inline of the same language. The values inside an untranslated message belong to its run, so
/// that it gets one label.
///
/// REQUIRES: \p begin is before \p end and untranslated.
const model::Inline* EndOfUntranslated(const model::Inline* begin, const model::Inline* end);

}  // namespace hexapla::write
