#include "check/passage_reader.h"

#include <algorithm>

#include "base/utf8.h"

namespace hexapla::check {
namespace {

using locale::CharacterKind;
using message::Node;
using message::NodeKind;

constexpr std::string_view kObject = "\xEF\xBF\xBC";  // U+FFFC
constexpr char32_t kObjectCharacter = 0xFFFC;
constexpr std::uint64_t kHashStart = 14695981039346656037ULL;
constexpr std::uint64_t kHashFactor = 1099511628211ULL;

std::uint64_t Hashed(std::uint64_t hash, char32_t c) { return (hash ^ c) * kHashFactor; }

std::uint32_t Size(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

const message::Branch* GeneralBranch(const Node& node) {
  const auto other = std::find_if(node.branches.begin(), node.branches.end(),
                                  [](const auto& branch) { return branch.key == "other"; });
  if (other != node.branches.end()) return &*other;
  return node.branches.empty() ? nullptr : &node.branches.front();
}

/// Puts the text of a message together; keeps the branches that are passed over.
class Joiner {
 public:
  explicit Joiner(Passage& passage) : passage_(passage) {}

  void Add(const std::vector<Node>& content) {
    for (const Node& node : content) Add(node);
  }

  std::vector<const message::Branch*> left;

 private:
  void Add(const Node& node) {
    switch (node.kind) {
      case NodeKind::kText:
        AddPiece(node, node.text);
        break;
      case NodeKind::kNumber:
        AddPiece(node, kObject);
        break;
      case NodeKind::kArgument:
        node.children.empty() ? AddPiece(node, kObject) : AddLink(node);
        break;
      case NodeKind::kLink:
        AddLink(node);
        break;
      case NodeKind::kPlural:
      case NodeKind::kSelect:
        AddChoice(node);
        break;
      default:
        Add(node.children);
    }
  }

  void AddPiece(const Node& node, std::string_view text) {
    const std::uint32_t begin = Size(passage_.text);
    passage_.text += text;
    passage_.pieces.push_back({begin, Size(passage_.text), &node});
  }

  void AddLink(const Node& node) {
    const std::uint32_t begin = Size(passage_.text);
    Add(node.children);
    passage_.links.push_back({begin, Size(passage_.text), node.span});
  }

  void AddChoice(const Node& node) {
    const message::Branch* general = GeneralBranch(node);
    for (const message::Branch& branch : node.branches) {
      if (&branch != general) left.push_back(&branch);
    }
    if (general != nullptr) Add(general->content);
  }

  Passage& passage_;
};

/// ASCII letters, digits and signs, of which nearly all Latin text consists, need no table.
CharacterKind QuickKind(char32_t c) {
  if (c >= 0x80) return locale::KindOf(c);
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharacterKind::kLetter;
  if (c >= '0' && c <= '9') return CharacterKind::kDigit;
  return c == ' ' ? CharacterKind::kSpace : CharacterKind::kOther;
}

char32_t QuickFold(char32_t c) {
  if (c >= 0x80) return locale::Fold(c);
  return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

/// The marks that stand inside a number between digits.
bool JoinsDigits(char32_t c) {
  return c == '.' || c == ',' || c == 0xA0 || c == 0x202F || c == 0x66B || c == 0x66C;
}

bool IsApostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }

/// Finds the words of a passage.
class Words {
 public:
  explicit Words(Passage& passage) : passage_(passage), text_(passage.text) {}

  void Find() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t begin = at;
      const char32_t c = base::NextCodePoint(text_, at);
      const CharacterKind kind = c == kObjectCharacter ? CharacterKind::kOther : QuickKind(c);
      if (c == kObjectCharacter) {
        Argument(begin, at);
      } else if (kind == CharacterKind::kLetter || kind == CharacterKind::kMark) {
        Letter(c, begin, at, kind);
      } else if (kind == CharacterKind::kDigit) {
        Digit(c, begin, at);
      } else {
        if (kind != CharacterKind::kSpace) AddSign(c, begin, at);
        Other(c, at);
      }
    }
    Close();
  }

 private:
  void Letter(char32_t c, std::size_t begin, std::size_t end, CharacterKind kind) {
    const locale::Script script =
        kind == CharacterKind::kMark || c == 0x640 ? locale::kNoScript : ScriptOf(c);
    const bool alone = c >= 0x2E80 && locale::IsWordByItself(c);
    if (open_ && (alone || word_.alone)) Close();
    if (!open_) Open(begin);
    word_.kind = WordKind::kWord;
    word_.alone = alone;
    if (word_.script == locale::kNoScript) {
      word_.script = script;
    } else if (script != locale::kNoScript && script != word_.script) {
      word_.mixed = true;
    }
    Extend(c, end);
  }

  void Digit(char32_t c, std::size_t begin, std::size_t end) {
    if (open_ && word_.alone) Close();
    if (!open_) {
      Open(begin);
      word_.kind = WordKind::kNumber;
    }
    Extend(c, end);
  }

  void AddSign(char32_t c, std::size_t begin, std::size_t end) {
    passage_.signs.push_back(
        {c, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  /// A sign joins only what stands on both sides of it.
  void Other(char32_t c, std::size_t end) {
    if (!open_) return;
    std::size_t next = end;
    const CharacterKind kind =
        next < text_.size() ? QuickKind(base::NextCodePoint(text_, next)) : CharacterKind::kOther;
    const bool number =
        word_.kind == WordKind::kNumber && JoinsDigits(c) && kind == CharacterKind::kDigit;
    const bool word = word_.kind == WordKind::kWord && !word_.alone && IsApostrophe(c) &&
                      kind == CharacterKind::kLetter;
    if (number || word) {
      Extend(c, end);
    } else {
      Close();
    }
  }

  void Argument(std::size_t begin, std::size_t end) {
    Close();
    Open(begin);
    word_.kind = WordKind::kArgument;
    word_.end = static_cast<std::uint32_t>(end);
    while (piece_ < passage_.pieces.size() && passage_.pieces[piece_].begin < begin) ++piece_;
    if (piece_ < passage_.pieces.size()) {
      for (const char c : passage_.pieces[piece_].node->name) {
        word_.hash = Hashed(word_.hash, static_cast<unsigned char>(c));
      }
      word_.hash = Hashed(word_.hash, kObjectCharacter);
    }
    Close();
  }

  static locale::Script ScriptOf(char32_t c) {
    static const locale::Script latin = locale::ScriptOf('a');
    return c < 0x80 ? latin : locale::ScriptOf(c);
  }

  void Open(std::size_t begin) {
    open_ = true;
    word_ = Word();
    word_.begin = static_cast<std::uint32_t>(begin);
    word_.hash = kHashStart;
  }
  void Extend(char32_t c, std::size_t end) {
    word_.hash = Hashed(word_.hash, QuickFold(c));
    word_.end = static_cast<std::uint32_t>(end);
  }
  void Close() {
    if (open_) passage_.words.push_back(word_);
    open_ = false;
  }

  Passage& passage_;
  std::string_view text_;
  Word word_;
  bool open_ = false;
  std::size_t piece_ = 0;
};

Passage Read(const std::vector<Node>& content, const Passage& like,
             std::vector<const message::Branch*>& left) {
  Passage passage = like;
  Joiner joiner(passage);
  joiner.Add(content);
  left = std::move(joiner.left);
  Words(passage).Find();
  FindCodes(passage);
  return passage;
}

}  // namespace

Passage ReadWords(const std::string& text, const Passage& like) {
  Passage passage;
  passage.language = like.language;
  passage.rules = like.rules;
  passage.text = text;
  Words(passage).Find();
  FindCodes(passage);
  return passage;
}

void ReadPassages(const std::vector<Node>& content, const Passage& like,
                  std::vector<Passage>& out) {
  std::vector<const message::Branch*> left;
  out.push_back(Read(content, like, left));
  while (!left.empty()) {
    const message::Branch* branch = left.back();
    left.pop_back();
    Passage part = like;
    part.whole = false;
    part.main = false;
    part.span = branch->span;
    std::vector<const message::Branch*> more;
    out.push_back(Read(branch->content, part, more));
    left.insert(left.end(), more.begin(), more.end());
  }
}

}  // namespace hexapla::check
