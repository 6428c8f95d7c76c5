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
  const auto found = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return piece.begin == word.begin && piece.end == word.end;
  });
  return found == pieces.end() ? nullptr : found->node;
}

Passages::Passages(const Subject& subject) {
  const Printed printed(subject);
  for (const std::string& language : subject.languages) {
    Passage like;
    like.language = language;
    like.rules = &RulesOf(subject, language);
    for (const auto& [path, units] : subject.project.units) {
      const std::size_t begin = all_.size();
      like.file = path;
      like.units = &units;
      like.source = units.source_language == language;
      const load::CatalogueFile* catalogue = nullptr;
      if (!like.source) {
        catalogue = CatalogueOf(subject.project, language, path);
        if (catalogue == nullptr) continue;
      }
      for (const load::Unit& unit : units.units) {
        if (printed.Holds(path, unit.id)) ReadUnit(unit, catalogue, like);
      }
      files_[{like.language, like.file}] = {begin, all_.size()};
    }
  }
}

void Passages::ReadUnit(const load::Unit& unit, const load::CatalogueFile* catalogue,
                        Passage& like) {
  like.unit = unit.id;
  like.main = true;
  if (catalogue == nullptr) {
    like.span = unit.span;
    ReadPassages(unit.source.content, like, all_);
    return;
  }
  const auto translation = catalogue->units.find(unit.id);
  if (translation == catalogue->units.end()) return;
  like.span = translation->second.span;
  for (const message::Variant& variant : translation->second.variants) {
    if (variant.content.empty()) continue;
    ReadPassages(variant.content, like, all_);
    like.main = false;
  }
}

const Passage* Passages::Find(std::string_view language, std::string_view file,
                              std::string_view unit) const {
  const auto found = files_.find({language, file});
  if (found == files_.end()) return nullptr;
  for (std::size_t i = found->second.first; i < found->second.second; ++i) {
    if (all_[i].main && all_[i].unit == unit) return &all_[i];
  }
  return nullptr;
}

const Passages& PassagesOf(const Subject& subject) {
  if (!subject.passages) subject.passages = std::make_shared<Passages>(subject);
  return *subject.passages;
}

const std::vector<const Passage*>& Passages::InOrder(const model::Outline& outline,
                                                     const std::string& language) const {
  const auto [place, fresh] = in_order_.try_emplace({outline.report, language});
  if (!fresh) return place->second;
  std::set<const Passage*> seen;
  ForEachOutlineText(outline, [&](const model::OutlineText& text) {
    const Passage* passage = Find(language, text.file, text.unit);
    if (passage != nullptr && seen.insert(passage).second) place->second.push_back(passage);
  });
  return place->second;
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
