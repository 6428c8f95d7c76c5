#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// Letters by which a counted thing is known again, whatever its ending.
constexpr int kStem = 5;

std::string StemOf(std::string_view word) {
  std::size_t end = 0;
  for (int letters = 0; letters < kStem && end < word.size(); ++letters) {
    base::NextCodePoint(word, end);
  }
  return std::string(word.substr(0, end));
}

/// The stem of what is counted behind word \p at; empty when nothing is.
std::string CountedAfter(const Passage& passage, std::size_t at) {
  const std::vector<Word>& words = passage.words;
  std::string stem;
  for (std::size_t i = at + 1; i < words.size() && i <= at + 3; ++i) {
    const Word& word = words[i];
    if (word.kind != WordKind::kWord) break;
    const std::string_view between = passage.Text(words[i - 1].end, word.begin);
    if (between.find_first_not_of(" \xC2\xA0") != std::string_view::npos) break;
    if (!word.alone) return StemOf(locale::Fold(passage.Text(word)));
    stem += passage.Text(word);
  }
  constexpr std::size_t kShortestRun = 6;  // bytes of two Chinese characters
  return stem.size() < kShortestRun ? std::string() : stem;
}

int NumberOf(const Passage& passage, const Word& word) {
  if (word.kind == WordKind::kWord) {
    const auto found = passage.rules->numbers.find(locale::Fold(passage.Text(word)));
    return found == passage.rules->numbers.end() ? 0 : found->second;
  }
  const std::string_view text = passage.Text(word);
  constexpr std::size_t kMostDigits = 2;
  if (word.kind != WordKind::kNumber || text.size() > kMostDigits) return 0;
  return std::atoi(std::string(text).c_str());
}

struct Place {
  const Passage* passage = nullptr;
  Word word;
};

class Counts {
 public:
  explicit Counts(base::Sink& sink) : sink_(sink) {}

  void Look(const Passage& passage) {
    const int most = MostOf(passage);
    for (std::size_t at = 0; at < passage.words.size(); ++at) {
      const Word& word = passage.words[at];
      const int number = NumberOf(passage, word);
      // One thing is often an article, and what no word is listed for is always in digits.
      if (number < 2 || number > most) continue;
      const std::string counted = CountedAfter(passage, at);
      if (counted.empty()) continue;
      const bool digits = word.kind == WordKind::kNumber;
      (digits ? in_digits_ : in_words_).try_emplace(counted, Place{&passage, word});
      Compare(counted);
    }
  }

 private:
  static int MostOf(const Passage& passage) {
    int most = 0;
    for (const auto& [word, number] : passage.rules->numbers) most = std::max(most, number);
    return most;
  }

  void Compare(const std::string& counted) {
    const auto words = in_words_.find(counted);
    const auto digits = in_digits_.find(counted);
    if (words == in_words_.end() || digits == in_digits_.end()) return;
    if (!told_.insert(counted).second) return;
    const Place& one = digits->second;
    const Place& other = words->second;
    sink_
        .Report(base::Code::kMixedCounts, one.passage->SpanOf(one.word),
                fmt::format("`{}` is a figure here, and like things are counted in words",
                            one.passage->Text(one.word)))
        .hints.push_back({fmt::format("`{}` is a word here", other.passage->Text(other.word)),
                          other.passage->SpanOf(other.word)});
  }

  base::Sink& sink_;
  std::map<std::string, Place> in_words_;
  std::map<std::string, Place> in_digits_;
  std::set<std::string> told_;
};

}  // namespace

void CheckLikeCounts(const Subject& subject, base::Sink& sink) {
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      Counts counts(sink);
      for (const Passage* passage : PassagesOf(subject).InOrder(outline, language)) {
        if (!passage->rules->numbers.empty()) counts.Look(*passage);
      }
    }
  }
}

}  // namespace hexapla::check
