#include "cli/begin.h"

namespace hexapla::cli {

std::optional<Selection> Begin(Workspace& workspace, const Options& options, Console& console,
                               base::Sink& sink, ExitStatus& status) {
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
  workspace.LoadHouse(options.today, sink);
  workspace.Restrict(selection->languages);
  workspace.LoadLocales(sink);
  return selection;
}

}  // namespace hexapla::cli
