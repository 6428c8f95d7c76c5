#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "locale/style_sheet.h"

namespace hexapla::locale {

/// Reads a style file: against its schema, then what a schema cannot say: slots, conditions,
/// categories, concepts of the termbase, what must be there. nullopt when it cannot be parsed,
/// departs from its schema, or is of a language ICU does not know.
std::optional<StyleSheet> ReadStyle(const base::SourceFile& file, const Terms& terms,
                                    base::Sink& sink);

}  // namespace hexapla::locale
