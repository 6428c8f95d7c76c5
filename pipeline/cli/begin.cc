#include "cli/begin.h"

namespace hexapla::cli {

std::optional<Selection> Begin(Workspace& workspace, const Options& options, Console& console,
                               ExitStatus& status) {
  base::Sink sink;
  if (!workspace.Open(sink)) {
    status = console.Report(sink);
    return std::nullopt;
  }
  UnknownName unknown;
  std::optional<Selection> selection = Select(workspace, options, unknown);
  if (!selection) {
    status = console.WrongUsage(unknown.message, unknown.hints);
    return std::nullopt;
  }
  if (!workspace.LoadLocales(sink)) {
    status = console.Report(sink);
    return std::nullopt;
  }
  return selection;
}

}  // namespace hexapla::cli
