#pragma once

#include "base/archive.h"
#include "locale/icu_data.h"
#include "locale/style_sheet.h"

/// A style sheet and the names it takes from ICU as bytes (`base/archive.h`).
namespace hexapla::locale {

template <class Archive>
void Fields(Archive& archive, Slot& slot) {
  archive(slot.name, slot.form);
}

template <class Archive>
void Fields(Archive& archive, Pattern& pattern) {
  archive(pattern.texts_, pattern.slots_);
}

template <class Archive>
void Fields(Archive& archive, Variant& variant) {
  archive(variant.style, variant.count, variant.place, variant.needs, variant.isolate,
          variant.upper, variant.governs, variant.pattern, variant.span);
}

template <class Archive>
void Fields(Archive& archive, ListStyle& list) {
  archive(list.two, list.middle, list.end, list.cldr);
}

template <class Archive>
void Fields(Archive& archive, ArticleRule& rule) {
  archive(rule.form, rule.gender, rule.number, rule.starts, rule.pattern);
}

template <class Archive>
void Fields(Archive& archive, StyleSheet& sheet) {
  archive(sheet.language, sheet.icu, sheet.letter, sheet.right_to_left, sheet.optional_categories,
          sheet.group, sheet.decimal, sheet.minus, sheet.group_from, sheet.tables, sheet.months,
          sheet.ordinal_words, sheet.lists, sheet.labels, sheet.fonts, sheet.alphabets,
          sheet.articles, sheet.scales, sheet.note_mark_after, sheet.note_mark_of,
          sheet.quote_end_of, sheet.abbreviations);
}

template <class Archive>
void Fields(Archive& archive, IcuNames& names) {
  archive(names.version, names.cardinal, names.ordinal, names.months, names.months_alone,
          names.weekdays);
}

}  // namespace hexapla::locale
