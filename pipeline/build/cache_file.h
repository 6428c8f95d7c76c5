#pragma once

#include <string>

#include "base/cache.h"
#include "base/file_system.h"
#include "build/manifest.h"

namespace hexapla::build {

/// Takes up the cache that an earlier run of \p program left in the output folder
/// (`<out>/.cache`). One of another program, a damaged one or none: \p cache stays empty.
void RestoreCache(const base::FileSystem& disk, const std::string& out, const Program& program,
                  base::Cache& cache);

/// Leaves \p cache in the output folder if anything in it is new. A failure is no finding: the next
/// run reads what this one read. REQUIRES: the caller holds the `OutputLock` of \p out.
void SaveCache(const base::Cache& cache, const Program& program, base::FileSystem& disk,
               const std::string& out);

}  // namespace hexapla::build
