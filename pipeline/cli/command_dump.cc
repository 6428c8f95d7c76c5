#include "cli/commands.h"
#include "cli/workspace.h"
#include "model/dump.h"

namespace hexapla::cli {

ExitStatus RunDump(const Options& options, Console& console) {
  Workspace workspace(base::RealFileSystem(), options.project);
  base::Sink sink;
  if (!workspace.Open(sink)) return console.Report(sink);
  UnknownName unknown;
  std::optional<Selection> selection = Select(workspace, options, unknown);
  if (!selection) return console.WrongUsage(unknown.message, unknown.hints);
  if (options.languages.empty()) selection->languages = {workspace.settings().source_language};
  if (!workspace.LoadLocales(sink)) return console.Report(sink);

  std::vector<std::unique_ptr<LoadedReport>> loaded;
  for (const std::string& report : selection->reports) {
    loaded.push_back(workspace.Load(report, selection->languages, options.draft, sink));
    if (!loaded.back()->outline) continue;
    for (const std::string& language : selection->languages) {
      console.Print(model::Dump(workspace.Word(*loaded.back(), language)));
    }
  }
  return console.Report(sink);
}

}  // namespace hexapla::cli
