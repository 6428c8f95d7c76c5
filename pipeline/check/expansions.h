#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/passages.h"
#include "locale/locale.h"

namespace hexapla::check {

/// How many words stand in front of \p code, which is alone in brackets behind them: "Strategic
/// Planning Department (SPD)". 0: it is no expansion.
std::size_t WordsBeforeExpansion(const Passage& passage, const CodeWord& code);

/// Words in front of an acronym that look like its name, and are none.
struct OtherName {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  const locale::Term* right = nullptr;  ///< what has the acronym
};

/// What the last of the first \p count words of \p passage call one of \p terms, which share the
/// acronym in the brackets behind them, if that is none of its names. Names may be inflected or cut
/// short, and words that do not look like a name are none.
std::optional<OtherName> OtherNameIn(const Passage& passage, std::size_t count,
                                     const std::vector<const locale::Term*>& terms);

}  // namespace hexapla::check
