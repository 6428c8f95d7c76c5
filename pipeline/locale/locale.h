#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/referent.h"
#include "base/source_file.h"
#include "message/message.h"

namespace hexapla::locale {

/// A value in the words and signs of a language. `isolate`: left-to-right data that stands as a
/// unit of its own in right-to-left text (UAX 9); always false in left-to-right languages.
struct Formatted {
  std::string text;
  bool isolate = false;
};

/// Where a value stands: tables write some values shorter than text does.
enum class Place { kText, kTable, kHeader };

/// Kinds of `[…]` a list can have; the marks are the locale's.
enum class ListMarks { kBullet, kDash, kLetter, kRoman, kDecimal };

/// One name of a concept in one language.
struct Term {
  std::string concept_id;
  std::string full;        ///< never empty
  std::string acronym;     ///< may be empty
  std::string short_form;  ///< may be empty
  std::string gender;      ///< `masculine feminine neuter`; may be empty
  std::string number;      ///< `singular plural`; may be empty
  std::string sort_key;    ///< what the full form is sorted by, where not by itself; may be empty
  std::vector<std::pair<std::string, std::string>> forms;  ///< `gen` → the full form inflected
  std::vector<std::pair<std::string, std::string>> short_forms;  ///< the same of the short form

  /// All but the acronym: the full form, the short one, then both inflected.
  std::vector<std::string> Names() const;
};

/// The termbase: `locales/terms.tbx` (ISO 30042).
class Terms {
 public:
  /// Reads \p file; reports what is wrong to \p sink. Never null.
  static std::shared_ptr<const Terms> Load(const base::SourceFile& file, base::Sink& sink);
  /// The same without reading or checking: from what `Save` gave for these very bytes of \p file.
  /// nullptr when \p saved is not that.
  static std::shared_ptr<const Terms> Restore(const base::SourceFile& file, std::string_view saved);
  std::string Save(const base::SourceFile& file) const;

  /// Whether every entry could be read. Of others it is not known that a concept is missing.
  bool whole() const;
  /// nullptr when the concept, or its name in the language, is not there.
  const Term* Find(std::string_view concept_id, std::string_view language) const;
  bool Has(std::string_view concept_id) const;
  base::Span SpanOf(std::string_view concept_id) const;
  std::vector<std::string> ConceptIds() const;
  /// Every language some concept has a name in, sorted.
  std::vector<std::string> Languages() const;

  Terms();
  ~Terms();

  struct Impl;

 private:
  std::unique_ptr<Impl> impl_;
};

/// The marks of a number as the language writes it.
struct NumberMarks {
  std::string_view group;
  std::string_view decimal;
};

/// One language with its house style (`locales/<tag>/style.xml`) over ICU. Immutable after `Load`;
/// every member may be called from several threads at once. Formatters are built on first use.
class Locale {
 public:
  /// Reads the style file; nullptr when it cannot be parsed, departs from its schema, or is of a
  /// language ICU does not know. What has other errors (in \p sink) is good for checking texts, not
  /// for wording them.
  static std::shared_ptr<const Locale> Load(const base::SourceFile& style,
                                            std::shared_ptr<const Terms> terms, base::Sink& sink);
  /// The same without reading or checking: from what `Save` gave for these very bytes of \p style
  /// and this termbase. nullptr when \p saved is not that.
  static std::shared_ptr<const Locale> Restore(const base::SourceFile& style,
                                               std::shared_ptr<const Terms> terms,
                                               std::string_view saved);
  std::string Save(const base::SourceFile& style) const;

  const std::string& tag() const;              ///< BCP 47: `fr`
  const std::string& document_letter() const;  ///< `F`
  bool right_to_left() const;
  const message::PluralCategories& categories() const;
  const Terms& terms() const;

  NumberMarks number_marks() const;

  /// The CLDR category of \p number as this language counts it.
  std::string PluralCategory(const base::Decimal& number, bool ordinal) const;

  /// The case in which what is counted stands beside the words for \p qualifier; empty where they
  /// change nothing.
  std::string Governed(base::Qualifier qualifier) const;

  /// Whether `style` may be given to an argument of that type (`{n, number, style}`): a style named
  /// in the style file, or for terms a grammatical form used by the termbase.
  bool HasStyle(message::ArgumentType type, std::string_view style) const;
  std::vector<std::string> StylesOf(message::ArgumentType type) const;

  /// A figure, date, range, text or link with its qualifier, state and unit. \p style may be empty.
  Formatted Format(const base::Value& value, std::string_view style, Place place) const;
  Formatted Format(const base::Citation& citation, std::string_view style) const;
  /// Several of one kind joined: "Resolutions 71 (…) and 191 (…)".
  Formatted Format(const std::vector<base::Citation>& citations, std::string_view style) const;
  Formatted Format(const base::DocumentReference& document, std::string_view style) const;
  Formatted Format(const std::vector<base::DocumentReference>& documents,
                   std::string_view style) const;
  /// \p first: at first mention, with the acronym where the style file has one for the kind.
  Formatted Format(const base::EventReference& event, std::string_view style,
                   bool first = false) const;
  /// "Mr Fabio Bigi (Italy)".
  Formatted Format(const base::PersonReference& person, std::string_view style) const;
  /// A name. \p first: at first mention, `full (acronym)`; else acronym, short form or full name.
  /// \p style: empty, `full`, `short`, `acronym`, `head` (the full name as at the start of a
  /// sentence), `short_head`, `acronym_head`, or a grammatical form (`gen`).
  Formatted Format(const base::TermReference& term, std::string_view style, bool first) const;
  /// What \p text, which words \p term, is sorted by, where the termbase says that it is not by
  /// itself; empty elsewhere.
  std::string SortKeyOf(const base::TermReference& term, std::string_view text) const;
  /// What is added after words set in a name's stead at first mention: ` (ISCG)`; may be empty.
  std::string MentionOf(const base::TermReference& term) const;

  /// Whether \p style is a way to join lists; other styles of a list are forms of its members.
  bool JoinsLists(std::string_view style) const;
  /// "RAG, TSAG and TDAG". \p style: empty (and) or `or`.
  std::string JoinList(const std::vector<std::string>& items, std::string_view style) const;
  /// The mark of item \p index (0-based) of a list at \p level (1-based): "–", "a)", "أ)", "ii)".
  std::string ListMark(ListMarks marks, int level, std::size_t index) const;
  /// Symbol of the document with language letter, for header and running header: "C26/35-E".
  std::string SymbolWithLetter(const base::DocumentReference& document) const;
  /// Below 0, 0 or above 0: \p a stands before, beside or after \p b where things are sorted.
  int Compare(std::string_view a, std::string_view b) const;
  /// A run-in head with its punctuation: "Accessibility:" / "无障碍获取：". \p style: empty, or
  /// `code` of a code of Latin letters.
  std::string RunInHead(std::string_view head, std::string_view style = "") const;
  /// \p text with its first letter as at the start of a sentence; the rest stays.
  std::string SentenceCase(std::string_view text) const;
  /// Whether what follows \p text opens a sentence: it ends in a full stop and a space, and not in
  /// an abbreviation.
  bool EndsSentence(std::string_view text) const;
  /// Punctuation of item \p index (0-based) of \p count of a list of phrases: ";", "; and", ".".
  std::string ItemEnd(std::size_t index, std::size_t count) const;
  /// \p text in quotation marks; \p style: empty, `inner`, `title` (of an instrument or a plan).
  std::string Quote(std::string_view text, std::string_view style) const;
  /// The punctuation marks that stand behind the closing mark of a quotation that is set off,
  /// without anything between them.
  const std::string& MarksBehindQuotation() const;
  /// Whether the mark of a note stands after a punctuation mark that follows the same word.
  bool NoteMarkAfterPunctuation() const;
  /// The punctuation marks that rule is about, without anything between them.
  const std::string& NoteMarkPunctuation() const;
  /// Words of `<label key="…">` without a number; empty when there is none.
  std::string Label(std::string_view key) const;
  /// The same with a number: "Table 1" / "表1".
  std::string NumberedLabel(std::string_view key, std::string_view number) const;
  /// Text of `<typography>`: keys latin, east-asian, complex-script, css-stack, size-half-points,
  /// language-tag (with region, for office programs), latin-language-tag.
  std::string Typography(std::string_view key) const;

  Locale();
  ~Locale();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The plural categories of a language whose style file cannot be read: those of CLDR, all of them
/// where it does not know the language. Only `other` has to be there.
message::PluralCategories CategoriesWithoutStyle(const std::string& tag);

/// \p text wrapped in U+2066 … U+2069 when \p formatted asks for it.
std::string WithIsolates(const Formatted& formatted);

/// \p text as a reader sees it, left to right, in a paragraph of the given direction (UAX 9, by
/// ICU). For tests and checks of right-to-left text.
std::string VisualOrder(std::string_view text, bool right_to_left);

/// By their tags.
using Locales = std::map<std::string, std::shared_ptr<const Locale>>;

}  // namespace hexapla::locale
