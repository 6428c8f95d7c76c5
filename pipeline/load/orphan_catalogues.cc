#include "load/orphan_catalogues.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "load/path.h"

namespace hexapla::load {
namespace {

constexpr int kMaxFolderDepth = 16;
constexpr std::string_view kExtension = ".xlf";

class OrphanSearch {
 public:
  OrphanSearch(Files& files, const Project& project, const std::vector<std::string>& loaded,
               base::Sink& sink)
      : files_(files),
        project_(project),
        loaded_(loaded),
        reports_(ListReports(files)),
        all_is_read_(!sink.HasErrors()),
        sink_(sink) {}

  void Search(const std::string& folder, const std::string& below, int depth) {
    for (const std::string& name : files_.List(base::JoinPath(folder, below))) {
      const std::string path = below.empty() ? name : base::JoinPath(below, name);
      if (!files_.Exists(base::JoinPath(folder, path))) {
        if (depth < kMaxFolderDepth) Search(folder, path, depth + 1);
      } else if (name.ends_with(kExtension)) {
        Look(base::JoinPath(folder, path), SourceOf(path));
      } else if (EndsLikeCatalogue(name)) {
        ReportName(base::JoinPath(folder, path));
      }
    }
  }

 private:
  /// `.XLF`, `.xliff`: what tools for translators call their files.
  static bool EndsLikeCatalogue(const std::string& name) {
    static constexpr std::string_view kEndings[] = {".XLF", ".xliff", ".XLIFF", ".sdlxliff",
                                                    ".mqxliff"};
    return std::any_of(std::begin(kEndings), std::end(kEndings),
                       [&](std::string_view ending) { return name.ends_with(ending); });
  }

  void ReportName(const std::string& path) {
    sink_
        .Report(base::Code::kOrphanCatalogue, {},
                fmt::format("`{}` is not read: the name of a catalogue ends in `.xlf`", path))
        .hints.push_back({"give it the name of the catalogue it is a copy of", {}});
  }

  static bool Contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  /// What the catalogue at \p path of a language translates by its place, there or not.
  static std::string SourceOf(const std::string& path) {
    const std::string stem = path.substr(0, path.size() - kExtension.size());
    const bool narrative = stem.starts_with("content/") && !stem.starts_with("content/registry/") &&
                           !stem.ends_with("/report");
    return stem + (narrative ? ".md" : ".xml");
  }

  /// `content/R1/report.fr.xml` of `content/R1/report.fr.md`.
  static std::string SourceOfRecords(const std::string& source) {
    return source.substr(0, source.rfind('.')) + ".xml";
  }

  /// Whether what was read tells if \p source is a part of the project. A template may be there
  /// for a report to come.
  bool IsKnown(const std::string& source) const {
    if (!all_is_read_ || source.starts_with("templates/")) return false;
    const std::string folder = FolderOf(source);
    const std::string report = folder.substr(folder.rfind('/') + 1);
    return !Contains(reports_, report) || Contains(loaded_, report);
  }

  void Look(const std::string& path, const std::string& source) {
    // Records of a report in another language are filed as if they stood in a file of their own.
    if (project_.units.contains(SourceOfRecords(source))) return;
    const bool there = files_.IsThere(source);
    if (there && (!IsKnown(source) || project_.units.contains(source))) return;
    const base::SourceFile* file = files_.Read(path, sink_);
    if (file == nullptr) return;
    sink_
        .Report(base::Code::kOrphanCatalogue, base::Span{file, 0, 0},
                fmt::format("`{}`, which this file translates by its place, {}", source,
                            there ? "is no text of the project" : "is not there"))
        .hints.push_back({"delete the file, or move it to the place of the source it translates, "
                          "mend its `original` and run `hexapla sync`",
                          {}});
  }

  Files& files_;
  const Project& project_;
  const std::vector<std::string>& loaded_;
  std::vector<std::string> reports_;
  bool all_is_read_;
  base::Sink& sink_;
};

}  // namespace

void ReportOrphanCatalogues(Files& files, const Project& project,
                            const std::vector<std::string>& loaded, base::Sink& sink) {
  OrphanSearch search(files, project, loaded, sink);
  for (const std::string& language : TranslatedInto(project.settings)) {
    search.Search("locales/" + language, "", 0);
  }
}

}  // namespace hexapla::load
