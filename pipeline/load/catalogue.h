#pragma once

#include <string>

#include "base/diagnostic.h"
#include "load/project.h"

namespace hexapla::load {

/// Reads the catalogue at \p path, which translates the units of \p source into \p language with
/// the plural categories \p target. Units that \p source does not have are read too.
CatalogueFile ReadCatalogue(Files& files, const std::string& path, const std::string& language,
                            const UnitFile& source, const message::PluralCategories& target,
                            base::Sink& sink);

}  // namespace hexapla::load
