#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "load/project.h"

namespace hexapla::load {

/// Reports the catalogues in the folders of the project's languages that translate nothing: their
/// source is not there, or is in `content/` and no report reads it.
/// \p loaded  the reports that were read. Of the others it is known only whether the file is there.
void ReportOrphanCatalogues(Files& files, const Project& project,
                            const std::vector<std::string>& loaded, base::Sink& sink);

}  // namespace hexapla::load
