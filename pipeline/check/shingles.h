#pragma once

#include <cstdint>
#include <vector>

#include "check/passages.h"

namespace hexapla::check {

/// A sentence of a passage that is long enough to be known again: words [first, last].
struct Stretch {
  const Passage* passage = nullptr;
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<std::uint64_t> shingles;  ///< runs of words, hashed; sorted, none twice

  base::Span span() const;
};

/// The stretches of \p passage with at least \p words words; two letters of a script without spaces
/// count as a word.
void AddStretches(const Passage& passage, std::size_t words, std::vector<Stretch>& out);

/// Two stretches and how alike they are: per cent of their shingles that they share (Jaccard).
struct Likeness {
  std::size_t earlier = 0;
  std::size_t later = 0;
  int percent = 0;
};

/// The pairs of \p stretches that share at least \p percent of their shingles. Of those that are
/// the same, the first stands for all as the earlier one, so that a thousand make no million pairs.
/// \p from  of each pair the later is at or behind it: to compare a report with others, `from` is
/// where its own stretches begin. All of the others count then.
std::vector<Likeness> AlikeStretches(const std::vector<Stretch>& stretches, int percent,
                                     std::size_t from = 0);

}  // namespace hexapla::check
