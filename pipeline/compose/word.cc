#include "compose/word.h"

#include <cstdlib>

#include "compose/word_contents.h"
#include "compose/worder.h"

namespace hexapla::compose {

Worder::Worder(const model::Outline& outline, const load::Project& project,
               const locale::Locale& locale, const Locales& locales)
    : outline_(outline), project_(project), locale_(locale), locales_(locales) {}

const locale::Locale& Worder::LocaleOf(const std::string& language) const {
  const auto found = locales_.find(language);
  return found == locales_.end() ? locale_ : *found->second;
}

void Worder::FillMetadata() {
  model::Metadata& metadata = document_.metadata;
  metadata.report = outline_.report;
  metadata.title = model::IsolatedText(WordText(outline_.title));
  metadata.creator = model::PlainText(WordText(outline_.creator));
  metadata.office = OfficeOf(outline_.creator);
  metadata.footer = model::PlainText(WordText(outline_.footer));
  // A report may have no number at all, one that is to come, or one.
  if (!outline_.symbol.symbol.empty()) {
    metadata.symbol = locale_.SymbolWithLetter(outline_.symbol);
  } else if (outline_.symbol.pending) {
    metadata.symbol = PendingWords();
  }
  metadata.date = outline_.issued ? outline_.issued->ToString() : std::string();
  metadata.source_language = outline_.source_language;
  for (const char* key : {"notes", "note", "back", "draft", "untranslated", "page", "table"}) {
    document_.labels[key] = locale_.Label(key);
  }
  model::Typography& typography = document_.typography;
  typography.latin = locale_.Typography("latin");
  typography.east_asian = locale_.Typography("east-asian");
  typography.complex_script = locale_.Typography("complex-script");
  typography.css_stack = locale_.Typography("css-stack");
  typography.language_tag = locale_.Typography("language-tag");
  typography.latin_language_tag = locale_.Typography("latin-language-tag");
  typography.web_language_tag = locale_.Typography("web-language-tag");
  const int size = std::atoi(locale_.Typography("size-half-points").c_str());
  if (size > 0) typography.size_half_points = size;
}

std::string Worder::OfficeOf(const OutlineText& author_line) {
  if (!author_line.scope) return {};
  const auto author = author_line.scope->find("author");
  if (author == author_line.scope->end()) return {};
  if (!std::holds_alternative<base::TermReference>(author->second.what)) return {};
  const Context context{&locale_, &author_line, locale::Place::kText};
  return locale_.SentenceCase(FormatReferent(author->second, "", context).text);
}

std::string Worder::PendingWords() const {
  base::Value pending;
  pending.state = base::ValueState::kPending;
  return locale_.Format(pending, "", locale::Place::kHeader).text;
}

model::Document Worder::Run() {
  document_.language = locale_.tag();
  document_.direction = DirectionOf(locale_);
  for (const auto& [language, locale] : locales_) {
    document_.other_directions[language] = DirectionOf(*locale);
  }
  FillMetadata();
  document_.blocks = WordBlocks(outline_.blocks);
  for (const auto& note : outline_.notes) {
    document_.notes.push_back({note.id, note.number, WordBlocks(note.blocks)});
  }
  FillContents(locale_, document_);
  return std::move(document_);
}

model::Document Word(const model::Outline& outline, const load::Project& project,
                     const locale::Locale& locale, const Locales& locales) {
  return Worder(outline, project, locale, locales).Run();
}

}  // namespace hexapla::compose
