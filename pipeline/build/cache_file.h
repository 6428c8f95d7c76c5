#pragma once

#include <string>

#include "base/cache.h"
#include "base/digest_memory.h"
#include "base/file_system.h"
#include "build/manifest.h"

namespace hexapla::build {

/// Takes up the cache that an earlier run of \p program left in the output folder
/// (`<out>/.cache`), with its \p digests. One of another program, a damaged one or none: both stay
/// empty.
void RestoreCache(const base::FileSystem& disk, const std::string& out, const Program& program,
                  base::Cache& cache, base::DigestMemory& digests);

/// Leaves \p cache with \p digests in the output folder if anything in it is new, or there are so
/// many new digests that to write them is cheaper than to read their files again. A failure is no
/// finding: the next run reads what this one read. REQUIRES: the caller holds the `OutputLock` of
/// \p out.
void SaveCache(base::Cache& cache, const base::DigestMemory& digests, const Program& program,
               base::FileSystem& disk, const std::string& out);

}  // namespace hexapla::build
