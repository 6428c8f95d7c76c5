#include "xml/xpath_token.h"

#include <algorithm>

#include "base/ascii.h"

namespace hexapla::xml {
namespace {

using base::IsDigit;

bool IsNameStart(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || byte >= 0x80;
}

bool IsNamePart(char c) { return IsNameStart(c) || IsDigit(c) || c == '-' || c == '.'; }

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Token> Run() {
    std::vector<Token> tokens;
    for (;;) {
      at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
      Token token = Next();
      tokens.push_back(token);
      if (token.kind == TokenKind::kEnd) return tokens;
      at_ = token.end;
    }
  }

 private:
  char At(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  Token Make(TokenKind kind, std::size_t end) const {
    return {kind, text_.substr(at_, end - at_), at_, end};
  }

  std::size_t NameEnd(std::size_t i) const {
    while (i < text_.size() && IsNamePart(text_[i])) ++i;
    return i;
  }

  Token Next() const {
    const char c = At(at_);
    if (IsNameStart(c)) return Name();
    if (IsDigit(c) || (c == '.' && IsDigit(At(at_ + 1)))) {
      std::size_t end = at_;
      while (IsDigit(At(end)) || At(end) == '.') ++end;
      return Make(TokenKind::kNumber, end);
    }
    if (c == '"' || c == '\'') {
      const std::size_t close = text_.find(c, at_ + 1);
      if (close == std::string_view::npos) return Make(TokenKind::kEnd, at_);
      return {TokenKind::kLiteral, text_.substr(at_ + 1, close - at_ - 1), at_, close + 1};
    }
    if (c == '$') return Make(TokenKind::kVariable, NameEnd(at_ + 1));
    return Operator();
  }

  Token Name() const {
    std::size_t end = NameEnd(at_);
    // `a:b` and `a:*` are names, `a::b` is an axis.
    if (At(end) == ':' && IsNameStart(At(end + 1))) end = NameEnd(end + 1);
    if (At(end) == ':' && At(end + 1) == '*') end += 2;
    return Make(TokenKind::kName, end);
  }

  Token Operator() const {
    constexpr std::string_view kTwo[] = {"::", "//", "..", "!=", "<=", ">="};
    for (const std::string_view two : kTwo) {
      if (text_.substr(at_, 2) == two) return Make(TokenKind::kOperator, at_ + 2);
    }
    constexpr std::string_view kOne = "()[].@,/|+-=<>*";
    const bool known = at_ < text_.size() && kOne.find(text_[at_]) != std::string_view::npos;
    return known ? Make(TokenKind::kOperator, at_ + 1) : Make(TokenKind::kEnd, at_);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> Tokenize(std::string_view expression) { return Tokenizer(expression).Run(); }

}  // namespace hexapla::xml
