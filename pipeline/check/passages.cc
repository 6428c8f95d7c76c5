#include "check/passages.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "check/outline_texts.h"
#include "check/passage_reader.h"

namespace hexapla::check {
namespace {

const locale::TextRules& RulesOf(const Subject& subject, const std::string& language) {
  const auto found = subject.text_rules.find(language);
  return found == subject.text_rules.end() ? locale::TextRules::None() : *found->second;
}

/// The units that are looked into.
class Printed {
 public:
  explicit Printed(const Subject& subject) : all_(subject.texts == Texts::kAll) {
    if (all_) return;
    for (const auto& [id, outline] : subject.outlines) {
      ForEachOutlineText(outline, [this](const model::OutlineText& text) {
        units_.emplace(text.file, text.unit);
      });
    }
  }

  bool Holds(std::string_view file, std::string_view unit) const {
    return all_ || units_.contains({file, unit});
  }

 private:
  bool all_;
  std::set<std::pair<std::string_view, std::string_view>> units_;
};

/// null where there is none, or one with errors: what that says is not what its translator wrote.
const load::CatalogueFile* CatalogueOf(const load::Project& project, const std::string& language,
                                       const std::string& path) {
  const auto catalogues = project.catalogues.find(language);
  if (catalogues == project.catalogues.end()) return nullptr;
  const auto file = catalogues->second.find(path);
  return file == catalogues->second.end() || !file->second.sound ? nullptr : &file->second;
}

/// The languages to be made, then the others that they are made from, which passages are compared
/// with.
std::vector<const std::string*> LanguagesOf(const Subject& subject) {
  std::vector<const std::string*> languages;
  const auto add = [&languages](const std::string& language) {
    const bool known = std::any_of(languages.begin(), languages.end(),
                                   [&](const auto* other) { return *other == language; });
    if (!known) languages.push_back(&language);
  };
  for (const std::string& language : subject.languages) add(language);
  for (const auto& [path, units] : subject.project.units) add(units.source_language);
  return languages;
}

}  // namespace

base::Span Passage::SpanOf(std::uint32_t begin, std::uint32_t end) const {
  if (!places) places.emplace(text, pieces);
  const base::Span found = places->Of(text, pieces, begin, end);
  return found.known() ? found : span;
}

std::optional<base::Fix> Passage::FixOf(std::uint32_t begin, std::uint32_t end,
                                        std::string replacement, std::string title,
                                        bool safe) const {
  const base::Span place = SpanOf(begin, end);
  if (!place.known() || place.begin >= place.end) return std::nullopt;
  const std::string_view bytes =
      std::string_view(place.file->text()).substr(place.begin, place.end - place.begin);
  // Codes and markup between the characters would go with them.
  if (bytes.find_first_of("<>{}*[]") != std::string_view::npos) return std::nullopt;
  return base::Fix{std::move(title), place, std::move(replacement), safe};
}

const message::Node* Passage::ArgumentAt(const Word& word) const {
  if (word.kind != WordKind::kArgument) return nullptr;
  const auto found = std::partition_point(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return piece.begin < word.begin || piece.end < word.end;
  });
  const bool there = found != pieces.end() && found->begin == word.begin && found->end == word.end;
  return there ? found->node : nullptr;
}

Passages::Passages(const Subject& subject) {
  const Printed printed(subject);
  for (const std::string* each : LanguagesOf(subject)) {
    const std::string& language = *each;
    const bool asked = std::find(subject.languages.begin(), subject.languages.end(), language) !=
                       subject.languages.end();
    Passage like;
    like.language = language;
    like.rules = &RulesOf(subject, language);
    for (const auto& [path, units] : subject.project.units) {
      like.file = path;
      like.units = &units;
      like.source = units.source_language == language;
      if (!like.source && !asked) continue;
      const load::CatalogueFile* catalogue = nullptr;
      if (!like.source) {
        catalogue = CatalogueOf(subject.project, language, path);
        if (catalogue == nullptr) continue;
      }
      places_[{like.language, like.file}] = files_.size();
      files_.push_back({like, asked, {}, {}});
      for (const load::Unit& unit : units.units) {
        if (printed.Holds(path, unit.id)) Add(unit, catalogue, files_.back());
      }
    }
  }
}

void Passages::Add(const load::Unit& unit, const load::CatalogueFile* catalogue, File& file) {
  Text text;
  text.unit = unit.id;
  if (catalogue == nullptr) {
    text.span = unit.span;
    text.contents = {&unit.source.content};
  } else {
    const auto translation = catalogue->units.find(unit.id);
    if (translation == catalogue->units.end()) return;
    text.span = translation->second.span;
    for (const message::Variant& variant : translation->second.variants) {
      if (!variant.content.empty()) text.contents.push_back(&variant.content);
    }
  }
  file.places.emplace(text.unit, file.texts.size());
  file.texts.push_back(std::move(text));
}

const std::vector<Passage>& Passages::Read(const Passage& file, Text& text) {
  if (text.read) return text.passages;
  text.read = true;
  Passage like = file;
  like.unit = text.unit;
  like.span = text.span;
  for (const auto* content : text.contents) {
    ReadPassages(*content, like, text.passages);
    like.main = false;
  }
  return text.passages;
}

const Passages::All& Passages::all() const {
  if (all_read_) return all_;
  all_read_ = true;
  for (File& file : files_) {
    if (!file.asked) continue;
    for (Text& text : file.texts) {
      const std::vector<Passage>& passages = Read(file.like, text);
      all_.insert(all_.end(), passages.begin(), passages.end());
    }
  }
  return all_;
}

Passages::All Passages::Where(
    const std::function<bool(std::string_view file, const std::vector<message::Node>& content)>&
        wanted) const {
  All found;
  for (File& file : files_) {
    if (!file.asked) continue;
    for (Text& text : file.texts) {
      const bool yes = std::any_of(text.contents.begin(), text.contents.end(),
                                   [&](const auto* c) { return wanted(file.like.file, *c); });
      if (!yes) continue;
      const std::vector<Passage>& passages = Read(file.like, text);
      found.insert(found.end(), passages.begin(), passages.end());
    }
  }
  return found;
}

const Passage* Passages::Find(std::string_view language, std::string_view file,
                              std::string_view unit) const {
  const auto place = places_.find({language, file});
  if (place == places_.end()) return nullptr;
  File& in = files_[place->second];
  const auto found = in.places.find(unit);
  if (found == in.places.end() || in.texts[found->second].contents.empty()) return nullptr;
  const std::vector<Passage>& passages = Read(in.like, in.texts[found->second]);
  const auto main = std::find_if(passages.begin(), passages.end(),
                                 [](const Passage& passage) { return passage.main; });
  return main == passages.end() ? nullptr : &*main;
}

const Passages& PassagesOf(const Subject& subject) {
  if (!subject.passages) subject.passages = std::make_shared<Passages>(subject);
  return *subject.passages;
}

const std::vector<const Passage*>& Passages::InOrder(const model::Outline& outline,
                                                     const std::string& language) const {
  const auto place = in_order_.try_emplace({outline.report, language});
  std::vector<const Passage*>& passages = place.first->second;
  if (!place.second) return passages;
  std::set<const Passage*> seen;
  ForEachOutlineText(outline, [&](const model::OutlineText& text) {
    const Passage* passage = Find(language, text.file, text.unit);
    if (passage != nullptr && seen.insert(passage).second) passages.push_back(passage);
  });
  return passages;
}

std::string Shown(char32_t c) {
  const locale::CharacterKind kind = locale::KindOf(c);
  if (kind == locale::CharacterKind::kInvisible || kind == locale::CharacterKind::kSpace ||
      kind == locale::CharacterKind::kMark) {
    return fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
  }
  std::string out;
  base::AppendUtf8(c, out);
  return out;
}

}  // namespace hexapla::check
