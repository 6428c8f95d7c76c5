#include <fmt/format.h>

#include <algorithm>
#include <ctime>

#include "build/graph.h"
#include "cli/begin.h"
#include "cli/commands.h"
#include "cli/mend.h"

namespace hexapla::cli {
namespace {

base::Date Today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

/// One look at the project. Findings point into it.
struct Look {
  explicit Look(const Options& options) : workspace(base::RealFileSystem(), options.project) {}

  Workspace workspace;
  std::vector<std::unique_ptr<LoadedReport>> loaded;
  base::Sink sink;
  ExitStatus status = kDone;
  std::size_t reports = 0;
};

/// Whether every report could be looked at to the end, so that a finding that is not there is none.
bool IsWhole(const Workspace& workspace, const Selection& selection, const base::Sink& sink) {
  const auto& findings = sink.diagnostics();
  return selection.reports == workspace.reports() &&
         selection.languages == workspace.settings().languages &&
         std::none_of(findings.begin(), findings.end(), [](const base::Diagnostic& finding) {
           return finding.severity == base::Severity::kError && base::InfoOf(finding.code).fixed;
         });
}

/// What only shows between reports.
void Compare(Look& look, bool all) {
  std::vector<const LoadedReport*> loaded;
  for (const auto& report : look.loaded) loaded.push_back(report.get());
  base::Sink between;
  look.workspace.Compare(loaded, all, between);
  look.workspace.acceptances().Apply(nullptr, between);
  look.sink.Append(std::move(between));
}

/// False when there is no project or no such report, which is printed.
bool LookAt(const Options& options, Console& console, Look& look) {
  const std::optional<Selection> selection =
      Begin(look.workspace, options, console, look.sink, look.status);
  if (!selection) return false;
  look.reports = selection->reports.size();
  look.loaded.resize(look.reports);
  std::vector<base::Sink> sinks(look.reports);
  build::Graph graph;
  for (std::size_t i = 0; i < look.reports; ++i) {
    graph.Add(selection->reports[i], {}, [&, i] {
      look.loaded[i] = look.workspace.Load(selection->reports[i],
                                           {selection->languages, options.draft}, sinks[i]);
      return true;
    });
  }
  build::Run(graph, options.jobs, nullptr);
  for (base::Sink& sink : sinks) look.sink.Append(std::move(sink));
  Compare(look, IsWhole(look.workspace, *selection, look.sink));
  look.workspace.acceptances().ReportEntries(IsWhole(look.workspace, *selection, look.sink),
                                             look.sink);
  return true;
}

void Tell(const Mended& mended, const Options& options, Console& console) {
  if (!options.diagnostics->for_people) return;
  console.Print(mended.diff);
  if (mended.applied == 0) return;
  console.Say(fmt::format(
      "{} {} applied in {} file{}{}", mended.applied, mended.applied == 1 ? "fix" : "fixes",
      mended.files, mended.files == 1 ? "" : "s",
      mended.left == 0 ? std::string() : fmt::format("; {} left for the next run", mended.left)));
}

}  // namespace

ExitStatus RunCheck(const Options& given, Console& console) {
  Options options = given;
  if (!options.today) options.today = Today();
  auto look = std::make_unique<Look>(options);
  if (!LookAt(options, console, *look)) return look->status;
  base::Sink unmended;
  if (options.fix) {
    const Mended mended = Mend(look->workspace, look->sink, unmended);
    Tell(mended, options, console);
    // What is left is said of the files as they are now.
    if (mended.files > 0) {
      look = std::make_unique<Look>(options);
      if (!LookAt(options, console, *look)) return look->status;
    }
  }
  look->sink.Append(std::move(unmended));
  const bool clean = look->sink.diagnostics().empty() && look->sink.accepted().empty();
  const ExitStatus status = console.Report(look->sink);
  if (clean && options.diagnostics->for_people) {
    console.Say(
        fmt::format("no findings in {} report{}", look->reports, look->reports == 1 ? "" : "s"));
  }
  return status;
}

}  // namespace hexapla::cli
