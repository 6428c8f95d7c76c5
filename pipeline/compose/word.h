#pragma once

#include "base/diagnostic.h"
#include "load/project.h"
#include "locale/locale.h"
#include "model/document.h"
#include "model/outline.h"

namespace hexapla::compose {

/// Words an outline in one language by walking compiled messages with its values.
/// \p draft  text without an up-to-date translation is taken from the source and marked `untranslated`;
///           REQUIRES, without it: every unit has one (check/ saw to it).
/// Pure; may run in several threads at once.
model::Document Word(const model::Outline& outline, const load::Project& project,
                     const locale::Locale& locale, const locale::Locale& source_locale, bool draft);

}  // namespace hexapla::compose
