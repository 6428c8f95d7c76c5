#include <fmt/format.h>

#include <array>
#include <cassert>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "message/characters.h"
#include "message/message.h"

namespace hexapla::message {
namespace {

bool IsEmphasis(const Node* node) {
  return node != nullptr && (node->kind == NodeKind::kEmphasis || node->kind == NodeKind::kStrong);
}

bool HasBrackets(const Node* node) {
  return node != nullptr && (node->kind == NodeKind::kLink ||
                             (node->kind == NodeKind::kArgument && !node->children.empty()));
}

bool IsLetter(char32_t c) { return !IsUnicodeWhiteSpace(c) && !IsPunctuation(c); }

/// Whether the source of \p node, inside of its marks, begins (ends) with punctuation or white
/// space. White space there is written as a reference, which is punctuation.
bool HasHardEdge(const Node* node, bool front) {
  while (IsEmphasis(node)) {
    if (node->children.empty()) return false;
    node = front ? &node->children.front() : &node->children.back();
  }
  if (HasBrackets(node)) return true;
  if (node->kind != NodeKind::kText || node->text.empty()) return false;
  return !IsLetter(front ? FirstCodePoint(node->text) : LastCodePoint(node->text));
}

/// Bytes that are written as they are between the ends of a text: ASCII that is no white space and
/// opens nothing, and the blocks of letters whose UTF-8 begins with a byte that no white space has.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> table{};
  for (unsigned c = '!'; c <= '~'; ++c) table[c] = true;
  for (const char c : std::string_view("\\*`[]{}#!<&"))
    table[static_cast<unsigned char>(c)] = false;
  for (unsigned c = 0x80; c <= 0xBF; ++c) table[c] = true;  // goes on what was begun
  for (unsigned c = 0xC3; c <= 0xDF; ++c) table[c] = true;
  for (unsigned c = 0xE4; c <= 0xED; ++c) table[c] = true;
  return table;
}();

/// Where a node stands among its siblings.
struct Place {
  const Node* previous = nullptr;
  const Node* next = nullptr;
  bool opens = false;   ///< first in emphasis, or in the message
  bool closes = false;  ///< last in emphasis, or in the message
};

class SourceWriter {
 public:
  std::string Message(const std::vector<Node>& content) {
    Run(content, true);
    return std::move(out_);
  }

 private:
  /// \p tight  white space at the ends would be lost.
  void Run(const std::vector<Node>& content, bool tight) {
    for (std::size_t i = 0; i < content.size(); ++i) {
      Place place;
      if (i > 0) place.previous = &content[i - 1];
      if (i + 1 < content.size()) place.next = &content[i + 1];
      place.opens = tight && i == 0;
      place.closes = tight && i + 1 == content.size();
      Write(content[i], place);
    }
  }

  void Write(const Node& node, const Place& place) {
    switch (node.kind) {
      case NodeKind::kText:
        Text(node.text, place);
        return;
      case NodeKind::kEmphasis:
        Emphasis(node, "*");
        break;
      case NodeKind::kStrong:
        Emphasis(node, "**");
        break;
      case NodeKind::kLink:
        Link(node, node.text);
        break;
      case NodeKind::kArgument:
        HasBrackets(&node) ? Link(node, "#" + node.name) : Argument(node);
        break;
      case NodeKind::kPlural:
      case NodeKind::kSelect:
        Choice(node);
        break;
      case NodeKind::kNumber:
        out_ += node.name.empty() || node.name == plural_
                    ? std::string("#")
                    : fmt::format("{{{}, number}}", node.name);
        break;
    }
    after_space_ = false;
  }

  void Emphasis(const Node& node, std::string_view mark) {
    out_ += mark;
    after_space_ = false;
    Run(node.children, true);
    out_ += mark;
  }

  void Link(const Node& node, std::string_view address) {
    out_ += "[";
    after_space_ = false;
    Run(node.children, false);
    out_ += "](";
    Address(address);
    out_ += ")";
  }

  void Address(std::string_view address) {
    const bool bare = address.find_first_of(" ()<>\\&{}") == std::string_view::npos;
    if (!bare) out_ += "<";
    for (const char c : address) {
      if (c == ' ') {
        out_ += "&#32;";
        continue;
      }
      if (std::string_view("<>\\&{}").find(c) != std::string_view::npos) out_ += '\\';
      out_ += c;
    }
    if (!bare) out_ += ">";
  }

  void Argument(const Node& node) {
    out_ += "{" + node.name;
    if (node.type != ArgumentType::kAuto) out_ += fmt::format(", {}", NameOf(node.type));
    if (!node.style.empty()) out_ += ", " + node.style;
    out_ += "}";
  }

  void Choice(const Node& node) {
    const bool select = node.kind == NodeKind::kSelect;
    out_ += fmt::format("{{{}, {},", node.name,
                        select         ? "select"
                        : node.ordinal ? "selectordinal"
                                       : "plural");
    const std::string outer = plural_;
    if (!select) plural_ = node.name;
    for (const Branch& branch : node.branches) {
      out_ += fmt::format(" {} {{", branch.key);
      after_space_ = false;
      Run(branch.content, false);
      out_ += "}";
    }
    out_ += "}";
    plural_ = outer;
  }

  static std::size_t EndOfPlain(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end && kPlain[static_cast<unsigned char>(text[at])]) ++at;
    return at;
  }

  void Text(std::string_view text, const Place& place) {
    const std::size_t last_one = text.empty() ? 0 : LastCodePointOffset(text);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      if (begin > 0) at = EndOfPlain(text, begin, last_one);
      if (at > begin) {
        out_ += text.substr(begin, at - begin);
        after_space_ = false;
        continue;
      }
      const char32_t c = base::NextCodePoint(text, at);
      const bool first = begin == 0;
      const bool last = at >= text.size();
      const std::string_view bytes = text.substr(begin, at - begin);
      if (IsUnicodeWhiteSpace(c)) {
        Space(c, bytes, (first && place.opens) || (last && place.closes));
        continue;
      }
      after_space_ = false;
      // Beside emphasis whose marks would stand between a letter and punctuation CommonMark sees no
      // emphasis; a reference in the letter's place ends in punctuation.
      const bool before_hard = last && IsEmphasis(place.next) && HasHardEdge(place.next, true);
      const bool after_hard =
          first && IsEmphasis(place.previous) && HasHardEdge(place.previous, false);
      if (IsLetter(c) && (before_hard || after_hard)) {
        Reference(c);
        continue;
      }
      if (bytes.size() == 1 && NeedsBackslash(text, begin, place)) out_ += '\\';
      out_ += bytes;
    }
  }

  void Space(char32_t c, std::string_view bytes, bool edge) {
    const bool collapsible = c == ' ' && !after_space_;
    const bool kept = c >= 0x80;
    if (edge || !(collapsible || kept)) {
      Reference(c);
    } else {
      out_ += bytes;
    }
    after_space_ = c == ' ' && !edge;
  }

  void Reference(char32_t c) {
    out_ += fmt::format("&#{};", static_cast<std::uint32_t>(c));
    after_space_ = false;
  }

  bool NeedsBackslash(std::string_view text, std::size_t at, const Place& place) const {
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    switch (text[at]) {
      case '\\':
      case '*':
      case '`':
      case '[':
      case ']':
      case '{':
      case '}':
        return true;
      case '#':
        return !plural_.empty();
      case '!':
        return next == '\0' && HasBrackets(place.next);
      case '<':
        return next == '\0' || IsLetterOrDigit(next) || IsAsciiPunctuation(next);
      case '&': {
        std::size_t end = at + 1;
        while (end < text.size() && (IsLetterOrDigit(text[end]) || text[end] == '#')) ++end;
        return end == text.size() || text[end] == ';';
      }
      default:
        return false;
    }
  }

  std::string out_;
  std::string plural_;        ///< argument of the nearest plural around
  bool after_space_ = false;  ///< a further space would be collapsed into the last
};

}  // namespace

std::string ToSource(const std::vector<Node>& content) { return SourceWriter().Message(content); }

}  // namespace hexapla::message
