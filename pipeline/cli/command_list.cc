#include <fmt/format.h>

#include "build/plan.h"
#include "cli/commands.h"
#include "cli/workspace.h"

namespace hexapla::cli {
namespace {

struct Counts {
  int translated = 0;
  int stale = 0;
  int missing = 0;
};

Counts CountUnits(const load::Project& project, const locale::Locale& locale) {
  const std::string& language = locale.tag();
  Counts counts;
  for (const auto& [path, file] : project.units) {
    if (file.source_language == language) continue;
    for (const load::Unit& unit : file.units) {
      const load::Translation* translation = project.FindTranslation(language, path, unit.id);
      if (translation == nullptr || !translation->present) {
        ++counts.missing;
      } else if (translation->source != load::SourceKey(unit.source, locale.categories())) {
        ++counts.stale;
      } else {
        ++counts.translated;
      }
    }
  }
  return counts;
}

std::string PublishedState(const std::optional<build::Manifest>& manifest,
                           const std::string& language) {
  if (!manifest) return "not built";
  bool found = false;
  bool stale = false;
  bool draft = false;
  for (const auto& [name, output] : manifest->outputs) {
    if (output.language != language) continue;
    found = true;
    stale = stale || output.stale;
    draft = draft || output.draft;
  }
  if (!found) return "not built";
  return stale ? "stale" : draft ? "draft" : "built";
}

}  // namespace

ExitStatus RunList(const Options& options, Console& console) {
  Workspace workspace(base::RealFileSystem(), options.project);
  base::Sink sink;
  if (!workspace.Open(sink)) return console.Report(sink);
  UnknownName unknown;
  const std::optional<Selection> selection = Select(workspace, options, unknown);
  if (!selection) return console.WrongUsage(unknown.message, unknown.hints);
  if (!workspace.LoadLocales(sink)) return console.Report(sink);

  const std::string out = OutputFolder(options);
  std::vector<std::vector<std::string>> rows = {
      {"report", "language", "published", "translated", "stale", "missing"}};
  std::vector<std::unique_ptr<LoadedReport>> loaded;
  for (const std::string& report : selection->reports) {
    // States are what is asked for; what is wrong with the report is `check`'s to say.
    base::Sink findings;
    loaded.push_back(workspace.Load(report, selection->languages, true, findings));
    if (!loaded.back()->project) continue;
    const load::Project& project = *loaded.back()->project;
    const auto manifest = build::ReadManifest(workspace.disk(), out, report);
    const auto found = project.reports.find(report);
    const std::string source = found == project.reports.end() ? workspace.settings().source_language
                                                              : found->second.source_language;
    for (const std::string& language : selection->languages) {
      const std::string published = PublishedState(manifest, language);
      if (language == source) {
        rows.push_back({report, language, published, "source"});
        continue;
      }
      const Counts counts = CountUnits(project, workspace.LocaleOf(language));
      rows.push_back({report, language, published, std::to_string(counts.translated),
                      std::to_string(counts.stale), std::to_string(counts.missing)});
    }
  }
  console.PrintTable(rows);
  return kDone;
}

}  // namespace hexapla::cli
