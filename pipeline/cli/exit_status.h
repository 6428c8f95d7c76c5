#pragma once

#include "base/diagnostic.h"

namespace hexapla::cli {

/// What the program ends with.
enum ExitStatus : int {
  kDone = 0,
  kInputErrors = 1,         ///< the project has errors; nothing was published
  kWrongUsage = 2,          ///< the command line is wrong, or there is no project
  kEnvironmentFailure = 3,  ///< a file cannot be read or written; takes precedence over 1
};

ExitStatus StatusOf(const base::Sink& sink);

}  // namespace hexapla::cli
