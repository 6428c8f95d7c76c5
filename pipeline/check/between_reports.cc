#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/check.h"
#include "check/passages.h"
#include "check/report_texts.h"
#include "check/shingles.h"
#include "check/stale_years.h"

namespace hexapla::check {
namespace {

constexpr int kSame = 100;

/// What a template says every report made with it says, and front matter has set phrases.
void AddStretchesOf(const ReportTexts& reader, std::vector<Stretch>& stretches) {
  const auto& passages = PassagesOf(reader.subject)
                             .InOrder(reader.report.outline, reader.report.outline.source_language);
  for (const Passage* passage : passages) {
    if (!passage->whole || !passage->file.starts_with(reader.folder())) continue;
    if (passage->unit.starts_with("front.")) continue;
    AddStretches(*passage, reader.report.project.measures.passage_words, stretches);
  }
}

/// Once per passage: how much of it is old is for the reader to see.
void Report(const std::vector<Stretch>& stretches, const Likeness& like,
            std::set<const Passage*>& told, base::Sink& sink) {
  const Stretch& earlier = stretches[like.earlier];
  const Stretch& later = stretches[like.later];
  if (!told.insert(later.passage).second) return;
  sink.Report(
          base::Code::kPassageOfOtherReport, later.span(),
          like.percent == kSame
              ? std::string("an earlier report says this in the same words")
              : fmt::format("an earlier report says this in nearly the same words ({}% of them)",
                            like.percent))
      .hints.push_back({"it says so here", earlier.span()});
}

}  // namespace

void CompareReports(const std::vector<ComparedReport>& reports, const locale::Terms& terms,
                    const Locales& locales, const TextRules& text_rules, base::Sink& sink) {
  std::vector<std::unique_ptr<ReportTexts>> readers;
  for (const ComparedReport& report : reports) {
    readers.push_back(std::make_unique<ReportTexts>(report, locales, terms, text_rules));
  }
  std::stable_sort(readers.begin(), readers.end(), [](const auto& a, const auto& b) {
    return a->report.outline.date.First() < b->report.outline.date.First();
  });
  std::vector<Stretch> stretches;
  std::set<const Passage*> told;
  for (const auto& reader : readers) {
    const std::size_t from = stretches.size();
    AddStretchesOf(*reader, stretches);
    if (from == 0) continue;
    for (const Likeness& like :
         AlikeStretches(stretches, reader->report.project.measures.similarity, from)) {
      Report(stretches, like, told, sink);
    }
  }
  FindStaleYears(readers, sink);
}

}  // namespace hexapla::check
