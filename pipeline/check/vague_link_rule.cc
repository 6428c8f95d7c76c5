#include <fmt/format.h>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {

void CheckVagueLinks(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    for (const LinkWords& link : passage.links) {
      const std::string words = base::CollapseWhiteSpace(passage.Text(link.begin, link.end));
      if (!passage.rules->vague_links.contains(locale::Fold(words))) continue;
      sink.Report(
          base::Code::kVagueLink, link.span.known() ? link.span : passage.span,
          fmt::format("the words of the link are `{}`, which does not say where it leads", words));
    }
  }
}

}  // namespace hexapla::check
