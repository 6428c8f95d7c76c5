#include <fmt/format.h>

#include "cli/begin.h"
#include "cli/commands.h"
#include "translate/sync.h"

namespace hexapla::cli {
namespace {

void Tell(const translate::SyncReport& report, bool dry_run, Console& console) {
  std::vector<std::vector<std::string>> rows = {{"file", "added", "changed", "removed", "kept"}};
  for (const translate::SyncReport::File& file : report.files) {
    if (file.added + file.changed + file.removed == 0) continue;
    rows.push_back({file.path, std::to_string(file.added), std::to_string(file.changed),
                    std::to_string(file.removed), std::to_string(file.kept)});
  }
  if (rows.size() == 1) {
    console.Print("locales/ is up to date\n");
    return;
  }
  console.PrintTable(rows);
  if (dry_run) console.Say("nothing was written (--dry-run)");
}

/// Whether what was found keeps the catalogues from being brought up to date. A plural that has got
/// a new branch is just what it is for.
bool Hinders(const base::Sink& sink) {
  for (const base::Diagnostic& finding : sink.diagnostics()) {
    const bool branch = finding.code == base::Code::kMissingPluralBranch ||
                        finding.code == base::Code::kMissingSelectBranch;
    const bool catalogue =
        finding.span.known() && finding.span.file->path().starts_with("locales/");
    const bool error =
        finding.severity == base::Severity::kError && base::InfoOf(finding.code).fixed;
    if (error && !(branch && catalogue)) return true;
  }
  return false;
}

}  // namespace

ExitStatus RunSync(const Options& options, Console& console) {
  Workspace workspace(base::RealFileSystem(), options.project);
  base::Sink sink;
  ExitStatus status = kDone;
  const std::optional<Selection> selection = Begin(workspace, options, console, sink, status);
  if (!selection) return status;

  base::SourceSet sources;
  const auto files = workspace.FilesFor(sources);
  const auto project = load::LoadProject(*files, workspace.settings(), selection->reports,
                                         workspace.categories(), sink);
  // A catalogue made from a source that was only half read would lose translations.
  if (!project || Hinders(sink)) return console.Report(sink);
  base::Sink warnings;
  for (const base::Diagnostic& finding : sink.diagnostics()) {
    if (finding.severity == base::Severity::kWarning) warnings.Add(finding);
  }
  sink = std::move(warnings);
  const translate::SyncReport report =
      translate::Sync(*project, workspace.locales(), selection->languages, workspace.disk(),
                      workspace.root(), options.dry_run, sink);
  status = console.Report(sink);
  if (options.diagnostics->for_people) Tell(report, options.dry_run, console);
  return status;
}

}  // namespace hexapla::cli
