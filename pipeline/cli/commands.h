#pragma once

#include "cli/console.h"
#include "cli/exit_status.h"
#include "cli/options.h"

/// One function per command, each in `command_<name>.cc`: does what the options say, speaks to the
/// console, returns what the program ends with.
namespace hexapla::cli {

ExitStatus RunBuild(const Options& options, Console& console);
ExitStatus RunCheck(const Options& options, Console& console);
ExitStatus RunList(const Options& options, Console& console);
ExitStatus RunDump(const Options& options, Console& console);
ExitStatus RunExplain(const Options& options, Console& console);
ExitStatus RunTrace(const Options& options, Console& console);
ExitStatus RunInit(const Options& options, Console& console);
ExitStatus RunNew(const Options& options, Console& console);
ExitStatus RunSync(const Options& options, Console& console);

}  // namespace hexapla::cli
