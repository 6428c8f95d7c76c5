#include "xml/quick_reader.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/scan.h"
#include "base/utf8.h"
#include "xml/common_characters.h"

namespace hexapla::xml {
namespace {

// Below the limits of the guard, which says so where a file goes beyond them.
constexpr std::size_t kMaxTagBytes = std::size_t{32} << 10U;
constexpr std::size_t kMaxAttributes = 40;
constexpr std::size_t kMaxDepth = 100;

constexpr std::string_view kDeclarations[] = {
    R"(<?xml version="1.0" encoding="UTF-8"?>)",
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"};

struct Name {
  std::string_view whole;
  std::string_view prefix;
  std::string_view local;
};

struct RawAttribute {
  Name name;
  std::string_view value;
};

class QuickReader {
 public:
  QuickReader(const base::SourceFile& file, Tree& tree)
      : file_(file), text_(file.text()), tree_(tree) {}

  bool Run() {
    if (!SkipDeclaration() || HasRareCharacter(text_)) return false;
    while (at_ < text_.size()) {
      if (!ReadText() || (at_ < text_.size() && !ReadMarkup())) return false;
    }
    return tree_.root() != nullptr && open_.empty();
  }

 private:
  struct Binding {
    std::string_view prefix;
    std::string_view uri;
  };
  struct Open {
    TreeNode* node;
    std::string_view name;
    std::size_t bindings;  ///< before its tag
  };

  char At(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  bool SkipDeclaration() {
    for (const std::string_view declaration : kDeclarations) {
      if (text_.starts_with(declaration)) at_ = declaration.size();
    }
    text_begin_ = at_;
    return at_ > 0 || (text_.starts_with('<') && !text_.starts_with("<?"));
  }

  /// Goes to the next `<`, or the end.
  bool ReadText() {
    const std::size_t begin = at_;
    for (;; ++at_) {
      at_ = base::FindAny<'<', '&', '>'>(text_, at_);
      if (at_ == text_.size() || text_[at_] == '<') break;
      if (text_[at_] == '>') {
        if (text_.substr(0, at_).ends_with("]]")) return false;
      } else if (!ReadReference()) {
        return false;
      }
    }
    return !open_.empty() || std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                                         text_.begin() + static_cast<std::ptrdiff_t>(at_), IsSpace);
  }

  /// Stops at the `;`.
  bool ReadReference() {
    const Reference reference = ReferenceAt(text_, at_);
    if (reference.size == 0 || open_.empty()) return false;
    Replace(reference.size);
    base::AppendUtf8(reference.character, characters_);
    at_ += reference.size - 1;
    return true;
  }

  /// Takes up the text before the \p size bytes from `at_` on, which stand for something else.
  void Replace(std::size_t size) {
    characters_.append(text_, text_begin_, at_ - text_begin_);
    replaced_ = true;
    text_begin_ = at_ + size;
  }

  /// Gives the text up to the tag at \p end to where it belongs.
  void TakeText(std::size_t end) {
    const std::string_view rest = text_.substr(text_begin_, end - text_begin_);
    if (!open_.empty()) {
      TreeNode* node = open_.back().node;
      const std::string_view data = replaced_ ? tree_.Keep(characters_.append(rest)) : rest;
      if (!data.empty()) (node->last_child == nullptr ? node->head : node->last_child->tail) = data;
    }
    characters_.clear();
    replaced_ = false;
  }

  bool ReadMarkup() {
    switch (At(at_ + 1)) {
      case '!':
        return ReadComment();
      case '/':
        return ReadEndTag();
      default:
        return ReadStartTag();
    }
  }

  bool ReadComment() {
    if (text_.compare(at_, 4, "<!--") != 0) return false;
    const std::size_t dashes = text_.find("--", at_ + 4);
    if (dashes == text_.npos || At(dashes + 2) != '>') return false;
    Replace(dashes + 3 - at_);
    at_ = dashes + 3;
    return true;
  }

  bool ReadEndTag() {
    if (open_.empty()) return false;
    const Open& open = open_.back();
    const std::size_t begin = at_;
    at_ += 2;
    if (text_.compare(at_, open.name.size(), open.name) != 0) return false;
    at_ += open.name.size();
    SkipSpace();
    if (At(at_++) != '>') return false;
    TakeText(begin);
    text_begin_ = at_;
    open.node->content_end = static_cast<std::uint32_t>(begin);
    bindings_.resize(open.bindings);
    open_.pop_back();
    return true;
  }

  bool ReadStartTag() {
    const std::size_t begin = at_++;
    const std::size_t bindings = bindings_.size();
    const Name name = ReadName();
    if (name.local.empty() || (open_.empty() && tree_.root() != nullptr)) return false;
    attributes_.clear();
    bool spaced = SkipSpace();
    while (At(at_) != '/' && At(at_) != '>') {
      if (!spaced || !ReadAttribute(bindings)) return false;
      spaced = SkipSpace();
    }
    const bool empty = At(at_) == '/';
    if (empty) ++at_;
    if (At(at_++) != '>' || at_ - begin > kMaxTagBytes) return false;
    TakeText(begin);
    TreeNode* node = AddNode(name, begin);
    if (node == nullptr) return false;
    if (empty) {
      bindings_.resize(bindings);
    } else {
      open_.push_back({node, name.whole, bindings});
    }
    return open_.size() <= kMaxDepth;
  }

  TreeNode* AddNode(const Name& name, std::size_t begin) {
    TreeNode* node = tree_.Add(open_.empty() ? nullptr : open_.back().node, name.local);
    node->file = &file_;
    node->begin = static_cast<std::uint32_t>(begin);
    node->tag_end = static_cast<std::uint32_t>(at_);
    node->content_end = node->tag_end;
    text_begin_ = at_;
    Attribute* out = tree_.AddAttributes(node, attributes_.size());
    for (std::size_t i = 0; i < attributes_.size(); ++i) {
      const auto& [attribute, value] = attributes_[i];
      out[i] = {attribute.local, {}, value};
      if (!attribute.prefix.empty() && !UriOf(attribute.prefix, out[i].uri)) return nullptr;
      const bool twice = std::any_of(out, out + i, [&](const Attribute& other) {
        return other.name == out[i].name && other.uri == out[i].uri;
      });
      if (twice) return nullptr;
    }
    return UriOf(name.prefix, node->uri) ? node : nullptr;
  }

  /// What \p prefix stands for; without one there may be nothing that it stands for.
  bool UriOf(std::string_view prefix, std::string_view& uri) const {
    const auto found =
        std::find_if(bindings_.rbegin(), bindings_.rend(),
                     [&](const Binding& binding) { return binding.prefix == prefix; });
    if (found != bindings_.rend()) {
      uri = found->uri;
      return true;
    }
    if (prefix == "xml") uri = kXmlNamespace;
    return prefix.empty() || prefix == "xml";
  }

  /// \p bindings  how many there were before this tag.
  bool ReadAttribute(std::size_t bindings) {
    const Name name = ReadName();
    SkipSpace();
    if (name.local.empty() || At(at_++) != '=') return false;
    SkipSpace();
    const char quote = At(at_++);
    if (quote != '"' && quote != '\'') return false;
    const std::optional<std::string_view> read = ReadValue(quote);
    if (!read) return false;
    const std::string_view value = *read;
    if (name.whole == "xmlns") return Bind({}, value, bindings);
    if (name.prefix == "xmlns") return Bind(name.local, value, bindings);
    if (name.prefix == "xml" && name.local != "lang" && name.local != "space") return false;
    attributes_.push_back({name, value});
    return attributes_.size() <= kMaxAttributes;
  }

  /// Up to the closing \p quote; goes behind it.
  std::optional<std::string_view> ReadValue(char quote) {
    std::string decoded;
    std::size_t begin = at_;
    for (;;) {
      at_ = quote == '"' ? base::FindAny<'"', '<', '&', '\n', '\t'>(text_, at_)
                         : base::FindAny<'\'', '<', '&', '\n', '\t'>(text_, at_);
      if (At(at_) != '&') break;
      const Reference reference = ReferenceAt(text_, at_);
      // libxml2 keeps an ampersand of a value as a reference.
      if (reference.size == 0 || reference.character == '&') return std::nullopt;
      decoded.append(text_, begin, at_ - begin);
      base::AppendUtf8(reference.character, decoded);
      at_ += reference.size;
      begin = at_;
    }
    if (At(at_) != quote) return std::nullopt;
    const std::string_view rest = text_.substr(begin, at_++ - begin);
    return decoded.empty() ? rest : tree_.Keep(decoded.append(rest));
  }

  bool Bind(std::string_view prefix, std::string_view uri, std::size_t bindings) {
    const bool twice = std::any_of(bindings_.begin() + static_cast<std::ptrdiff_t>(bindings),
                                   bindings_.end(),
                                   [&](const Binding& other) { return other.prefix == prefix; });
    if (twice || prefix.starts_with("xml") || !IsPlainUri(uri)) return false;
    bindings_.push_back({prefix, uri});
    return bindings_.size() - bindings <= kMaxAttributes;
  }

  /// All empty where no name stands, or one that is rare.
  Name ReadName() {
    const std::size_t begin = at_;
    std::size_t colon = begin;
    if (!SkipPart()) return {};
    if (At(at_) == ':') {
      colon = at_++;
      if (!SkipPart()) return {};
    }
    const std::string_view whole = text_.substr(begin, at_ - begin);
    if (colon == begin) return {whole, {}, whole};
    return {whole, text_.substr(begin, colon - begin), text_.substr(colon + 1, at_ - colon - 1)};
  }

  bool SkipPart() {
    const std::size_t begin = at_;
    at_ = EndOfName(text_, at_);
    return at_ > begin;
  }

  /// Whether there was any.
  bool SkipSpace() {
    const std::size_t begin = at_;
    while (IsSpace(At(at_))) ++at_;
    return at_ > begin;
  }

  const base::SourceFile& file_;
  const std::string_view text_;
  Tree& tree_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  std::vector<Binding> bindings_;
  std::vector<RawAttribute> attributes_;  ///< of one tag
  std::size_t text_begin_ = 0;            ///< behind the last markup or reference
  std::string characters_;                ///< before that, since the last tag
  bool replaced_ = false;                 ///< something was, since the last tag
};

}  // namespace

bool ReadQuickly(const base::SourceFile& file, Tree& tree) {
  if (QuickReader(file, tree).Run()) return true;
  tree.Clear();
  return false;
}

}  // namespace hexapla::xml
