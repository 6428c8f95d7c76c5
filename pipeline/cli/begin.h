#pragma once

#include <optional>

#include "cli/console.h"
#include "cli/options.h"
#include "cli/workspace.h"

namespace hexapla::cli {

/// What most commands begin with: opens the project, resolves the names of the command line, reads
/// the locales. After a failure, which is printed, nullopt; \p status is then what the command ends
/// with.
std::optional<Selection> Begin(Workspace& workspace, const Options& options, Console& console,
                               ExitStatus& status);

}  // namespace hexapla::cli
