#include "translate/samples.h"

#include <algorithm>

#include "compose/arrange.h"
#include "compose/word.h"
#include "model/walk.h"

namespace hexapla::translate {

namespace {

/// Whether words of \p report are written in \p language, if only an annex.
bool IsWrittenIn(const load::Project& project, const load::Report& report,
                 const std::string& language) {
  if (report.source_language == language) return true;
  const std::string folder = "content/" + report.id + "/";
  return std::any_of(project.units.begin(), project.units.end(), [&](const auto& file) {
    return file.second.source_language == language && file.first.starts_with(folder);
  });
}

}  // namespace

Samples SamplesOf(const load::Project& project, const locale::Locale& locale,
                  const compose::Locales& locales) {
  Samples samples;
  for (const auto& [id, report] : project.reports) {
    if (!IsWrittenIn(project, report, locale.tag())) continue;
    base::Sink ignored;  // samples are a courtesy: what is wrong is said by check/
    const auto outline = compose::Arrange(project, report, ignored);
    if (!outline) continue;
    const model::Document document = compose::Word(*outline, project, locale, locales);
    model::ForEachInline(document, [&](const model::Inline& piece) {
      if (piece.kind == model::InlineKind::kValue && !piece.fact.empty()) {
        samples.emplace(piece.fact, piece.text);
      }
    });
  }
  return samples;
}

}  // namespace hexapla::translate
