#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "locale/characters.h"

namespace hexapla::locale {

/// Two marks of which the first opens what the second closes; quotation marks may be alike.
struct MarkPair {
  char32_t open = 0;
  char32_t close = 0;
  bool title = false;   ///< they stand around titles, and around nothing else
  bool quotes = false;  ///< they stand around words of others, and titles too
};

/// Marks of another writing system, and what stands in their place.
struct ForeignMarks {
  std::u32string marks;
  std::u32string instead;     ///< as many, in the same order
  Script beside = kNoScript;  ///< wrong beside a letter of this script; `kNoScript`: everywhere
};

/// Words by which the report of a body speaks of itself.
struct OwnWords {
  std::string body;
  std::string words;
};

/// How a reference is written: what stands before its number or symbol, and behind it.
struct CitedShape {
  std::string kind;  ///< `resolution`, `decision`, `service-order`, `document`, `addendum`
  std::string before;
  std::string after;
  std::size_t notation = 0;  ///< equal for wordings of one notation, such as its cases
  bool several = false;      ///< numbers may follow the first
};

/// What stands in the brackets behind a symbol, before a number: "Rev." of a revision.
struct SymbolSuffix {
  std::string kind;  ///< `revision`, `addendum`, `corrigendum`
  std::string words;
};

/// Words by which a report asks for action.
struct AskWords {
  std::string words;       ///< without case; U+FFFC stands for a name
  std::size_t reader = 0;  ///< who is asked: equal for all words that ask the same reader
};

/// Words for what an instrument is there for: "strategic plan".
struct RoleWords {
  std::string role;
  std::string words;  ///< without case
};

/// What one language takes for a slip of writing (`locales/<tag>/rules.xml`). What it does not say
/// is not looked for.
struct TextRules {
  std::string language;
  std::vector<Script> scripts;        ///< a text's letters are of one of these; empty: of any
  std::set<std::string> mixed_words;  ///< words that may mix scripts

  std::u32string clause_marks;        ///< of which no two stand together
  std::u32string doubled_marks;       ///< but these, with themselves
  std::set<std::u32string> together;  ///< and these sequences
  std::u32string sentence_ends;
  std::u32string item_ends;        ///< marks behind an item, before the word that joins the last
  std::u32string no_space_before;  ///< marks that stand close to the word before them
  std::u32string no_space_after;
  std::vector<MarkPair> pairs;
  std::vector<ForeignMarks> foreign;
  std::u32string invisible;  ///< format characters the language needs

  std::size_t sentence_words = 0;  ///< most words of a sentence; 0: any number
  std::size_t shortest_doubled =
      0;  ///< words in a row that are a slip when said twice; 0: not asked
  std::set<std::string> doubled_words;  ///< words that may stand twice, without case
  std::map<std::string, int> numbers;   ///< number words, without case
  std::set<std::string> vague_links;    ///< words that do not say where a link leads, without case
  std::vector<AskWords> asks;           ///< how a report asks for action
  std::set<std::string> decisions;      ///< first words of what readers are asked to decide
  std::set<std::string> ask_joins;      ///< words between these and what is asked: "to"
  std::vector<OwnWords> own_words;
  std::vector<CitedShape> cited_shapes;
  std::vector<RoleWords> roles;
  std::vector<SymbolSuffix> suffixes;
  std::vector<std::string> revised;        ///< words that say a text was revised, without case
  std::vector<std::string> figure_behind;  ///< words behind which `1.6` is a number, without case
  std::vector<std::string> figure_before;  ///< words or signs that such a number stands before
  std::vector<std::string> series;         ///< words behind which a code is of another series
  std::u32string doubled_letters;  ///< of scripts without spaces, a slip when doubled even alone
  std::set<std::string> joins;     ///< words between numbers of one citation, without case
  std::vector<std::string> year_joins;  ///< what stands between the years of a range: "to"
  std::set<std::string> passing_time;   ///< "in 2025-2026" says when, not for which years

  /// Reads \p file. What is wrong is reported; never null.
  /// \p known  the bytes were found right by their schema before.
  static std::shared_ptr<const TextRules> Load(const base::SourceFile& file, bool known,
                                               base::Sink& sink);
  /// The rules of a language without a file.
  static const TextRules& None();

  const MarkPair* Opening(char32_t mark) const;
  const MarkPair* Closing(char32_t mark) const;
};

/// Whether \p text ends with one of \p words, without case, a space behind it or not.
bool EndsWithOneOf(std::string_view text, const std::vector<std::string>& words);
/// Whether \p text begins with one of \p words, without case, a space before it or not.
bool BeginsWithOneOf(std::string_view text, const std::vector<std::string>& words);

}  // namespace hexapla::locale
