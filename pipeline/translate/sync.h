#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "load/project.h"
#include "locale/locale.h"

namespace hexapla::translate {

/// Locales by language.
using Locales = std::map<std::string, std::shared_ptr<const locale::Locale>>;

/// What bringing the catalogues up to date did, or would do. Counts are of units.
struct SyncReport {
  struct File {
    std::string path;  ///< relative to the project: locales/fr/content/…/introduction.xlf
    int added = 0;     ///< new in the source: without a target yet
    int removed = 0;   ///< no longer in the source
    int changed = 0;   ///< their source has changed: stale, the old target kept
    int kept = 0;
  };
  std::vector<File> files;  ///< sorted by path; unchanged files too
};

/// Brings `locales/<language>/**.xlf` up to date with the units of \p project, for each of
/// \p languages but a file's own source language.
///
/// \p root  folder of the project on \p disk; only `<root>/locales/` is written.
/// \p dry_run  nothing is written, the report says what would be.
/// A file that cannot be written is reported to \p sink (`unwritable-output`) and the rest goes on.
/// A file that would not change is not written.
SyncReport Sync(const load::Project& project, const Locales& locales,
                const std::vector<std::string>& languages, base::FileSystem& disk,
                const std::string& root, bool dry_run, base::Sink& sink);

}  // namespace hexapla::translate
