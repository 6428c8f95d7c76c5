#pragma once

#include <catch2/catch.hpp>

#include "../small_project.h"
#include "compose/arrange.h"
#include "compose/word.h"
#include "model/inline.h"

namespace hexapla::compose {

using testing::Strings;

/// The outline of the report of \p small, which must have no faults.
inline model::Outline Arranged(testing::SmallProject& small) {
  small.Load();
  auto outline = Arrange(*small.project, small.report(), small.sink);
  const Strings codes = small.Codes();
  CAPTURE(codes);
  REQUIRE(outline);
  REQUIRE(codes.empty());
  return *std::move(outline);
}

inline const locale::Locale& HouseLocale(const std::string& language) {
  return *testing::House::Get().locales.at(language);
}

/// The report of \p small worded in \p language.
inline model::Document Worded(testing::SmallProject& small, const std::string& language) {
  const model::Outline outline = Arranged(small);
  return Word(outline, *small.project, HouseLocale(language), testing::House::Get().locales);
}

template <template <class> class What, class Text>
const What<Text>& As(const model::Block<Text>& block) {
  REQUIRE(std::holds_alternative<What<Text>>(block.what));
  return std::get<What<Text>>(block.what);
}

/// Unit ids of the paragraphs of \p blocks.
inline Strings Units(const model::Blocks<model::OutlineText>& blocks) {
  Strings units;
  for (const auto& block : blocks) {
    const auto* paragraph = std::get_if<model::Paragraph<model::OutlineText>>(&block.what);
    if (paragraph != nullptr) units.push_back(paragraph->text.unit);
  }
  return units;
}

/// Plain texts of the paragraphs of \p blocks.
inline Strings Texts(const model::Blocks<model::Inlines>& blocks) {
  Strings texts;
  for (const auto& block : blocks) {
    const auto* paragraph = std::get_if<model::Paragraph<model::Inlines>>(&block.what);
    if (paragraph != nullptr) texts.push_back(model::PlainText(paragraph->text));
  }
  return texts;
}

/// What the template's only paragraphs \p content say in English.
inline Strings InEnglish(const std::string& content, const std::string& report = "",
                         const std::string& registry = "") {
  testing::SmallProject small;
  small.Registry(registry);
  small.Report(report);
  small.Template(content);
  return Texts(Worded(small, "en").blocks);
}

}  // namespace hexapla::compose
