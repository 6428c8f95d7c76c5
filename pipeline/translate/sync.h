#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "load/project.h"
#include "locale/locale.h"

namespace hexapla::translate {

using locale::Locales;

/// What `Sync` did to the catalogues, in the order of languages and paths.
struct SyncReport {
  struct File {
    std::string path;
    int added = 0;    ///< units that were not there
    int changed = 0;  ///< units whose source has changed; their old target is kept, marked stale
    int removed = 0;  ///< units without a source
    int kept = 0;
    bool written = false;
  };
  std::vector<File> files;
};

/// Brings the catalogues of \p languages up to date with the project's units.
///
/// A unit whose source is what it was stays in the file byte for byte, wherever it moved to. A new
/// unit comes without a target. A unit whose source has changed gets the new source; its old target
/// stays, with `state="initial" subState="hexapla:stale"` and the old source in a note. A unit
/// without a source leaves the file. A file that would not change is not written. \p root  the
/// project's folder; \p dry_run  writes nothing. What cannot be written is reported to \p sink.
SyncReport Sync(const load::Project& project, const Locales& locales,
                const std::vector<std::string>& languages, base::FileSystem& disk,
                const std::string& root, bool dry_run, base::Sink& sink);

}  // namespace hexapla::translate
