#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "renew/carry_over.h"

namespace hexapla::renew {

/// The first of \p folders whose place is taken; nullopt: all are free. A folder of translations
/// that already holds just what is to be written was left by an interrupted run and is not in the
/// way.
std::optional<std::string> TakenPlace(const std::vector<NewFolder>& folders,
                                      const base::FileSystem& disk, const std::string& root);

struct InstallError {
  std::string path;  ///< empty: all went well
  base::FileError error;
};

/// Writes each folder beside its place, then puts them there in their order, the last being the one
/// that makes a report of them. After a failure nothing is left; an interrupted run leaves hidden
/// folders, which the next one removes. REQUIRES: no place is taken.
InstallError Install(const std::vector<NewFolder>& folders, base::FileSystem& disk,
                     const std::string& root);

}  // namespace hexapla::renew
