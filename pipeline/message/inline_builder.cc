#include "message/inline_builder.h"

#include <cmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <string>
#include <string_view>

#include "base/scan.h"
#include "message/characters.h"
#include "message/left_over_marks.h"
#include "message/link.h"

namespace hexapla::message {
namespace {

/// So many in one run have one cause.
constexpr std::size_t kMostNoLinks = 20;

/// An element that is open: its node and where its mark stands in the masked text.
struct Frame {
  Node node;
  std::size_t begin = 0;
  cmark_node_type type = CMARK_NODE_NONE;
  bool spliced = false;  ///< it cannot stay, its content can
};

/// Whether nothing of \p nodes would be seen: none, or white space alone.
bool AreBlank(const std::vector<Node>& nodes) {
  constexpr std::string_view kBlank = " \t\n\xC2\xA0";  // a no-break space, byte by byte
  return std::all_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    return node.kind == NodeKind::kText && node.text.find_first_not_of(kBlank) == std::string::npos;
  });
}

/// Walks cmark's nodes and the masked text side by side: cmark keeps the order of the text, so that
/// a cursor always knows where it is.
class InlineBuilder {
 public:
  InlineBuilder(Compiler& compiler, const MaskedRun& run, const RunContext& context)
      : compiler_(compiler), run_(run), context_(context) {
    frames_.emplace_back();
  }

  std::vector<Node> Build() {
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
        cmark_parse_document(run_.text.data(), run_.text.size(), CMARK_OPT_DEFAULT),
        &cmark_node_free);
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(
        cmark_iter_new(document.get()), &cmark_iter_free);
    cmark_event_type event = cmark_iter_next(iterator.get());
    for (; event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      event == CMARK_EVENT_ENTER ? Enter(node, iterator.get()) : Exit(node);
    }
    ReportLeftOverMarks(compiler_, run_, context_, marks_);
    return std::move(frames_.front().node.children);
  }

 private:
  void Enter(cmark_node* node, cmark_iter* iterator) {
    switch (const cmark_node_type type = cmark_node_get_type(node); type) {
      case CMARK_NODE_TEXT:
        ReadText(cmark_node_get_literal(node));
        break;
      case CMARK_NODE_CODE:
        SkipCode();
        break;
      case CMARK_NODE_HTML_INLINE:
        SkipUnsupported(std::string_view(cmark_node_get_literal(node)).size(), "raw HTML",
                        "use the markup of messages (`*emphasis*`, `**strong**`, "
                        "`[words](https://…)`), or write `\\<` for a sign that is text");
        break;
      case CMARK_NODE_LINK:
        if (At(cursor_) == '<') {
          SkipAutolink(node, iterator);
          break;
        }
        Open(type, 1);
        break;
      case CMARK_NODE_IMAGE:
        Open(type, 2);
        break;
      case CMARK_NODE_EMPH:
        Open(type, 1);
        break;
      case CMARK_NODE_STRONG:
        Open(type, 2);
        break;
      default:
        break;
    }
  }

  void Exit(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_EMPH:
        CloseEmphasis(NodeKind::kEmphasis, 1);
        break;
      case CMARK_NODE_STRONG:
        CloseEmphasis(NodeKind::kStrong, 2);
        break;
      case CMARK_NODE_LINK:
        CloseLink();
        break;
      case CMARK_NODE_IMAGE:
        CloseImage();
        break;
      default:
        break;
    }
  }

  void Open(cmark_node_type type, std::size_t width) {
    Frame frame;
    frame.begin = cursor_;
    frame.type = type;
    frame.spliced = type == CMARK_NODE_IMAGE;
    for (const Frame& outer : frames_) {
      if (outer.type != type || type == CMARK_NODE_IMAGE) continue;
      frame.spliced = true;
      if (!nested_reported_) ReportNested(width);
      nested_reported_ = true;
      break;
    }
    if (cursor_ == emphasis_end_ && type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE) {
      ReportTouching(width);
    }
    cursor_ += width;
    frames_.push_back(std::move(frame));
  }

  void ReportNested(std::size_t width) {
    compiler_.sink()
        .Report(base::Code::kNestedEmphasis, SpanOf(cursor_, cursor_ + width),
                fmt::format("`{}` opens inside of `{}`: the same emphasis twice",
                            run_.text.substr(cursor_, width), run_.text.substr(cursor_, width)))
        .hints.push_back({"close the outer one first, or leave the inner one out", {}});
  }

  void ReportTouching(std::size_t width) {
    compiler_.sink()
        .Report(base::Code::kNestedEmphasis, SpanOf(cursor_, cursor_ + width),
                "emphasis opens where other emphasis has just closed")
        .hints.push_back({"put a word or a space between the two, or nest them whole: "
                          "`*so **to** say*`",
                          {}});
  }

  Frame Close(std::size_t behind) {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    frame.node.span = SpanOf(frame.begin, behind);
    cursor_ = behind;
    return frame;
  }

  void CloseEmphasis(NodeKind kind, std::size_t width) {
    Frame frame = Close(cursor_ + width);
    frame.node.kind = kind;
    emphasis_end_ = cursor_;
    Attach(std::move(frame));
  }

  void CloseLink() {
    const LinkTail tail = ReadLinkTail(run_, cursor_);
    Frame frame = Close(tail.end);
    const base::Span span = tail.address_end > tail.address_begin
                                ? SpanOf(tail.address_begin, tail.address_end)
                                : frame.node.span;
    frame.node.kind = NodeKind::kLink;
    if (tail.has_title) {
      Unsupported(span, "a link title", "leave the title out: readers on paper never see it");
    }
    if (AreBlank(frame.node.children)) {
      compiler_.sink()
          .Report(base::Code::kEmptyLink, frame.node.span, "the link has no words")
          .hints.push_back({"put the words that lead there into the brackets", {}});
    }
    if (tail.has_argument) {
      frame.spliced = true;
      compiler_.sink()
          .Report(base::Code::kArgumentInLinkAddress, span,
                  "an argument cannot stand in the address of a link")
          .hints.push_back({"link to the record that has the address: `[words](#id)`", {}});
    } else if (!tail.address.empty() && tail.address[0] == '#') {
      MakeReference(tail, span, frame);
    } else if (IsSafeAddress(tail.address)) {
      frame.node.text = tail.address;
    } else {
      frame.spliced = true;
      ReportUnsafe(tail, span);
    }
    Attach(std::move(frame));
  }

  void MakeReference(const LinkTail& tail, base::Span span, Frame& frame) {
    frame.node.kind = NodeKind::kArgument;
    frame.node.type = ArgumentType::kTerm;
    frame.node.name = tail.address.substr(1);
    if (IsId(frame.node.name)) return;
    frame.spliced = true;
    compiler_.sink()
        .Report(base::Code::kInvalidArgumentName, span,
                fmt::format("`{}` is not the id of a record", frame.node.name))
        .hints.push_back({"an id is a letter, then letters, digits and `_`", {}});
  }

  void ReportUnsafe(const LinkTail& tail, base::Span span) {
    compiler_.sink()
        .Report(base::Code::kUnsafeLink, span,
                tail.address.empty() ? std::string("the link has no address")
                                     : fmt::format("a report cannot link to `{}`", tail.address))
        .hints.push_back(
            {"a link begins with `https://`, `http://` or `mailto:`, or names a record: "
             "`#id`",
             {}});
  }

  void CloseImage() {
    const LinkTail tail = ReadLinkTail(run_, cursor_);
    Frame frame = Close(tail.end);
    Unsupported(frame.node.span, "an image", "images are placed by the template of the report");
    Attach(std::move(frame));
  }

  void Attach(Frame frame) {
    if (frame.spliced) {
      for (Node& child : frame.node.children) AddNode(std::move(child));
    } else if (!frame.node.children.empty()) {
      AddNode(std::move(frame.node));
    }
  }

  void AddNode(Node node) {
    std::vector<Node>& siblings = frames_.back().node.children;
    if (node.kind == NodeKind::kText && !siblings.empty() &&
        siblings.back().kind == NodeKind::kText) {
      siblings.back().text += node.text;
      siblings.back().span.end = node.span.end;
    } else {
      siblings.push_back(std::move(node));
    }
  }

  void ReadText(std::string_view literal) {
    for (std::size_t i = 0; i < literal.size();) {
      if (const Token* token = TokenAtCursor(); token != nullptr) {
        const std::size_t masked =
            token->kind == TokenKind::kArgument || token->kind == TokenKind::kNumber ? 3 : 2;
        ReadToken(*token, masked);
        i += token->kind == TokenKind::kLiteral ? 1 : masked;
        cursor_ += masked;
        continue;
      }
      if (const std::size_t plain = PlainAtCursor(literal.size() - i); plain > 0) {
        AddText(literal.substr(i, plain), cursor_, cursor_ + plain);
        cursor_ += plain;
        i += plain;
        continue;
      }
      const bool escaped = At(cursor_) == '\\' && IsAsciiPunctuation(At(cursor_ + 1));
      if (!escaped) NoteMark();
      const std::size_t behind = cursor_ + (escaped ? 2 : 1);
      assert(At(behind - 1) == literal[i]);
      AddText(literal.substr(i, 1), cursor_, behind);
      cursor_ = behind;
      ++i;
    }
  }

  /// Bytes at the cursor, of \p size that are text, before a token, an escape or what looks like
  /// markup. REQUIRES: `TokenAtCursor` found none.
  std::size_t PlainAtCursor(std::size_t size) const {
    const std::size_t token =
        token_ < run_.tokens.size() ? run_.tokens[token_].at : run_.text.size();
    const std::size_t end = std::min(token, cursor_ + size);
    const std::string_view text = std::string_view(run_.text).substr(0, end);
    return base::FindAny<'\\', '*', '[', ']'>(text, cursor_) - cursor_;
  }

  /// What cmark left as text although it looks like markup.
  void NoteMark() {
    const char c = At(cursor_);
    if (c == '*') {
      marks_.push_back(cursor_);
    } else if (c == ']' && At(cursor_ + 1) == '[') {
      Unsupported(
          SpanOf(cursor_, cursor_ + 2), "a reference link",
          "put the address beside the words: `[words](https://…)`, `[words](#id)`; or write "
          "`\\[` for a bracket that is text");
    } else if (c == ']' && OpensAddress(cursor_ + 1)) {
      ReportNoLink();
    } else if (c == '[' && At(cursor_ + 1) == '^') {
      Unsupported(SpanOf(cursor_, cursor_ + 2), "a footnote of Markdown",
                  "a note is a record, placed with `{id, note}`");
    }
  }

  /// Whether what stands at \p at was meant for the address of a link: in brackets right there, or
  /// behind a space when it begins as an address does.
  bool OpensAddress(std::size_t at) const {
    if (At(at) == '(') return true;
    if (At(at) != ' ' || At(at + 1) != '(') return false;
    const std::string_view inside = std::string_view(run_.text).substr(at + 2);
    return inside.starts_with("https://") || inside.starts_with("http://") ||
           inside.starts_with("mailto:") || inside.starts_with("#");
  }

  void ReportNoLink() {
    if (++no_links_ > kMostNoLinks) return;
    compiler_.sink()
        .Report(base::Code::kLeftOverMarks, SpanOf(cursor_, cursor_ + 1),
                "`]` ends no words of a link")
        .hints = {
        {"a link is `[words](https://…)`: no space before `(`, none in the address, no link "
         "in its words",
         {}},
        {"write `\\]` for a bracket that is text", {}}};
  }

  void ReadToken(const Token& token, std::size_t masked) {
    if (token.kind == TokenKind::kArgument) {
      auto node = compiler_.Argument(token.begin, token.end, context_);
      if (node) AddNode(std::move(*node));
    } else if (token.kind == TokenKind::kNumber) {
      Node node;
      node.kind = NodeKind::kNumber;
      node.name = context_.plural;
      node.span = SpanOf(cursor_, cursor_ + masked);
      AddNode(std::move(node));
    } else if (!token.literal.empty()) {
      AddText(token.literal, cursor_, cursor_ + masked);
    }
  }

  void AddText(std::string_view text, std::size_t begin, std::size_t end) {
    std::vector<Node>& siblings = frames_.back().node.children;
    const base::Span span = SpanOf(begin, end);
    if (siblings.empty() || siblings.back().kind != NodeKind::kText) {
      siblings.emplace_back();
      siblings.back().span = span;
    }
    siblings.back().text += text;
    siblings.back().span.end = span.end;
  }

  const Token* TokenAtCursor() {
    while (token_ < run_.tokens.size() && run_.tokens[token_].at < cursor_) ++token_;
    const bool here = token_ < run_.tokens.size() && run_.tokens[token_].at == cursor_;
    return here ? &run_.tokens[token_] : nullptr;
  }

  void SkipCode() {
    std::size_t ticks = 0;
    while (At(cursor_ + ticks) == '`') ++ticks;
    std::size_t end = cursor_ + ticks;
    for (std::size_t run = 0; end < run_.text.size() && run != ticks; end += run) {
      end = std::min(run_.text.find('`', end), run_.text.size());
      for (run = 0; At(end + run) == '`';) ++run;
    }
    SkipUnsupported(
        end - cursor_, "a code span",
        "a report has no code: leave the backticks out, or write `` \\` `` for one that "
        "is text");
  }

  void SkipAutolink(cmark_node* node, cmark_iter* iterator) {
    const std::size_t end = run_.text.find('>', cursor_);
    SkipUnsupported(end + 1 - cursor_, "a bare address in `<…>`",
                    "say in words what is there: `[words](https://…)`");
    cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT);
  }

  void SkipUnsupported(std::size_t length, const char* what, const char* way_out) {
    Unsupported(SpanOf(cursor_, cursor_ + length), what, way_out);
    cursor_ += length;
  }

  void Unsupported(base::Span span, const char* what, const char* way_out) {
    compiler_.sink()
        .Report(base::Code::kUnsupportedMarkup, span,
                fmt::format("{} is not part of a message", what))
        .hints.push_back({way_out, {}});
  }

  char At(std::size_t masked) const { return masked < run_.text.size() ? run_.text[masked] : '\0'; }

  base::Span SpanOf(std::size_t begin, std::size_t end) const {
    return compiler_.mapped().SpanOf(run_.begin[begin], run_.end[end - 1]);
  }

  Compiler& compiler_;
  const MaskedRun& run_;
  const RunContext& context_;
  std::vector<Frame> frames_;
  std::vector<std::size_t> marks_;
  std::size_t cursor_ = 0;
  std::size_t token_ = 0;
  std::size_t emphasis_end_ = 0;  ///< behind the emphasis closed last
  bool nested_reported_ = false;
  std::size_t no_links_ = 0;
};

}  // namespace

std::vector<Node> BuildInlines(Compiler& compiler, const MaskedRun& run,
                               const RunContext& context) {
  return InlineBuilder(compiler, run, context).Build();
}

}  // namespace hexapla::message
