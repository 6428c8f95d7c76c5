#include "check/shingles.h"

#include <algorithm>
#include <unordered_map>

namespace hexapla::check {
namespace {

/// Words of a shingle; in scripts without spaces, where a word has two letters or so, letters.
constexpr std::size_t kWords = 3;
constexpr std::size_t kLetters = 2;
constexpr int kHundred = 100;

/// Whether a mark stands behind the last word: titles and labels have none, and are said again as
/// they are wherever the thing is spoken of.
bool IsSentence(const Passage& passage) {
  if (passage.words.empty()) return false;
  constexpr std::size_t kMostJoiningWords = 3;  // "…; and"
  const std::size_t count = passage.words.size();
  const Word& near = passage.words[count > kMostJoiningWords ? count - kMostJoiningWords - 1 : 0];
  return std::any_of(passage.signs.begin(), passage.signs.end(), [&](const Sign& sign) {
    const bool last = sign.begin >= passage.words.back().end;
    const std::u32string& marks = last ? passage.rules->clause_marks : passage.rules->item_ends;
    return sign.begin >= near.end && marks.find(sign.c) != std::u32string::npos;
  });
}

bool EndsSentence(const Passage& passage, std::size_t word) {
  const std::uint32_t begin = passage.words[word].end;
  const std::uint32_t end =
      word + 1 < passage.words.size() ? passage.words[word + 1].begin : passage.words[word].end;
  bool ends = false;
  ForEachCharacter(passage.Text(begin, std::max(begin, end)),
                   [&](char32_t c, std::uint32_t, std::uint32_t) {
                     ends = ends || passage.rules->sentence_ends.find(c) != std::u32string::npos;
                   });
  return ends;
}

/// Twice the number of words.
std::size_t WeightOf(const Word& word) { return word.alone ? 1 : 2; }

std::vector<std::uint64_t> ShinglesOf(const std::vector<Word>& words, std::size_t first,
                                      std::size_t last) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15ULL;
  std::vector<std::uint64_t> shingles;
  for (std::size_t at = first; at <= last; ++at) {
    const std::size_t size = words[at].alone ? kLetters : kWords;
    if (at + size > last + 1) continue;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < size; ++i) {
      hash = (hash ^ words[at + i].hash) * kFactor;
      hash ^= hash >> 29U;
    }
    shingles.push_back(hash);
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

}  // namespace

base::Span Stretch::span() const {
  return passage->SpanOf(passage->words[first].begin, passage->words[last].end);
}

void AddStretches(const Passage& passage, std::size_t words, std::vector<Stretch>& out) {
  std::size_t first = 0;
  std::size_t weight = 0;
  for (std::size_t at = 0; at < passage.words.size(); ++at) {
    weight += WeightOf(passage.words[at]);
    if (at + 1 < passage.words.size() && !EndsSentence(passage, at)) continue;
    const bool label = at + 1 == passage.words.size() && !IsSentence(passage);
    if (weight >= 2 * words && at + 1 >= first + kWords && !label) {
      out.push_back({&passage, first, at, ShinglesOf(passage.words, first, at)});
    }
    first = at + 1;
    weight = 0;
  }
}

std::vector<Likeness> AlikeStretches(const std::vector<Stretch>& stretches, int percent,
                                     std::size_t from) {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> holders;
  std::vector<Likeness> alike;
  std::vector<std::size_t> shared;
  for (std::size_t later = 0; later < stretches.size(); ++later) {
    shared.assign(later, 0);
    for (const std::uint64_t shingle : stretches[later].shingles) {
      const auto holding = holders.find(shingle);
      if (later < from || holding == holders.end()) continue;
      for (const std::size_t earlier : holding->second) ++shared[earlier];
    }
    bool said = false;
    for (std::size_t earlier = 0; later >= from && earlier < later; ++earlier) {
      if (shared[earlier] == 0 || (from > 0 && earlier >= from)) continue;
      const std::size_t both =
          stretches[earlier].shingles.size() + stretches[later].shingles.size() - shared[earlier];
      const int likeness = static_cast<int>(shared[earlier] * kHundred / both);
      if (likeness >= percent) alike.push_back({earlier, later, likeness});
      said = said || likeness == kHundred;
    }
    if (said) continue;
    for (const std::uint64_t shingle : stretches[later].shingles) holders[shingle].push_back(later);
  }
  return alike;
}

}  // namespace hexapla::check
