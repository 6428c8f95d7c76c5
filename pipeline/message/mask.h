#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "message/brace_scanner.h"
#include "message/mapped_text.h"

namespace hexapla::message {

/// Where a run of inlines stands.
struct RunContext {
  bool branch = false;  ///< of a plural or select; else a whole message
  std::string plural;   ///< argument of the nearest plural around it; empty outside of plurals
};

enum class TokenKind {
  kEdge,      ///< the U+00A0 at both ends
  kArgument,  ///< U+E000: `{…}`
  kNumber,    ///< U+E000: `#` in a plural branch
  kLiteral    ///< `\&`: a character reference that stands for `literal`
};

/// A place of the masked text that stands for something else.
struct Token {
  std::size_t at = 0;  ///< in the masked text
  TokenKind kind = TokenKind::kEdge;
  std::size_t begin = 0;  ///< in the mapped text
  std::size_t end = 0;
  std::string literal;
};

/// A run as cmark gets it: one line, white space collapsed, everything that is not CommonMark
/// masked by characters that mean nothing to it but weigh the same in its rules for emphasis.
///
/// - An argument and a number are one private-use character each: a letter to the flanking rules.
/// - `_` is always text: `\_`.
/// - A character reference is `\&`, which begins and ends with punctuation as the reference does.
/// - U+00A0 at both ends, white space to the flanking rules like the ends of a line, keeps cmark
/// from
///   seeing a block (`1.`, `-`, `#`, `>`), and the spaces at the ends of a branch.
///
/// So each byte of a text node equals its byte here but for backslashes, and offsets stay true
/// without cmark's inline positions, which are wrong in 0.30.2.
struct MaskedRun {
  std::string text;
  std::vector<std::uint32_t> begin;  ///< per byte of `text`: where it stands in the mapped text
  std::vector<std::uint32_t> end;
  std::vector<Token> tokens;  ///< by `at`
};

/// Masks bytes [\p begin, \p end) of \p text, which have whole pairs of braces. Reports hard breaks
/// and references to private-use characters.
MaskedRun Mask(const MappedText& text, const Braces& braces, std::size_t begin, std::size_t end,
               const RunContext& context, base::Sink& sink);

}  // namespace hexapla::message
