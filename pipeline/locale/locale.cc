#include "locale/locale.h"

#include <algorithm>
#include <cassert>
#include <set>

#include "base/utf8.h"
#include "locale/style_archive.h"
#include "locale/style_reader.h"
#include "locale/words.h"

namespace hexapla::locale {
namespace {

using Styles = std::set<std::string, std::less<>>;

/// The tables whose styles an argument of a type may name; those with a kind are named by what
/// stands before the colon.
std::vector<std::string_view> TablesOf(message::ArgumentType type) {
  switch (type) {
    case message::ArgumentType::kNumber:
      return {"integer", "decimal", "percentage", "money"};
    case message::ArgumentType::kDate:
      return {"date", "month", "year"};
    case message::ArgumentType::kRange:
      return {"date-range", "month-range", "year-range"};
    case message::ArgumentType::kTerm:
      return {"person", "event"};
    case message::ArgumentType::kCite:
      return {"citation", "citation-item", "event"};
    case message::ArgumentType::kDoc:
      return {"document", "document-item"};
    default:
      return {};
  }
}

using StylesByType = std::map<message::ArgumentType, Styles>;

void AddTermStyles(const Terms& terms, const std::string& language, Styles& styles) {
  styles.insert({"full", "short", "acronym", "head", "short_head", "acronym_head"});
  for (const std::string& id : terms.ConceptIds()) {
    const Term* term = terms.Find(id, language);
    if (term == nullptr) continue;
    for (const auto& [form, text] : term->forms) styles.insert(form);
    for (const auto& [form, text] : term->short_forms) styles.insert(form);
  }
}

Styles CollectStyles(const Words& words, message::ArgumentType type) {
  Styles styles;
  for (const std::string_view name : TablesOf(type)) {
    for (const auto& [key, table] : words.sheet.tables) {
      if (key.substr(0, key.find(':')) != name) continue;
      for (const Variant& variant : table) styles.insert(variant.style);
    }
  }
  if (type == message::ArgumentType::kNumber || type == message::ArgumentType::kDate ||
      type == message::ArgumentType::kRange) {
    styles.emplace(kBasisStyle);
  }
  if (type == message::ArgumentType::kList) {
    for (const auto& [style, list] : words.sheet.lists) styles.insert(style);
  }
  // A list of names may ask for the form its members stand in.
  if (type == message::ArgumentType::kTerm || type == message::ArgumentType::kList) {
    AddTermStyles(*words.terms, words.sheet.language, styles);
    for (const ArticleRule& rule : words.sheet.articles) styles.insert(rule.form);
  }
  styles.erase("");
  return styles;
}

}  // namespace

struct Locale::Impl {
  Impl(StyleSheet sheet, std::shared_ptr<const Terms> terms, IcuNames names = {})
      : words(std::move(sheet), std::move(terms), std::move(names)),
        categories(words.icu.Categories()) {
    categories.optional.insert(words.sheet.optional_categories.begin(),
                               words.sheet.optional_categories.end());
  }

  void FindStyles() {
    using enum message::ArgumentType;
    for (const auto type : {kNumber, kDate, kRange, kList, kTerm, kCite, kDoc}) {
      styles[type] = CollectStyles(words, type);
    }
  }

  Words words;
  message::PluralCategories categories;
  StylesByType styles;
};

Locale::Locale() = default;
Locale::~Locale() = default;

message::PluralCategories CategoriesWithoutStyle(const std::string& tag) {
  message::PluralCategories categories;
  if (IcuData::Knows(tag)) {
    categories = IcuData(tag).Categories();
  } else {
    categories.cardinal = {"zero", "one", "two", "few", "many", "other"};
    categories.ordinal = categories.cardinal;
  }
  for (const auto* names : {&categories.cardinal, &categories.ordinal}) {
    categories.optional.insert(names->begin(), names->end());
  }
  categories.optional.erase("other");
  return categories;
}

std::shared_ptr<const Locale> Locale::Load(const base::SourceFile& style,
                                           std::shared_ptr<const Terms> terms, base::Sink& sink) {
  std::optional<StyleSheet> sheet = ReadStyle(style, *terms, sink);
  if (!sheet) return nullptr;
  auto locale = std::make_shared<Locale>();
  locale->impl_ = std::make_unique<Impl>(std::move(*sheet), std::move(terms));
  locale->impl_->FindStyles();
  return locale;
}

std::shared_ptr<const Locale> Locale::Restore(const base::SourceFile& style,
                                              std::shared_ptr<const Terms> terms,
                                              std::string_view saved) {
  StyleSheet sheet;
  StylesByType styles;
  base::ArchiveReader archive(saved, style);
  IcuNames names;
  archive(sheet, styles, names);
  if (!archive.good()) return nullptr;
  auto locale = std::make_shared<Locale>();
  locale->impl_ = std::make_unique<Impl>(std::move(sheet), std::move(terms), std::move(names));
  locale->impl_->styles = std::move(styles);
  return locale;
}

std::string Locale::Save(const base::SourceFile& style) const {
  base::ArchiveWriter archive(style);
  IcuNames names = impl_->words.icu.Names();
  archive(impl_->words.sheet, impl_->styles, names);
  assert(archive.good());
  return archive.Take();
}

const std::string& Locale::tag() const { return impl_->words.sheet.language; }
const std::string& Locale::document_letter() const { return impl_->words.sheet.letter; }
bool Locale::right_to_left() const { return impl_->words.sheet.right_to_left; }
NumberMarks Locale::number_marks() const {
  return {impl_->words.sheet.group, impl_->words.sheet.decimal};
}
const message::PluralCategories& Locale::categories() const { return impl_->categories; }
const Terms& Locale::terms() const { return *impl_->words.terms; }

std::string Locale::PluralCategory(const base::Decimal& number, bool ordinal) const {
  return impl_->words.icu.Category(number, ordinal);
}

std::string Locale::Governed(base::Qualifier qualifier) const {
  return std::string(impl_->words.Governed(qualifier, "", Place::kText));
}

bool Locale::HasStyle(message::ArgumentType type, std::string_view style) const {
  if (style.empty()) return true;
  const auto found = impl_->styles.find(type);
  return found != impl_->styles.end() && found->second.contains(style);
}

std::vector<std::string> Locale::StylesOf(message::ArgumentType type) const {
  const auto found = impl_->styles.find(type);
  if (found == impl_->styles.end()) return {};
  return {found->second.begin(), found->second.end()};
}

Formatted Locale::Format(const base::Value& value, std::string_view style, Place place) const {
  return impl_->words.Value(value, style, place);
}

Formatted Locale::Format(const base::Citation& citation, std::string_view style) const {
  return impl_->words.Citations({citation}, style);
}

Formatted Locale::Format(const std::vector<base::Citation>& citations,
                         std::string_view style) const {
  return impl_->words.Citations(citations, style);
}

Formatted Locale::Format(const base::DocumentReference& document, std::string_view style) const {
  return impl_->words.Documents({document}, style);
}

Formatted Locale::Format(const std::vector<base::DocumentReference>& documents,
                         std::string_view style) const {
  return impl_->words.Documents(documents, style);
}

Formatted Locale::Format(const base::EventReference& event, std::string_view style,
                         bool first) const {
  return impl_->words.Event(event, style, first);
}

Formatted Locale::Format(const base::PersonReference& person, std::string_view style) const {
  return impl_->words.Person(person, style);
}

Formatted Locale::Format(const base::TermReference& term, std::string_view style,
                         bool first) const {
  return impl_->words.Mention(term, style, first);
}

std::string Locale::SortKeyOf(const base::TermReference& reference, std::string_view text) const {
  const Words& words = impl_->words;
  const Term* term = words.terms->Find(reference.concept_id, words.sheet.language);
  const bool full = term != nullptr && (text == term->full || text == SentenceCase(term->full));
  return full ? term->sort_key : std::string();
}

std::string Locale::MentionOf(const base::TermReference& reference) const {
  const Words& words = impl_->words;
  const Term* term = words.terms->Find(reference.concept_id, words.sheet.language);
  if (term == nullptr || term->acronym.empty() || term->acronym == term->full) return {};
  return words
      .Fill("first-mention", {},
            [&](const Slot& slot) { return slot.name == "acronym" ? term->acronym : ""; })
      .text;
}

bool Locale::JoinsLists(std::string_view style) const {
  return style.empty() || impl_->words.sheet.lists.contains(style);
}

std::string Locale::JoinList(const std::vector<std::string>& items, std::string_view style) const {
  return impl_->words.Join(items, style);
}

std::string Locale::ListMark(ListMarks marks, int level, std::size_t index) const {
  return impl_->words.Mark(marks, level, index);
}

std::string Locale::SymbolWithLetter(const base::DocumentReference& document) const {
  return impl_->words.Symbol(document, true, true);
}

int Locale::Compare(std::string_view a, std::string_view b) const {
  return impl_->words.icu.Compare(a, b);
}

std::string Locale::RunInHead(std::string_view head, std::string_view style) const {
  return impl_->words
      .Fill("run-in", {style, "", Place::kText}, [&](const Slot&) { return std::string(head); })
      .text;
}

std::string Locale::SentenceCase(std::string_view text) const {
  return impl_->words.icu.SentenceCase(text);
}

bool Locale::EndsSentence(std::string_view text) const {
  const Words& words = impl_->words;
  if (!words.icu.EndsSentence(text)) return false;
  const std::string_view shown = base::Trim(text);
  const std::size_t word = shown.find_last_of(" (\"");
  const std::string_view last = word == std::string_view::npos ? shown : shown.substr(word + 1);
  const NameList& known = words.sheet.abbreviations;
  return std::none_of(known.begin(), known.end(), [&](const std::string& abbreviation) {
    return last == abbreviation || last == words.icu.SentenceCase(abbreviation);
  });
}

std::string Locale::ItemEnd(std::size_t index, std::size_t count) const {
  return impl_->words
      .Fill("item-end", {},
            [&](const Slot& slot) {
              const std::size_t after = count - index - 1;
              return (slot.name == "last" && after == 0) ||
                             (slot.name == "before-last" && after == 1)
                         ? "yes"
                         : "";
            })
      .text;
}

std::string Locale::Quote(std::string_view text, std::string_view style) const {
  return impl_->words
      .Fill("quote", {style, "", Place::kText}, [&](const Slot&) { return std::string(text); })
      .text;
}

const std::string& Locale::MarksBehindQuotation() const { return impl_->words.sheet.quote_end_of; }

bool Locale::NoteMarkAfterPunctuation() const { return impl_->words.sheet.note_mark_after; }
const std::string& Locale::NoteMarkPunctuation() const { return impl_->words.sheet.note_mark_of; }

std::string Locale::Label(std::string_view key) const {
  return std::string(base::Trim(NumberedLabel(key, "")));
}

std::string Locale::NumberedLabel(std::string_view key, std::string_view number) const {
  return impl_->words
      .Fill("label:" + std::string(key), {}, [&](const Slot&) { return std::string(number); })
      .text;
}

std::string Locale::Typography(std::string_view key) const {
  const auto found = impl_->words.sheet.fonts.find(key);
  return found == impl_->words.sheet.fonts.end() ? std::string() : found->second;
}

}  // namespace hexapla::locale
