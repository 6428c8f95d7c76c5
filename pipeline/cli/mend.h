#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.h"
#include "cli/workspace.h"

namespace hexapla::cli {

/// What `check --fix` did.
struct Mended {
  std::string diff;         ///< of all files that were written
  std::size_t files = 0;    ///< written
  std::size_t applied = 0;  ///< fixes in them
  std::size_t left = 0;     ///< fixes that overlap one of those
};

/// Applies the safe fixes of \p findings to the project's files. Each file is replaced in one step,
/// inside of the project's folder, and only if it still is what was read. What cannot be written is
/// reported to \p sink.
Mended Mend(const Workspace& workspace, const base::Sink& findings, base::Sink& sink);

}  // namespace hexapla::cli
