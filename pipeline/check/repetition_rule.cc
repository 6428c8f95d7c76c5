#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>

#include "check/passages.h"
#include "check/rules.h"
#include "check/shingles.h"

namespace hexapla::check {
namespace {

constexpr int kSame = 100;
/// Of sentences that are half as alike as the house takes for similar, translations may well be.
constexpr int kTranslatedLikeness = 2;

using Pair = std::pair<std::string, std::string>;

std::string NameOf(const Passage& passage) {
  return std::string(passage.file) + '#' + std::string(passage.unit);
}

/// What one later passage repeats of an earlier one: from the first to the last stretch, however
/// many there are.
struct Repetition {
  base::Span earlier;
  base::Span later;
  int percent = kSame;
};

void Widen(base::Span& span, const base::Span& more) {
  if (!span.known()) {
    span = more;
  } else if (more.file == span.file) {
    span.begin = std::min(span.begin, more.begin);
    span.end = std::max(span.end, more.end);
  }
}

void Report(const Repetition& repetition, base::Sink& sink) {
  const bool same = repetition.percent == kSame;
  sink.Report(same ? base::Code::kRepeatedPassage : base::Code::kSimilarPassage, repetition.later,
              same ? std::string("this is said in the same words elsewhere in the report")
                   : fmt::format("this is said in nearly the same words elsewhere in the report "
                                 "({}% of them)",
                                 repetition.percent))
      .hints.push_back({"the other place is here", repetition.earlier});
}

using Repetitions = std::map<std::pair<const Passage*, const Passage*>, Repetition>;

/// What \p passages, those of one language, repeat of each other.
Repetitions RepetitionsIn(const std::vector<const Passage*>& passages, std::size_t words,
                          int percent) {
  std::vector<Stretch> stretches;
  for (const Passage* passage : passages) {
    if (passage->whole) AddStretches(*passage, words, stretches);
  }
  Repetitions repetitions;
  for (const Likeness& like : AlikeStretches(stretches, percent)) {
    const Stretch& earlier = stretches[like.earlier];
    const Stretch& later = stretches[like.later];
    Repetition& repetition = repetitions[{earlier.passage, later.passage}];
    Widen(repetition.earlier, earlier.span());
    Widen(repetition.later, later.span());
    repetition.percent = std::min(repetition.percent, like.percent);
  }
  return repetitions;
}

}  // namespace

void CheckRepetitions(const Subject& subject, base::Sink& sink) {
  const load::Measures& house = subject.project.measures;
  for (const auto& [id, outline] : subject.outlines) {
    const auto look = [&](const std::string& language, int percent, const auto& visit) {
      const auto& passages = PassagesOf(subject).InOrder(outline, language);
      for (const auto& [pair, found] : RepetitionsIn(passages, house.passage_words, percent)) {
        visit(Pair{NameOf(*pair.first), NameOf(*pair.second)}, found);
      }
    };
    std::set<Pair> reported;  // what is said twice in the source is so in its translations
    std::optional<std::set<Pair>> alike;
    const auto is_alike = [&](const Pair& pair) {
      if (!alike) {
        alike.emplace();
        look(outline.source_language, house.similarity / kTranslatedLikeness,
             [&](const Pair& one, const Repetition&) { alike->insert(one); });
      }
      return alike->contains(pair);
    };
    look(outline.source_language, house.similarity, [&](const Pair& pair, const Repetition& found) {
      reported.insert(pair);
      Report(found, sink);
    });
    for (const std::string& language : subject.languages) {
      if (language == outline.source_language) continue;
      look(language, house.similarity, [&](const Pair& pair, const Repetition& found) {
        if (reported.contains(pair)) return;
        if (found.percent == kSame || !is_alike(pair)) Report(found, sink);
      });
    }
  }
}

}  // namespace hexapla::check
