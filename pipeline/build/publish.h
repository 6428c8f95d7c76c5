#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"
#include "build/manifest.h"
#include "build/plan.h"

namespace hexapla::build {

/// Why publishing failed: the path and what the system answered. Empty `error`: it did not.
struct PublishError {
  std::string path;
  base::FileError error;
  bool failed() const { return !error.empty(); }
};

/// Puts the files of \p order in place as one set: `<out>/<report>/` with its manifest.
///
/// \p bytes  of the files of \p order, in the same order.
/// They are written and synced in a folder beside the set, which then takes the set's place in one
/// step: a reader sees the old set or the new one. After a failure the old one is still there,
/// whole, and nothing else is left. With `order.partial` the other files of the old set are kept,
/// marked stale when they were made from other inputs or by another program; a file that is not
/// what its manifest says is not kept. REQUIRES: the caller holds the `OutputLock` of \p out.
/// Folders that dead runs left are removed.
PublishError Publish(const Order& order, const std::vector<std::string>& bytes,
                     base::FileSystem& disk, const std::string& out);

/// Makes `<out>/manifest.json` from the manifests of the sets; an index that is right is not
/// touched. REQUIRES: the caller holds the `OutputLock` of \p out, unless `IndexIsRight`.
PublishError RefreshIndex(base::FileSystem& disk, const std::string& out);
bool IndexIsRight(const base::FileSystem& disk, const std::string& out);

}  // namespace hexapla::build
