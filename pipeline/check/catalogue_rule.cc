#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "check/rules.h"

namespace hexapla::check {
namespace {

constexpr std::size_t kMostNamed = 3;

struct Orphan {
  base::Span span;
  std::string id;
};

/// The units of \p file whose ids \p source does not have, in the order of the file.
std::vector<Orphan> OrphansOf(const load::CatalogueFile& file, const load::UnitFile& source) {
  std::vector<Orphan> orphans;
  for (const auto& [id, translation] : file.units) {
    if (source.Find(id) == nullptr) orphans.push_back({translation.span, id});
  }
  std::sort(orphans.begin(), orphans.end(),
            [](const Orphan& a, const Orphan& b) { return a.span.begin < b.span.begin; });
  return orphans;
}

void ReportOrphans(const std::vector<Orphan>& orphans, const std::string& source,
                   const std::string& language, base::Sink& sink) {
  std::string names;
  for (std::size_t i = 0; i < std::min(orphans.size(), kMostNamed); ++i) {
    names += fmt::format("{}`{}`", i == 0 ? "" : ", ", orphans[i].id);
  }
  if (orphans.size() > kMostNamed) {
    names += fmt::format(" and {} more", orphans.size() - kMostNamed);
  }
  sink.Report(base::Code::kOrphanUnit, orphans.front().span,
              fmt::format("{} here {} text that `{}` does not have: {}",
                          orphans.size() == 1 ? "a unit" : fmt::format("{} units", orphans.size()),
                          orphans.size() == 1 ? "translates" : "translate", source, names))
      .hints.push_back(
          {fmt::format("`hexapla sync --lang {}` removes what is gone; a sentence that "
                       "has only got another id keeps its translation",
                       language),
           {}});
}

}  // namespace

void CheckCatalogues(const Subject& subject, base::Sink& sink) {
  for (const std::string& language : subject.languages) {
    const auto catalogues = subject.project.catalogues.find(language);
    if (catalogues == subject.project.catalogues.end()) continue;
    for (const auto& [path, file] : catalogues->second) {
      const std::vector<Orphan> orphans = OrphansOf(file, subject.project.units.at(path));
      if (!orphans.empty()) ReportOrphans(orphans, path, language, sink);
    }
  }
}

}  // namespace hexapla::check
