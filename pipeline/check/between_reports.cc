#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/check.h"
#include "check/passages.h"
#include "check/shingles.h"

namespace hexapla::check {
namespace {

constexpr int kSame = 100;

/// One report with its texts in the language it is written in.
struct Reader {
  Reader(const ComparedReport& compared, const Locales& locales, const locale::Terms& terms,
         const TextRules& text_rules)
      : report(compared),
        outlines{{compared.outline.report, compared.outline}},
        subject{compared.project, locales,   terms, {compared.outline.source_language}, false,
                outlines,         text_rules} {}

  /// What a template says every report made with it says, and front matter has set phrases.
  void AddTo(std::vector<Stretch>& stretches) const {
    const auto& passages =
        PassagesOf(subject).InOrder(report.outline, report.outline.source_language);
    const std::string folder = "content/" + report.outline.report + "/";
    for (const Passage* passage : passages) {
      if (!passage->whole || !passage->file.starts_with(folder)) continue;
      if (passage->unit.starts_with("front.")) continue;
      AddStretches(*passage, report.project.measures.passage_words, stretches);
    }
  }

  ComparedReport report;
  std::map<std::string, model::Outline> outlines;
  Subject subject;
};

/// Once per passage: how much of it is old is for the reader to see.
void Report(const std::vector<Stretch>& stretches, const Likeness& like,
            std::set<const Passage*>& told, base::Sink& sink) {
  const Stretch& earlier = stretches[like.earlier];
  const Stretch& later = stretches[like.later];
  if (!told.insert(later.passage).second) return;
  sink.Report(base::Code::kPassageOfOtherReport, later.span(),
              "an earlier report says this in the same words")
      .hints.push_back({"it says so here", earlier.span()});
}

}  // namespace

void CompareReports(const std::vector<ComparedReport>& reports, const locale::Terms& terms,
                    const Locales& locales, const TextRules& text_rules, base::Sink& sink) {
  std::vector<std::unique_ptr<Reader>> readers;
  for (const ComparedReport& report : reports) {
    readers.push_back(std::make_unique<Reader>(report, locales, terms, text_rules));
  }
  std::stable_sort(readers.begin(), readers.end(), [](const auto& a, const auto& b) {
    return a->report.outline.date.First() < b->report.outline.date.First();
  });
  std::vector<Stretch> stretches;
  std::set<const Passage*> told;
  for (const auto& reader : readers) {
    const std::size_t from = stretches.size();
    reader->AddTo(stretches);
    if (from == 0) continue;
    for (const Likeness& like : AlikeStretches(stretches, kSame, from)) {
      Report(stretches, like, told, sink);
    }
  }
}

}  // namespace hexapla::check
