#include <fmt/format.h>

#include "build/graph.h"
#include "cli/commands.h"
#include "cli/workspace.h"

namespace hexapla::cli {

ExitStatus RunCheck(const Options& options, Console& console) {
  Workspace workspace(base::RealFileSystem(), options.project);
  base::Sink sink;
  if (!workspace.Open(sink)) return console.Report(sink);
  UnknownName unknown;
  const std::optional<Selection> selection = Select(workspace, options, unknown);
  if (!selection) return console.WrongUsage(unknown.message, unknown.hints);
  if (!workspace.LoadLocales(sink)) return console.Report(sink);

  struct Checked {
    base::Sink sink;
    std::unique_ptr<LoadedReport> loaded;
  };
  std::vector<Checked> checked(selection->reports.size());
  build::Graph graph;
  for (std::size_t i = 0; i < checked.size(); ++i) {
    graph.Add(selection->reports[i], {}, [&, i] {
      checked[i].loaded = workspace.Load(selection->reports[i], selection->languages, options.draft,
                                         checked[i].sink);
      return true;
    });
  }
  build::Run(graph, options.jobs, nullptr);
  for (Checked& report : checked) sink.Append(std::move(report.sink));
  const bool clean = sink.diagnostics().empty();
  const ExitStatus status = console.Report(sink);
  if (clean && options.diagnostics == DiagnosticsForm::kText) {
    console.Say(
        fmt::format("no findings in {} report{}", checked.size(), checked.size() == 1 ? "" : "s"));
  }
  return status;
}

}  // namespace hexapla::cli
