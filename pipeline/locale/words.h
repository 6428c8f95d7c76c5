#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/referent.h"
#include "locale/icu_data.h"
#include "locale/locale.h"
#include "locale/style_sheet.h"

namespace hexapla::locale {

/// The style by which a message asks for the basis of a figure: "(estimate)".
inline constexpr std::string_view kBasisStyle = "basis";

/// A style sheet at work: what `Locale` offers, by kind of thing. Immutable; free to share.
struct Words {
  Words(StyleSheet style_sheet, std::shared_ptr<const Terms> termbase, IcuNames names = {});

  StyleSheet sheet;
  IcuData icu;
  std::shared_ptr<const Terms> terms;

  /// The best variant filled; empty text when nothing fits.
  Formatted Fill(std::string_view table, const Query& query, const Lookup& lookup) const;

  // number_words.cc
  std::string Number(const base::Decimal& number) const;
  std::string Ordinal(std::int64_t number, std::string_view form) const;
  /// \p asked  without `count`, which the figure decides.
  Formatted Figure(const base::Value& value, const Query& asked) const;

  // date_words.cc
  Formatted Time(const base::Value& value, const Query& asked) const;

  // value_words.cc
  Formatted Value(const base::Value& value, std::string_view style, Place place) const;
  /// The case that the words for \p qualifier govern; empty where they change nothing.
  std::string_view Governed(base::Qualifier qualifier, std::string_view style, Place place) const;
  /// \p value inside of the words that \p table has for it: a qualifier, a basis.
  Formatted Enclose(const std::string& table, const Query& query, const Formatted& value) const;

  // name_words.cc
  /// A word of the termbase: `full` (or nothing), `name` as in running text, `acronym`, `short`, a
  /// grammatical form of the full or (`short_li`) of the short form, or an article rule (`of`).
  std::string Name(std::string_view concept_id, std::string_view form) const;
  /// `{@concept:form}`; empty for other slots.
  std::string TermSlot(const Slot& slot) const;
  Formatted Mention(const base::TermReference& term, std::string_view style, bool first) const;
  Formatted Person(const base::PersonReference& person, std::string_view style) const;
  Formatted Event(const base::EventReference& event, std::string_view style, bool first) const;

  // reference_words.cc
  Formatted Citations(const std::vector<base::Citation>& citations, std::string_view style) const;
  Formatted Documents(const std::vector<base::DocumentReference>& documents,
                      std::string_view style) const;
  std::string Symbol(const base::DocumentReference& document, bool addendum, bool letter) const;

  // list_words.cc
  std::string Join(const std::vector<std::string>& items, std::string_view style) const;
  std::string Mark(ListMarks marks, int level, std::size_t index) const;
};

}  // namespace hexapla::locale
