#include "translate/samples.h"

#include "compose/arrange.h"
#include "compose/word.h"
#include "model/walk.h"

namespace hexapla::translate {

Samples SamplesOf(const load::Project& project, const locale::Locale& locale) {
  Samples samples;
  for (const auto& [id, report] : project.reports) {
    if (report.source_language != locale.tag()) continue;
    base::Sink ignored;  // samples are a courtesy: what is wrong is said by check/
    const auto outline = compose::Arrange(project, report, ignored);
    if (!outline) continue;
    const model::Document document = compose::Word(*outline, project, locale, locale);
    model::ForEachInline(document, [&](const model::Inline& piece) {
      if (piece.kind == model::InlineKind::kValue && !piece.fact.empty()) {
        samples.emplace(piece.fact, piece.text);
      }
    });
  }
  return samples;
}

}  // namespace hexapla::translate
