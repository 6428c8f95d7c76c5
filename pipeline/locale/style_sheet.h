#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source_file.h"
#include "locale/locale.h"
#include "locale/pattern.h"

namespace hexapla::locale {

/// One way to word something, and when it is taken. Empty: always.
struct Variant {
  std::string style;
  std::string count;               ///< a CLDR category, or `scaled`
  std::string place;               ///< `text`, `table` or `header`
  std::vector<std::string> needs;  ///< slots or conditions that must not be empty
  bool isolate = false;            ///< left-to-right data in right-to-left text
  bool upper = false;              ///< the whole in capital letters
  std::string governs;             ///< the case that what a qualifier encloses stands in
  Pattern pattern;
  base::Span span;
};

using Table = std::vector<Variant>;

/// A list of names by number: months in a case, ordinals in words. The first is number 1.
using NameList = std::vector<std::string>;

/// Joins things: `{0}` and `{1}` of CLDR's list patterns (UTS #35, part 2, list patterns).
struct ListStyle {
  std::string two;
  std::string middle;
  std::string end;
  std::string cldr;  ///< `and` or `or`: ICU's patterns are taken, with its rules of euphony
};

/// How a name takes the article or preposition before it: `of` → "de la {name}".
struct ArticleRule {
  std::string form;
  std::string gender;
  std::string number;
  std::string starts;  ///< code points of which the name must open with one; empty: any
  Pattern pattern;
};

/// A style file as read: no rule of language in code, all of it here.
struct StyleSheet {
  std::string language;
  std::string icu;
  std::string letter;
  bool right_to_left = false;
  std::vector<std::string> optional_categories;

  std::string group;
  std::string decimal;
  std::string minus;
  int group_from = 4;  ///< number of digits from which on thousands are set apart

  /// Tables by element, with `:` and the identifying attribute where there is one: `integer`,
  /// `currency:CHF`, `event:conference`, `citation-item:pp-resolution`.
  std::map<std::string, Table, std::less<>> tables;
  std::map<std::string, NameList, std::less<>> months;         ///< by form
  std::map<std::string, NameList, std::less<>> ordinal_words;  ///< by form
  std::map<std::string, ListStyle, std::less<>> lists;         ///< by style
  std::map<std::string, std::string, std::less<>> labels;
  std::map<std::string, std::string, std::less<>> fonts;
  std::map<std::string, std::vector<std::string>, std::less<>> alphabets;  ///< by kind of mark
  std::vector<ArticleRule> articles;
  std::vector<int> scales;  ///< powers of ten, largest first
  bool note_mark_after = true;
  std::string note_mark_of;
  std::string quote_end_of;
  NameList abbreviations;  ///< words whose full stop ends no sentence, besides those CLDR knows

  const Table* Find(std::string_view key) const;
};

/// What a variant is chosen by.
struct Query {
  std::string_view style;
  std::string_view count;
  Place place = Place::kText;
  /// A case; the form of `style` in it comes before `style` itself: `full_gen`, `gen`.
  std::string_view governed = {};
};

/// The variant of \p table that fits best: its style is the one asked for, or none if no variant of
/// that style fits, each first in the case that is due; all its conditions hold; of several the one
/// with most conditions, then the first. `other` also stands for categories that have no variant.
/// nullptr when nothing fits.
const Variant* Select(const Table* table, const Query& query, const Lookup& lookup);

const char* NameOf(Place place);

}  // namespace hexapla::locale
