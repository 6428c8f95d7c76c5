#pragma once

#include <string>

#include "base/source_file.h"
#include "load/accepted.h"
#include "load/project.h"

namespace hexapla::check {

/// Whether a finding at \p span is where \p entry says: in its file; with an id, in the element
/// that has it, or in that unit of a narrative of \p project; with a text, where the two overlap.
bool IsAt(const base::Span& span, const load::Acceptance& entry, const load::Project* project);

/// The place of \p entry for people: "at `x` in `content/a.xml`".
std::string WordsFor(const load::Acceptance& entry);

}  // namespace hexapla::check
