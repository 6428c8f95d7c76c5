#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "locale/style_sheet.h"

namespace hexapla::locale {

/// Reads a style file: against its schema, then what a schema cannot say: slots, conditions,
/// categories, concepts of the termbase, what must be there. nullopt iff it has errors (in \p
/// sink).
std::optional<StyleSheet> ReadStyle(const base::SourceFile& file, const Terms& terms,
                                    base::Sink& sink);

}  // namespace hexapla::locale
