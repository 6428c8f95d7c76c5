#include "cli/begin.h"
#include "cli/commands.h"
#include "model/dump.h"

namespace hexapla::cli {

ExitStatus RunDump(const Options& options, Console& console) {
  Workspace workspace(base::RealFileSystem(), options.project);
  base::Sink sink;
  ExitStatus status = kDone;
  std::optional<Selection> selection = Begin(workspace, options, console, sink, status);
  if (!selection) return status;
  if (options.languages.empty()) selection->languages = {workspace.settings().source_language};

  std::vector<std::unique_ptr<LoadedReport>> loaded;
  for (const std::string& report : selection->reports) {
    loaded.push_back(workspace.Load(
        report, {selection->languages, options.draft, check::Texts::kPrinted}, sink));
    if (!loaded.back()->outline) continue;
    for (const std::string& language : selection->languages) {
      console.Print(model::Dump(workspace.Word(*loaded.back(), language)));
    }
  }
  return console.Report(sink);
}

}  // namespace hexapla::cli
