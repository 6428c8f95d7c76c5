#pragma once

#include "base/diagnostic.h"
#include "load/project.h"
#include "locale/locale.h"
#include "model/document.h"
#include "model/outline.h"

namespace hexapla::compose {

/// Words an outline in one language by walking compiled messages with its values.
/// Text without an up-to-date translation is taken from the source language and marked
/// `untranslated`: check/ refuses it unless a draft was asked for. Pure; may run in several threads
/// at once.
model::Document Word(const model::Outline& outline, const load::Project& project,
                     const locale::Locale& locale, const locale::Locale& source_locale);

}  // namespace hexapla::compose
