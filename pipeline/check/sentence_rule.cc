#include <fmt/format.h>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

std::size_t LimitFor(const Subject& subject, const Passage& passage) {
  const auto& house = subject.project.measures.sentence_words;
  const auto found = house.find(std::string(passage.language));
  return found == house.end() ? passage.rules->sentence_words : found->second;
}

void Look(const Passage& passage, std::size_t limit, base::Sink& sink) {
  std::vector<std::size_t> starts =
      locale::SentenceStarts(passage.text, std::string(passage.language));
  starts.push_back(passage.text.size());
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    const std::size_t first = at;
    while (at < passage.words.size() && passage.words[at].begin < starts[i + 1]) ++at;
    const std::size_t count = at - first;
    if (count <= limit) continue;
    sink.Report(
        base::Code::kLongSentence,
        passage.SpanOf(passage.words[first].begin, passage.words[at - 1].end),
        fmt::format("the sentence has {} words; the house asks for {} at most", count, limit));
  }
}

}  // namespace

void CheckSentences(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    const std::size_t limit = LimitFor(subject, passage);
    const bool looked_at = passage.whole && passage.main;
    if (looked_at && limit > 0 && passage.words.size() > limit) Look(passage, limit, sink);
  }
}

}  // namespace hexapla::check
