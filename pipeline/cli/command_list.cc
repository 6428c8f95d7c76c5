#include <fmt/format.h>

#include <set>

#include "build/plan.h"
#include "check/outline_texts.h"
#include "cli/begin.h"
#include "cli/commands.h"

namespace hexapla::cli {
namespace {

struct Counts {
  int translated = 0;
  int stale = 0;
  int missing = 0;

  int all() const { return translated + stale + missing; }
};

using UnitNames = std::set<std::pair<std::string, std::string>>;

/// The units that stand nowhere but where every edition has the original: nobody translates them.
UnitNames OriginalOnly(const std::optional<model::Outline>& outline) {
  UnitNames original;
  UnitNames other;
  if (!outline) return original;
  check::ForEachOutlineText(*outline, [&](const model::OutlineText& text) {
    (text.original_only ? original : other).emplace(text.file, text.unit);
  });
  for (const auto& name : other) original.erase(name);
  return original;
}

Counts CountUnits(const load::Project& project, const UnitNames& original_only,
                  const std::string& language, const message::PluralCategories& categories) {
  Counts counts;
  for (const auto& [path, file] : project.units) {
    if (file.source_language == language) continue;
    for (const load::Unit& unit : file.units) {
      if (original_only.contains({path, unit.id})) continue;
      const load::Translation* translation = project.FindTranslation(language, path, unit.id);
      if (translation == nullptr || !translation->present) {
        ++counts.missing;
      } else if (load::IsStale(*translation, unit, categories)) {
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

using Rows = std::vector<std::vector<std::string>>;

void AddRows(const Workspace& workspace, const LoadedReport& loaded, const std::string& report,
             const std::vector<std::string>& languages,
             const std::optional<build::Manifest>& manifest, Rows& rows) {
  const load::Project& project = *loaded.project;
  const UnitNames original_only = OriginalOnly(loaded.outline);
  const auto found = project.reports.find(report);
  const std::string source = found == project.reports.end() ? workspace.settings().source_language
                                                            : found->second.source_language;
  for (const std::string& language : languages) {
    const std::string published = PublishedState(manifest, language);
    const Counts counts =
        CountUnits(project, original_only, language, workspace.categories()(language));
    if (language == source && counts.all() == 0) {
      rows.push_back({report, language, published, "source"});
      continue;
    }
    rows.push_back({report, language, published, std::to_string(counts.translated),
                    std::to_string(counts.stale), std::to_string(counts.missing)});
  }
}

}  // namespace

ExitStatus RunList(const Options& options, Console& console) {
  Workspace workspace(base::RealFileSystem(), options.project);
  base::Sink sink;
  ExitStatus status = kDone;
  const std::optional<Selection> selection = Begin(workspace, options, console, sink, status);
  if (!selection) return status;

  const std::string out = OutputFolder(options);
  Rows rows = {{"report", "language", "published", "translated", "stale", "missing"}};
  std::vector<std::unique_ptr<LoadedReport>> loaded;
  for (const std::string& report : selection->reports) {
    // States are what is asked for; what is wrong with the report is `check`'s to say.
    base::Sink findings;
    loaded.push_back(
        workspace.Load(report, {selection->languages, true, check::Texts::kPrinted}, findings));
    if (!loaded.back()->project) continue;
    const auto manifest = build::ReadManifest(workspace.disk(), out, report);
    AddRows(workspace, *loaded.back(), report, selection->languages, manifest, rows);
  }
  if (sink.diagnostics().empty()) {
    console.PrintTable(rows);
    return kDone;
  }
  if (options.diagnostics->for_people) console.PrintTable(rows);
  return console.Report(sink);
}

}  // namespace hexapla::cli
