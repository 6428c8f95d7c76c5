#pragma once

#include <map>
#include <string>

#include "load/project.h"
#include "locale/locale.h"

namespace hexapla::translate {

/// How each record and fact first prints in the source language, by id: what a translator sees in
/// an inline code's stead.
using Samples = std::map<std::string, std::string>;

/// Samples of every report of \p project whose source language is \p locale's.
Samples SamplesOf(const load::Project& project, const locale::Locale& locale);

}  // namespace hexapla::translate
