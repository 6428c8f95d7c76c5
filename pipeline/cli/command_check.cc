#include <fmt/format.h>

#include "build/graph.h"
#include "cli/begin.h"
#include "cli/commands.h"

namespace hexapla::cli {

ExitStatus RunCheck(const Options& options, Console& console) {
  Workspace workspace(base::RealFileSystem(), options.project);
  base::Sink sink;
  ExitStatus status = kDone;
  const std::optional<Selection> selection = Begin(workspace, options, console, sink, status);
  if (!selection) return status;

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
  std::vector<const LoadedReport*> loaded;
  for (Checked& report : checked) {
    sink.Append(std::move(report.sink));
    loaded.push_back(report.loaded.get());
  }
  workspace.Compare(loaded, sink);
  const bool clean = sink.diagnostics().empty();
  status = console.Report(sink);
  if (clean && options.diagnostics == DiagnosticsForm::kText) {
    console.Say(
        fmt::format("no findings in {} report{}", checked.size(), checked.size() == 1 ? "" : "s"));
  }
  return status;
}

}  // namespace hexapla::cli
