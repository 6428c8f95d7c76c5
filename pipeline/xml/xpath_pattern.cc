#include "xml/xpath_pattern.h"

#include <fmt/format.h>

#include <vector>

#include "xml/xpath_token.h"

namespace hexapla::xml {
namespace {

bool IsOperator(const Token& token, std::string_view text) {
  return token.kind == TokenKind::kOperator && token.text == text;
}

bool IsNodeTest(std::string_view name) {
  return name == "node" || name == "text" || name == "comment" || name == "processing-instruction";
}

/// Whether a step has ended before token \p i, so that a name or `*` there is an operator.
bool IsBehindStep(const std::vector<Token>& tokens, std::size_t i) {
  if (i == 0) return false;
  const Token& before = tokens[i - 1];
  return before.kind == TokenKind::kName || IsOperator(before, "*") || IsOperator(before, "]") ||
         IsOperator(before, ")");
}

/// Whether a token outside of predicates may stand in a pattern: names, `*`, `@`, `/`, `//`, `|`,
/// the axes child and attribute, and node tests.
bool MayStand(const std::vector<Token>& tokens, std::size_t i) {
  const Token& token = tokens[i];
  const Token& next = tokens[i + 1];
  switch (token.kind) {
    case TokenKind::kEnd:
      return true;
    case TokenKind::kName:
      if (IsBehindStep(tokens, i)) return false;
      if (IsOperator(next, "::")) return token.text == "child" || token.text == "attribute";
      return !IsOperator(next, "(") || IsNodeTest(token.text);
    case TokenKind::kOperator:
      if (token.text == "*") return !IsBehindStep(tokens, i);
      if (token.text == "(") return i > 0 && tokens[i - 1].kind == TokenKind::kName;
      return token.text != "." && token.text != ".." &&
             token.text.find_first_of("+-=<>!,") == std::string_view::npos;
    default:
      return false;
  }
}

}  // namespace

std::optional<std::string> SelectionOf(const ExpressionPlace& place, base::Sink& sink) {
  const std::vector<Token> tokens = Tokenize(place.text);
  std::string out;
  int depth = 0;
  bool begins = true;  // an alternative of the union
  std::size_t copied = 0;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (begins) {
      out += place.text.substr(copied, token.begin - copied);
      copied = token.begin;
      // What does not begin at the root may begin anywhere.
      if (!IsOperator(token, "/") && !IsOperator(token, "//")) out += "//";
    }
    begins = false;
    if (IsOperator(token, "[")) ++depth;
    if (depth == 0 && !MayStand(tokens, i)) {
      sink.Report(
              base::Code::kInvalidXPath, place.Part(token.begin, token.end),
              fmt::format("`{}` cannot stand in a context, which is a pattern: names, `*`, `@`, "
                          "`/`, `//`, `|` and predicates",
                          token.text))
          .hints.push_back({"put it into a predicate: `integer[../@id = 'x']`", {}});
      return std::nullopt;
    }
    if (IsOperator(token, "]")) --depth;
    if (depth == 0 && IsOperator(token, "|")) begins = true;
  }
  return out.append(place.text.substr(copied));
}

}  // namespace hexapla::xml
