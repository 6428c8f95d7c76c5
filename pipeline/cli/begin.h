#pragma once

#include <optional>

#include "cli/console.h"
#include "cli/options.h"
#include "cli/workspace.h"

namespace hexapla::cli {

/// What most commands begin with: opens the project, resolves the names of the command line, reads
/// the locales, whose findings go to \p sink. When there is no project or no such name, which is
/// printed, nullopt; \p status is then what the command ends with.
std::optional<Selection> Begin(Workspace& workspace, const Options& options, Console& console,
                               base::Sink& sink, ExitStatus& status);

}  // namespace hexapla::cli
