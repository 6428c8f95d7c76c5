#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "build/manifest.h"
#include "build/plan.h"

namespace hexapla::build {

/// Manifests by report.
using Manifests = std::map<std::string, Manifest>;

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
/// what its manifest says is not kept. What neither that manifest nor the new set names was not
/// made here: it stays in the set's folder as it is. A file in the folder's place is not replaced.
/// REQUIRES: the caller holds the `OutputLock` of \p out.
/// Folders that dead runs left are removed. \p published  takes the manifest of the new set; may be
/// null.
PublishError Publish(const Order& order, const std::vector<std::string>& bytes,
                     base::FileSystem& disk, const std::string& out,
                     Manifests* published = nullptr);

/// Makes `<out>/manifest.json` from the manifests of the sets; an index that is right is not
/// touched. REQUIRES: the caller holds the `OutputLock` of \p out, unless `IndexIsRight`.
/// \p known  need not be read: those that this run published, or found to be up to date when it
/// only asks.
PublishError RefreshIndex(base::FileSystem& disk, const std::string& out,
                          const Manifests& known = {});
bool IndexIsRight(const base::FileSystem& disk, const std::string& out,
                  const Manifests& known = {});

}  // namespace hexapla::build
