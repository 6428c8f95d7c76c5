#include "message/mask.h"

#include <cmark.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/scan.h"
#include "base/utf8.h"
#include "message/characters.h"

namespace hexapla::message {
namespace {

constexpr std::string_view kPrivateUse = "\xEE\x80\x80";  // U+E000
constexpr std::string_view kEdge = "\xC2\xA0";            // U+00A0

/// What the named reference \p raw (`&name;`) stands for; nothing when HTML 5 knows no such name.
/// cmark has the table and no function for it.
std::optional<std::string> DecodeNamedReference(std::string_view raw) {
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
      cmark_parse_document(raw.data(), raw.size(), CMARK_OPT_DEFAULT), &cmark_node_free);
  std::string text;
  cmark_node* paragraph = cmark_node_first_child(document.get());
  for (cmark_node* node = paragraph == nullptr ? nullptr : cmark_node_first_child(paragraph);
       node != nullptr; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_TEXT) text += cmark_node_get_literal(node);
  }
  if (text.empty() || text == raw) return std::nullopt;
  return text;
}

class Masker {
 public:
  Masker(const MappedText& mapped, const Braces& braces, const RunContext& context,
         base::Sink& sink)
      : mapped_(mapped), text_(mapped.text()), braces_(braces), context_(context), sink_(sink) {}

  MaskedRun Run(std::size_t begin, std::size_t end) {
    end_ = end;
    AddToken(TokenKind::kEdge, kEdge, begin, begin);
    for (std::size_t at = begin; at < end;) at = Step(at);
    if (pending_space_ && context_.branch) AddSpace();
    AddToken(TokenKind::kEdge, kEdge, end, end);
    return std::move(run_);
  }

 private:
  std::size_t Step(std::size_t at) {
    const char c = text_[at];
    if (IsCollapsible(c)) return WhiteSpace(at);
    if (c == '\\' && at + 1 < end_ && (text_[at + 1] == '\n' || text_[at + 1] == '\r')) {
      ReportHardBreak(at, at + 1);
      return at + 1;
    }
    if (pending_space_ && (context_.branch || run_.text.size() > kEdge.size())) AddSpace();
    pending_space_ = false;
    if (c == '\\' && at + 1 < end_ && IsAsciiPunctuation(text_[at + 1])) {
      Add(std::string_view(text_).substr(at, 2), at, at + 2);
      return at + 2;
    }
    if (c == '{') {
      const std::size_t behind = braces_.close.at(at) + 1;
      AddToken(TokenKind::kArgument, kPrivateUse, at, behind);
      return behind;
    }
    if (c == '&') return Ampersand(at);
    if (c == '}') {
      // Reported already. Simply left out it could join what stands around it: `&amp};`.
      AddToken(TokenKind::kLiteral, "\\&", at, at + 1);
      return at + 1;
    }
    if (c == '#' && !context_.plural.empty()) {
      AddToken(TokenKind::kNumber, kPrivateUse, at, at + 1);
    } else if (c == '_') {
      Add("\\_", at, at + 1);
    } else {
      return Plain(at);
    }
    return at + 1;
  }

  /// What stands for itself, up to white space or a sign that may not.
  std::size_t Plain(std::size_t at) {
    const std::size_t behind = std::min(
        base::FindAny<' ', '\t', '\n', '\r', '\\', '{', '}', '&', '#', '_'>(text_, at + 1), end_);
    run_.text.append(text_, at, behind - at);
    for (std::size_t i = at; i < behind; ++i) {
      run_.begin.push_back(static_cast<std::uint32_t>(i));
      run_.end.push_back(static_cast<std::uint32_t>(i + 1));
    }
    return behind;
  }

  std::size_t WhiteSpace(std::size_t at) {
    std::size_t behind = at;
    while (behind < end_ && IsCollapsible(text_[behind])) ++behind;
    const bool inner = run_.text.size() > kEdge.size() && behind < end_;
    if (!mapped_.xml() && inner && text_.compare(at, 2, "  ") == 0) {
      const std::size_t line_end = text_.find_first_not_of(' ', at);
      if (line_end < behind && text_[line_end] != '\t') ReportHardBreak(at, line_end);
    }
    if (!pending_space_) space_begin_ = at;
    space_end_ = behind;
    pending_space_ = true;
    return behind;
  }

  std::size_t Ampersand(std::size_t at) {
    std::size_t name = at + 1;
    const bool numeric = name < end_ && text_[name] == '#';
    if (numeric) ++name;
    const bool hexadecimal = numeric && name < end_ && (text_[name] | 0x20) == 'x';
    if (hexadecimal) ++name;
    std::size_t semicolon = name;
    while (semicolon < end_ && semicolon - name < 32 && IsLetterOrDigit(text_[semicolon])) {
      ++semicolon;
    }
    if (semicolon == name || semicolon >= end_ || text_[semicolon] != ';') return Verbatim(at);
    const std::string_view digits = std::string_view(text_).substr(name, semicolon - name);
    std::optional<std::string> literal;
    if (numeric) {
      const std::string_view allowed = hexadecimal ? "0123456789abcdefABCDEF" : "0123456789";
      const bool valid = digits.size() <= (hexadecimal ? 6U : 7U) &&
                         digits.find_first_not_of(allowed) == std::string_view::npos;
      if (!valid) return Verbatim(at);
      literal.emplace();
      base::AppendUtf8(
          DecodeNumericReference(digits, hexadecimal, mapped_.SpanOf(at, semicolon + 1), sink_),
          *literal);
    } else {
      literal = DecodeNamedReference(std::string_view(text_).substr(at, semicolon + 1 - at));
    }
    if (!literal) return Verbatim(at);
    AddToken(TokenKind::kLiteral, "\\&", at, semicolon + 1);
    run_.tokens.back().literal = *literal;
    return semicolon + 1;
  }

  std::size_t Verbatim(std::size_t at) {
    Add("&", at, at + 1);
    return at + 1;
  }

  void AddSpace() {
    Add(" ", space_begin_, space_end_);
    pending_space_ = false;
  }

  void AddToken(TokenKind kind, std::string_view mask, std::size_t begin, std::size_t end) {
    run_.tokens.push_back({run_.text.size(), kind, begin, end, {}});
    Add(mask, begin, end);
  }

  void Add(std::string_view bytes, std::size_t begin, std::size_t end) {
    run_.text += bytes;
    run_.begin.insert(run_.begin.end(), bytes.size(), static_cast<std::uint32_t>(begin));
    run_.end.insert(run_.end.end(), bytes.size(), static_cast<std::uint32_t>(end));
  }

  void ReportHardBreak(std::size_t begin, std::size_t end) {
    sink_
        .Report(base::Code::kUnsupportedMarkup, mapped_.SpanOf(begin, end),
                "a hard line break is not part of a message")
        .hints.push_back(
            {"start a new paragraph, or take the spaces or the backslash away from the "
             "end of the line",
             {}});
  }

  const MappedText& mapped_;
  const std::string& text_;
  const Braces& braces_;
  const RunContext& context_;
  base::Sink& sink_;
  MaskedRun run_;
  std::size_t end_ = 0;
  bool pending_space_ = false;
  std::size_t space_begin_ = 0;
  std::size_t space_end_ = 0;
};

}  // namespace

MaskedRun Mask(const MappedText& text, const Braces& braces, std::size_t begin, std::size_t end,
               const RunContext& context, base::Sink& sink) {
  return Masker(text, braces, context, sink).Run(begin, end);
}

}  // namespace hexapla::message
