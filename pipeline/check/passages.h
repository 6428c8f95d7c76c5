#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "base/utf8.h"
#include "check/check.h"
#include "check/passage_places.h"
#include "locale/text_rules.h"
#include "message/message.h"

namespace hexapla::check {

enum class WordKind : std::uint8_t {
  kWord,     ///< letters; in scripts without spaces a word of its own each
  kNumber,   ///< digits, with the signs between them: "5,228,418", "62.55"
  kArgument  ///< what a name of the message stands for
};

/// A word of a passage: bytes [begin, end) of its text.
struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  WordKind kind = WordKind::kWord;
  bool mixed = false;                         ///< its letters are of several scripts
  bool alone = false;                         ///< of a script without spaces
  locale::Script script = locale::kNoScript;  ///< of its first letter
  std::uint64_t hash = 0;                     ///< equal for words that differ in case alone
};

/// A character that is no letter, digit or space: a mark, a quote, a control that does not show.
struct Sign {
  char32_t c = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A sequence of capitals, digits and the signs between them, as acronyms, symbols and codes are
/// written: "ISC-TF", "C26/35", "I.6".
struct CodeWord {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The words of a link.
struct LinkWords {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  base::Span span;
};

/// One text in one language, as it reads: of a plural the general branch, for each name U+FFFC.
struct Passage {
  std::string_view language;
  const locale::TextRules* rules = nullptr;  ///< never null
  std::string_view file;                     ///< source file of the unit, as in `load::UnitFile`
  std::string_view unit;
  const load::UnitFile* units = nullptr;
  bool source = false;  ///< in the language the unit is written in, not a translation
  bool whole = true;    ///< a branch of a plural is only a part of a sentence
  bool main = true;     ///< the one reading of several that stands for the unit
  base::Span span;      ///< of the whole text in its file

  std::string text;
  std::vector<Piece> pieces;
  std::vector<Word> words;
  std::vector<Sign> signs;
  std::vector<CodeWord> codes;
  std::vector<LinkWords> links;
  /// Made when first asked for (`SpanOf`); one thread looks at one report.
  mutable std::optional<PassagePlaces> places;

  std::string_view Text(std::uint32_t begin, std::uint32_t end) const {
    return std::string_view(text).substr(begin, end - begin);
  }
  std::string_view Text(const Word& word) const { return Text(word.begin, word.end); }
  /// Where bytes [begin, end) of the text stand in the file.
  base::Span SpanOf(std::uint32_t begin, std::uint32_t end) const;
  base::Span SpanOf(const Word& word) const { return SpanOf(word.begin, word.end); }
  /// The change that puts \p replacement where bytes [begin, end) of the text stand, and the title
  /// of it; nothing where these are no one piece of a file.
  std::optional<base::Fix> FixOf(std::uint32_t begin, std::uint32_t end, std::string replacement,
                                 std::string title, bool safe) const;
  /// The name whose place the word is; null for other words.
  const message::Node* ArgumentAt(const Word& word) const;
};

/// The texts of the project in the languages to be made, all or those that are printed: units of
/// `content/` and `templates/`, and their translations. Each is gone over once, when first asked
/// for. For one thread.
class Passages {
 public:
  explicit Passages(const Subject& subject);

  using All = std::vector<std::reference_wrapper<const Passage>>;

  const All& all() const;
  /// The passages of those texts that \p wanted says yes to: asked with the source file of a unit
  /// and its content in one language, which costs less than to go over that.
  All Where(const std::function<bool(std::string_view file,
                                     const std::vector<message::Node>& content)>& wanted) const;
  /// The main passage of a unit; null when it has no text in the language.
  const Passage* Find(std::string_view language, std::string_view file,
                      std::string_view unit) const;
  /// The main passages of \p outline in \p language in reading order, each unit once.
  const std::vector<const Passage*>& InOrder(const model::Outline& outline,
                                             const std::string& language) const;

 private:
  using Key = std::pair<std::string_view, std::string_view>;

  /// A unit in one language.
  struct Text {
    std::string_view unit;
    base::Span span;
    std::vector<const std::vector<message::Node>*> contents;  ///< the first is the main one
    bool read = false;
    std::vector<Passage> passages;
  };
  /// A file in one language.
  struct File {
    Passage like;        ///< what is the same of all its passages
    bool asked = false;  ///< of a language to be made; else one that those are made from
    std::vector<Text> texts;
    std::map<std::string_view, std::size_t> places;  ///< in `texts`, by unit
  };

  static void Add(const load::Unit& unit, const load::CatalogueFile* catalogue, File& file);
  static const std::vector<Passage>& Read(const Passage& like, Text& text);

  mutable std::vector<File> files_;
  std::map<Key, std::size_t> places_;  ///< by language and source file
  mutable All all_;
  mutable bool all_read_ = false;
  /// By report and language.
  mutable std::map<std::pair<std::string, std::string>, std::vector<const Passage*>> in_order_;
};

/// The texts of \p subject.
const Passages& PassagesOf(const Subject& subject);

/// Calls \p visit for every character of \p text with the byte it begins at and the one behind it.
template <class Visit>
void ForEachCharacter(std::string_view text, const Visit& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = base::NextCodePoint(text, at);
    visit(c, begin, static_cast<std::uint32_t>(at));
  }
}

/// \p c as it is to be seen in a finding: itself, or `U+200B` where it does not show.
std::string Shown(char32_t c);

}  // namespace hexapla::check
