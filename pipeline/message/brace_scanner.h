#pragma once

#include <string_view>
#include <unordered_map>

#include "base/diagnostic.h"
#include "message/mapped_text.h"

namespace hexapla::message {

/// The deepest nesting of braces, and of lists, that is read.
inline constexpr std::size_t kMaxDepth = 16;

/// Which braces belong together. Offsets are those of the mapped text.
struct Braces {
  /// `{` → its `}`, for every pair before `limit`.
  std::unordered_map<std::size_t, std::size_t> close;
  /// What is to be compiled ends here: at the first brace that is not closed, else at the end.
  std::size_t limit = 0;
};

/// Pairs the braces of \p text. A backslash makes a brace text; a blank line closes nothing.
/// Reports a brace that is not closed, one that closes nothing, and nesting beyond `kMaxDepth`.
///
/// ICU's MessagePattern is not used: it takes `'` for a quote, so that it silently drops the
/// argument of `l'{actor}`, it accepts duplicate and unknown plural categories, and its offsets are
/// not of bytes.
Braces PairBraces(const MappedText& text, base::Sink& sink);

/// Behind the blank line that begins at or before the line end at \p at; \p at when there is none.
std::size_t BehindBlankLine(std::string_view text, std::size_t at);

}  // namespace hexapla::message
