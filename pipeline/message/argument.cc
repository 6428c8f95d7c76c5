#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/edit_distance.h"
#include "base/utf8.h"
#include "message/characters.h"
#include "message/choices.h"
#include "message/compiler.h"

namespace hexapla::message {
namespace {

/// A piece of the mapped text, white space around it left out.
struct Piece {
  std::string_view text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr const char* kChoiceTypes[] = {"plural", "select", "selectordinal"};

class ArgumentReader {
 public:
  ArgumentReader(Compiler& compiler, std::size_t begin, std::size_t end, const RunContext& context)
      : compiler_(compiler),
        text_(compiler.mapped().text()),
        context_(context),
        begin_(begin),
        at_(begin + 1),
        end_(end - 1) {}

  std::optional<Node> Read() {
    node_.span = compiler_.mapped().SpanOf(begin_, end_ + 1);
    const Piece name = Next();
    if (!CheckName(name)) return std::nullopt;
    node_.kind = NodeKind::kArgument;
    node_.name = name.text;
    if (at_ == end_) return std::move(node_);
    if (text_[at_] == '{') return Malformed(at_, "a comma and a type come before the branches");
    ++at_;
    return ReadType();
  }

 private:
  Piece Trimmed(std::size_t begin, std::size_t end) const {
    while (begin < end && IsCollapsible(text_[begin])) ++begin;
    while (end > begin && IsCollapsible(text_[end - 1])) --end;
    return {std::string_view(text_).substr(begin, end - begin), begin, end};
  }

  /// Up to the next comma or brace, and goes there.
  Piece Next() {
    const std::size_t begin = at_;
    while (at_ < end_ && text_[at_] != ',' && text_[at_] != '{') ++at_;
    return Trimmed(begin, at_);
  }

  base::Span SpanOf(const Piece& piece) const {
    if (piece.begin < piece.end) return compiler_.mapped().SpanOf(piece.begin, piece.end);
    return compiler_.mapped().SpanOf(begin_, end_ + 1);
  }

  bool CheckName(const Piece& name) {
    if (IsId(name.text)) return true;
    auto& found = compiler_.sink().Report(
        base::Code::kInvalidArgumentName, SpanOf(name),
        name.text.empty() ? std::string("the braces name nothing")
                          : fmt::format("`{}` is not the name of an argument", name.text));
    const bool path = name.text.find_first_of(".-/") != std::string_view::npos &&
                      name.text.find_first_of(" \t\r\n") == std::string_view::npos;
    found.hints.push_back(
        {path ? "a name is an id, without path, full stop or hyphen: write `c26_35`; a symbol such "
                "as C26/35 is data of the record"
              : "a name is a letter, then letters, digits and `_`; write `\\{` for a brace that is "
                "text",
         {}});
    return false;
  }

  std::optional<Node> ReadType() {
    const Piece type = Next();
    const std::string_view word = type.text.substr(0, type.text.find_first_of(" \t\r\n"));
    const bool choice =
        std::find(std::begin(kChoiceTypes), std::end(kChoiceTypes), word) != std::end(kChoiceTypes);
    const auto parsed = ParseArgumentType(word);
    if (!choice && !parsed) return UnknownType(type, word);
    const bool comma = at_ < end_ && text_[at_] == ',';
    const bool brace = at_ < end_ && text_[at_] == '{';
    if (word != type.text || brace) {
      return Malformed(type.begin, fmt::format("a comma must follow `{}`", word));
    }
    if (comma) ++at_;
    head_end_ = type.end;
    if (choice) return ReadChoice(word);
    node_.type = *parsed;
    return comma ? ReadStyle() : std::optional<Node>(std::move(node_));
  }

  std::optional<Node> UnknownType(const Piece& type, std::string_view word) {
    std::vector<std::string> known(std::begin(kChoiceTypes), std::end(kChoiceTypes));
    for (int t = 1; t <= static_cast<int>(ArgumentType::kNote); ++t) {
      known.emplace_back(NameOf(static_cast<ArgumentType>(t)));
    }
    auto& found = compiler_.sink().Report(base::Code::kUnknownArgumentType, SpanOf(type),
                                          fmt::format("`{}` is not a type of arguments", word));
    if (const auto meant = base::DidYouMean(word, known)) {
      found.hints.push_back({fmt::format("did you mean `{}`?", *meant), {}});
    }
    std::string all;
    for (const std::string& name : known) {
      all += fmt::format("{}`{}`", all.empty() ? "" : ", ", name);
    }
    found.hints.push_back({"the types are " + all, {}});
    return std::nullopt;
  }

  std::optional<Node> ReadStyle() {
    const Piece style = Trimmed(at_, end_);
    const bool valid = !style.text.empty() && IsLetterOrDigit(style.text[0]) &&
                       std::all_of(style.text.begin(), style.text.end(), [](char c) {
                         return IsLetterOrDigit(c) || c == '-' || c == '_';
                       });
    if (!valid) {
      Malformed(style.begin, "a style is one name of letters, digits, `-` and `_`");
      return std::nullopt;
    }
    node_.style = style.text;
    return std::move(node_);
  }

  std::optional<Node> ReadChoice(std::string_view type) {
    const bool select = type == "select";
    node_.kind = select ? NodeKind::kSelect : NodeKind::kPlural;
    node_.ordinal = type == "selectordinal";
    RunContext inner = context_;
    inner.branch = true;
    if (!select) inner.plural = node_.name;
    std::vector<BranchKey> keys;
    while (!Trimmed(at_, end_).text.empty()) {
      const Piece key = Next();
      const bool stray = at_ == end_ || text_[at_] == ',' || key.text.empty() ||
                         key.text.find_first_of(" \t\r\n") != std::string_view::npos;
      if (stray) {
        return Malformed(key.text.empty() ? std::min(at_, end_) : key.begin,
                         "a branch is one word and its text in braces: `other {…}`");
      }
      keys.push_back({key.text, SpanOf(key)});
      ReadBranch(key, inner);
    }
    const base::Span head = compiler_.mapped().SpanOf(begin_, head_end_);
    if (select) {
      CheckSelectKeys(node_.name, keys, head, compiler_.sink());
    } else {
      CheckPluralKeys(node_.name, keys, node_.ordinal, compiler_.categories(), head,
                      compiler_.sink());
    }
    if (node_.branches.empty()) return std::nullopt;
    return std::move(node_);
  }

  void ReadBranch(const Piece& key, const RunContext& inner) {
    const std::size_t open = at_;
    const std::size_t close = compiler_.braces().close.at(open);
    at_ = close + 1;
    Branch branch;
    branch.key = key.text;
    branch.span = compiler_.mapped().SpanOf(key.begin, close + 1);
    if (Trimmed(open + 1, close).text.empty()) {
      compiler_.sink()
          .Report(base::Code::kEmptyBranch, branch.span,
                  fmt::format("branch `{}` of `{}` is empty", key.text, node_.name))
          .hints.push_back(
              {"each branch is complete: take whole words or the whole sentence into it", {}});
    }
    branch.content = compiler_.Run(open + 1, close, inner);
    node_.branches.push_back(std::move(branch));
  }

  std::optional<Node> Malformed(std::size_t at, std::string message) {
    const std::size_t begin = at < end_ ? at : begin_;
    compiler_.sink()
        .Report(base::Code::kMalformedArgument, compiler_.mapped().SpanOf(begin, end_ + 1),
                std::move(message))
        .hints.push_back(
            {"write `{name}`, `{name, type}`, `{name, type, style}` or `{name, plural, "
             "one {…} other {…}}`",
             {}});
    return std::nullopt;
  }

  Compiler& compiler_;
  const std::string& text_;
  const RunContext& context_;
  std::size_t begin_;
  std::size_t at_;
  std::size_t end_;
  std::size_t head_end_ = 0;
  Node node_;
};

}  // namespace

std::optional<Node> Compiler::Argument(std::size_t begin, std::size_t end,
                                       const RunContext& context) {
  return ArgumentReader(*this, begin, end, context).Read();
}

}  // namespace hexapla::message
