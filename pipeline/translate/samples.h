#pragma once

#include <map>
#include <string>

#include "compose/word.h"
#include "load/project.h"
#include "locale/locale.h"

namespace hexapla::translate {

/// How each record and fact first prints in a source language, by id: what a translator sees in an
/// inline code's stead.
using Samples = std::map<std::string, std::string>;

/// Samples of every report of \p project in which something is written in the language of \p
/// locale.
Samples SamplesOf(const load::Project& project, const locale::Locale& locale,
                  const compose::Locales& locales);

}  // namespace hexapla::translate
