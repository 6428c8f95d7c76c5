#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/project.h"
#include "renew/renewed_report.h"

namespace hexapla::renew {

/// A folder to be made, with all its files.
struct NewFolder {
  struct File {
    std::string name;  ///< below the folder
    std::string bytes;
  };
  std::string path;  ///< relative to the project
  std::vector<File> files;
};

/// Everything a new report begins with, still in memory.
struct CarriedOver {
  RenewedReport report;
  std::size_t narratives = 0;
  std::size_t catalogues = 0;
  /// Of translations, by language; that of `content/` is the last.
  std::vector<NewFolder> folders;
};

/// What keeps \p id from being the name of a report, for people; empty: nothing.
std::string FaultOfId(std::string_view id);

/// Reads report \p from with its translations and makes \p to of it: `report.xml` renewed, the
/// catalogues with the new `original`, all other files as they are. nullopt iff there was a finding
/// that is an error.
std::optional<CarriedOver> CarryOver(load::Files& files, const std::string& from,
                                     const std::string& to, base::Sink& sink);

}  // namespace hexapla::renew
