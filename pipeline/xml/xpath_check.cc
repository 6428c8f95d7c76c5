#include "xml/xpath_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/edit_distance.h"
#include "base/utf8.h"
#include "xml/xpath_token.h"

namespace hexapla::xml {
namespace {

using base::Code;

constexpr std::size_t kMaxDepth = 40;
constexpr std::size_t kMany = std::numeric_limits<std::size_t>::max();

/// What an operand of `<` would be compared as.
enum class Kind {
  kNumber,
  kWord,     ///< a literal that is no number: comparing it is always false
  kDate,     ///< an attribute that holds a date
  kText,     ///< a string; a number only by luck
  kUnknown,  ///< nodes, booleans
};

struct Function {
  std::string_view name;
  std::size_t least;
  std::size_t most;
  Kind result;
};

/// XPath 1.0, 4, without `sum` and `id`, and the extension functions of `XPathContext`.
constexpr Function kFunctions[] = {
    {"last", 0, 0, Kind::kNumber},           {"position", 0, 0, Kind::kNumber},
    {"count", 1, 1, Kind::kNumber},          {"local-name", 0, 1, Kind::kText},
    {"namespace-uri", 0, 1, Kind::kText},    {"name", 0, 1, Kind::kText},
    {"string", 0, 1, Kind::kText},           {"concat", 2, kMany, Kind::kText},
    {"starts-with", 2, 2, Kind::kUnknown},   {"contains", 2, 2, Kind::kUnknown},
    {"substring-before", 2, 2, Kind::kText}, {"substring-after", 2, 2, Kind::kText},
    {"substring", 2, 3, Kind::kText},        {"string-length", 0, 1, Kind::kNumber},
    {"normalize-space", 0, 1, Kind::kText},  {"translate", 3, 3, Kind::kText},
    {"boolean", 1, 1, Kind::kUnknown},       {"not", 1, 1, Kind::kUnknown},
    {"true", 0, 0, Kind::kUnknown},          {"false", 0, 0, Kind::kUnknown},
    {"lang", 1, 1, Kind::kUnknown},          {"number", 0, 1, Kind::kNumber},
    {"floor", 1, 1, Kind::kNumber},          {"ceiling", 1, 1, Kind::kNumber},
    {"round", 1, 1, Kind::kNumber},          {"record", 1, 1, Kind::kUnknown},
    {"records", 1, 1, Kind::kUnknown},       {"current", 0, 0, Kind::kUnknown},
    {"total", 1, 1, Kind::kNumber},          {"distinct", 1, 1, Kind::kUnknown},
    {"before", 2, 2, Kind::kUnknown},        {"after", 2, 2, Kind::kUnknown},
};

constexpr std::string_view kNodeTests[] = {"node", "text", "comment", "processing-instruction"};
constexpr std::string_view kDateAttributes[] = {"from", "until", "date"};
/// Of `dates` they are dates; of a range they are years or numbers as well.
constexpr std::string_view kEnds[] = {"begin", "end"};

template <class List>
bool Contains(const List& list, std::string_view name) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

/// Walks the tokens along the grammar of XPath 1.0, far enough to know calls and comparisons.
class Checker {
 public:
  Checker(const ExpressionPlace& place, const XPathNames& names, base::Sink& sink)
      : place_(place), names_(names), sink_(sink), tokens_(Tokenize(place.text)) {}

  bool Run() {
    Expression();
    return good_;
  }

 private:
  const Token& Peek(std::size_t ahead = 0) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
  }
  bool IsOperator(std::string_view text, std::size_t ahead = 0) const {
    return Peek(ahead).kind == TokenKind::kOperator && Peek(ahead).text == text;
  }
  bool IsWord(std::string_view text) const {
    return Peek().kind == TokenKind::kName && Peek().text == text;
  }
  bool Take(std::string_view text) {
    if (!IsOperator(text)) return false;
    ++at_;
    return true;
  }

  base::Diagnostic& Report(Code code, const Token& token, std::string message) {
    good_ = false;
    return sink_.Report(code, place_.Part(token.begin, token.end), std::move(message));
  }

  /// OrExpr, AndExpr and EqualityExpr; what they give is a truth value.
  Kind Expression() {
    Kind kind = Relational();
    while (IsWord("or") || IsWord("and") || IsOperator("=") || IsOperator("!=")) {
      ++at_;
      Relational();
      kind = Kind::kUnknown;
    }
    return kind;
  }

  Kind Relational() {
    Kind left = Sum();
    while (IsOperator("<") || IsOperator("<=") || IsOperator(">") || IsOperator(">=")) {
      const Token sign = Peek();
      ++at_;
      const Kind right = Sum();
      CheckComparison(left, right, sign);
      left = Kind::kUnknown;
    }
    return left;
  }

  void CheckComparison(Kind left, Kind right, const Token& sign) {
    const auto any = [&](Kind kind) { return left == kind || right == kind; };
    const bool texts = left == Kind::kText && right == Kind::kText;
    if (!texts && !any(Kind::kWord) && !any(Kind::kDate)) return;
    Report(Code::kTextComparison, sign,
           fmt::format("`{}` compares numbers, not texts or dates: it is always false here",
                       sign.text))
        .hints.push_back(
            {"compare dates with `before(a, b)` or `after(a, b)`, numbers with `number(a)`", {}});
  }

  /// AdditiveExpr and MultiplicativeExpr.
  Kind Sum() {
    Kind kind = Union();
    while (IsOperator("+") || IsOperator("-") || IsOperator("*") || IsWord("div") ||
           IsWord("mod")) {
      ++at_;
      Union();
      kind = Kind::kNumber;
    }
    return kind;
  }

  /// UnaryExpr and UnionExpr.
  Kind Union() {
    bool negative = false;
    while (Take("-")) negative = true;
    Kind kind = Path();
    while (Take("|")) {
      Path();
      kind = Kind::kUnknown;
    }
    return negative ? Kind::kNumber : kind;
  }

  bool IsCall() const {
    return Peek().kind == TokenKind::kName && IsOperator("(", 1) &&
           !Contains(kNodeTests, Peek().text);
  }

  Kind Path() {
    step_ = {};
    const TokenKind kind = Peek().kind;
    const bool primary = kind == TokenKind::kLiteral || kind == TokenKind::kNumber ||
                         kind == TokenKind::kVariable || IsOperator("(") || IsCall();
    Kind result = Kind::kUnknown;
    if (primary) {
      result = Primary();
      Predicates();
    } else {
      const bool root = Take("/");
      if (!root) Take("//");
      if (root && !StepBegins()) return result;
      result = Step();
    }
    while (Take("/") || Take("//")) result = Step();
    return result;
  }

  /// Whether a step begins here: `/` alone is a path too.
  bool StepBegins() const {
    return Peek().kind == TokenKind::kName || IsOperator("@") || IsOperator(".") ||
           IsOperator("..") || IsOperator("*");
  }

  Kind Step() {
    Kind kind = Kind::kUnknown;
    const std::string_view parent = step_;
    step_ = {};
    bool attribute = Take("@");
    if (Peek().kind == TokenKind::kName && IsOperator("::", 1)) {
      attribute = Peek().text == "attribute";
      at_ += 2;
    }
    if (Peek().kind == TokenKind::kName) {
      const Token name = Peek();
      ++at_;
      CheckPrefix(name);
      const bool end = parent == "dates" && Contains(kEnds, name.text);
      if (attribute && (end || Contains(kDateAttributes, name.text))) kind = Kind::kDate;
      if (Take("(")) SkipNodeTest();
      Predicates();
      step_ = name.text;
      return kind;
    } else if (IsOperator(".") || IsOperator("..") || IsOperator("*")) {
      ++at_;
    }
    Predicates();
    return kind;
  }

  void CheckPrefix(const Token& name) {
    const std::size_t colon = name.text.find(':');
    if (colon == std::string_view::npos) return;
    const std::string prefix(name.text.substr(0, colon));
    if (prefix == "xml" || names_.prefixes.contains(prefix)) return;
    Report(Code::kInvalidXPath, name,
           names_.prefixes.empty()
               ? fmt::format("`{}` has a prefix; a project's records have none", name.text)
               : fmt::format("`{}` has a prefix that no `ns` declares", name.text));
  }

  void CheckVariable(const Token& token) {
    const std::string name(token.text.substr(1));
    if (names_.variables.contains(name)) return;
    if (names_.variables.empty()) {
      Report(Code::kInvalidXPath, token,
             fmt::format("`{}` is a variable; expressions here have none", token.text));
      return;
    }
    base::Diagnostic& d =
        Report(Code::kInvalidXPath, token,
               fmt::format("`{}` is a variable that has no value here", token.text));
    const std::vector<std::string> known(names_.variables.begin(), names_.variables.end());
    if (const auto meant = base::DidYouMean(name, known)) {
      d.hints.push_back({fmt::format("did you mean `${}`?", *meant), {}});
    }
  }

  void SkipNodeTest() {
    if (Peek().kind == TokenKind::kLiteral) ++at_;
    Take(")");
  }

  void Predicates() {
    while (Take("[")) {
      Expression();
      Take("]");
    }
  }

  Kind Primary() {
    const Token token = Peek();
    if (IsCall()) return Call();
    ++at_;
    if (token.kind == TokenKind::kNumber) return Kind::kNumber;
    if (token.kind == TokenKind::kLiteral) {
      return base::Decimal::Parse(base::Trim(token.text)) ? Kind::kNumber : Kind::kWord;
    }
    if (token.kind == TokenKind::kVariable) {
      CheckVariable(token);
      return Kind::kUnknown;
    }
    const Kind inner = Expression();
    Take(")");
    return inner;
  }

  Kind Call() {
    const Token name = Peek();
    at_ += 2;
    std::size_t count = 0;
    while (!IsOperator(")") && Peek().kind != TokenKind::kEnd) {
      const std::size_t before = at_;
      Expression();
      ++count;
      if (!Take(",") && at_ == before) break;
    }
    Take(")");
    const auto* function = std::find_if(std::begin(kFunctions), std::end(kFunctions),
                                        [&](const Function& f) { return f.name == name.text; });
    if (function == std::end(kFunctions)) {
      ReportUnknown(name);
      return Kind::kUnknown;
    }
    if (count < function->least || count > function->most) ReportCount(name, *function, count);
    return function->result;
  }

  void ReportUnknown(const Token& name) {
    if (name.text == "sum") {
      Report(Code::kInexactSum, name, "`sum()` adds in binary: 0.1 and 0.2 do not make 0.3")
          .hints.push_back({"use `total()`, which is exact", {}});
      return;
    }
    base::Diagnostic& d =
        Report(Code::kUnknownFunction, name, fmt::format("`{}()` is not a function", name.text));
    std::vector<std::string> known;
    for (const Function& f : kFunctions) known.emplace_back(f.name);
    const auto meant = name.text == "id" ? std::optional<std::string>("record")
                                         : base::DidYouMean(name.text, known);
    if (meant) d.hints.push_back({fmt::format("did you mean `{}()`?", *meant), {}});
  }

  void ReportCount(const Token& name, const Function& function, std::size_t count) {
    std::string due = std::to_string(function.least);
    if (function.most == kMany) {
      due += " or more";
    } else if (function.most != function.least) {
      due += " to " + std::to_string(function.most);
    }
    Report(Code::kInvalidXPath, name,
           fmt::format("`{}()` is given {} argument{}; it takes {}", name.text, count,
                       count == 1 ? "" : "s", due));
  }

  const ExpressionPlace& place_;
  const XPathNames& names_;
  base::Sink& sink_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::string_view step_;  ///< the name of the step before, of the path that is read
  bool good_ = true;
};

}  // namespace

base::Span ExpressionPlace::Part(std::size_t begin, std::size_t end) const {
  if (!span.known() || span.file->text().compare(span.begin, span.end - span.begin, text) != 0) {
    return span;
  }
  return {span.file, span.begin + static_cast<std::uint32_t>(begin),
          span.begin + static_cast<std::uint32_t>(end)};
}

bool CheckXPath(const ExpressionPlace& place, const XPathNames& names, base::Sink& sink) {
  return Checker(place, names, sink).Run();
}

bool IsShallow(std::string_view expression) {
  std::size_t depth = 0;
  for (const Token& token : Tokenize(expression)) {
    if (token.kind != TokenKind::kOperator) continue;
    if ((token.text == "(" || token.text == "[") && ++depth > kMaxDepth) return false;
    if ((token.text == ")" || token.text == "]") && depth > 0) --depth;
  }
  return true;
}

}  // namespace hexapla::xml
