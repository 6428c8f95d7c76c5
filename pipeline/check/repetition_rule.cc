#include <fmt/format.h>

#include <map>
#include <set>

#include "check/passages.h"
#include "check/rules.h"
#include "check/shingles.h"

namespace hexapla::check {
namespace {

constexpr int kSame = 100;

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

/// Looks at one language; \p known  what the source repeats, which its translations repeat too.
void Look(const std::vector<const Passage*>& passages, const load::Measures& house, int percent,
          std::set<Pair>& known, base::Sink& sink) {
  std::vector<Stretch> stretches;
  for (const Passage* passage : passages) {
    if (passage->whole) AddStretches(*passage, house.passage_words, stretches);
  }
  std::map<std::pair<const Passage*, const Passage*>, Repetition> repetitions;
  for (const Likeness& like : AlikeStretches(stretches, percent)) {
    const Stretch& earlier = stretches[like.earlier];
    const Stretch& later = stretches[like.later];
    Repetition& repetition = repetitions[{earlier.passage, later.passage}];
    Widen(repetition.earlier, earlier.span());
    Widen(repetition.later, later.span());
    repetition.percent = std::min(repetition.percent, like.percent);
  }
  for (const auto& [pair, repetition] : repetitions) {
    if (known.insert({NameOf(*pair.first), NameOf(*pair.second)}).second) {
      Report(repetition, sink);
    }
  }
}

}  // namespace

void CheckRepetitions(const Subject& subject, base::Sink& sink) {
  const load::Measures& house = subject.project.measures;
  for (const auto& [id, outline] : subject.outlines) {
    std::set<Pair> known;
    const auto look = [&](const std::string& language, int percent) {
      Look(PassagesOf(subject).InOrder(outline, language), house, percent, known, sink);
    };
    look(outline.source_language, house.similarity);
    for (const std::string& language : subject.languages) {
      if (language != outline.source_language) look(language, kSame);
    }
  }
}

}  // namespace hexapla::check
