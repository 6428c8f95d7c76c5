#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace hexapla::xml {

enum class TokenKind { kName, kNumber, kLiteral, kOperator, kVariable, kEnd };

/// A token of an XPath 1.0 expression (XPath 1.0, 3.7); views into the expression.
struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::string_view text;  ///< a literal without its quotes; a name with its prefix; `<=`, `::` …
  std::size_t begin = 0;  ///< offset in the expression
  std::size_t end = 0;
};

/// All tokens of \p expression, with one kEnd behind them. What is no token ends the list.
std::vector<Token> Tokenize(std::string_view expression);

}  // namespace hexapla::xml
