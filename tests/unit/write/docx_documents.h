#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pieces.h"

/// Documents with every kind of block and inline, for the tests of the DOCX writer.
namespace hexapla::write::test {

using model::Inlines;
using Block = model::Block<Inlines>;

inline Block SampleMasthead(const std::vector<std::string>& words) {
  model::Masthead<Inlines> masthead;
  const model::MastheadField fields[] = {
      model::MastheadField::kSession, model::MastheadField::kPlaceDates,
      model::MastheadField::kAgendaItem, model::MastheadField::kNumber,
      model::MastheadField::kDate, model::MastheadField::kOriginal};
  for (std::size_t i = 0; i < words.size(); ++i) {
    masthead.fields.push_back({fields[i], {Text(words[i])}});
  }
  return AsBlock(std::move(masthead));
}

inline Block SampleHeading(int level, std::string id, std::string number, std::string text) {
  return AsBlock(model::Heading<Inlines>{
      level, std::move(id), std::move(number), {Text(std::move(text))}});
}

inline Block NumberedPara(std::string number, Inlines text) {
  model::Paragraph<Inlines> paragraph;
  paragraph.number = std::move(number);
  paragraph.text = std::move(text);
  return AsBlock(std::move(paragraph));
}

inline Block RunIn(Inlines head, Inlines text) {
  model::Paragraph<Inlines> paragraph;
  paragraph.run_in = std::move(head);
  paragraph.text = std::move(text);
  return AsBlock(std::move(paragraph));
}

inline Block AuthorLine(std::string text) {
  model::Paragraph<Inlines> paragraph;
  paragraph.role = model::ParagraphRole::kAuthor;
  paragraph.text = {Text(std::move(text))};
  return AsBlock(std::move(paragraph));
}

inline Block ListOf(model::ListStyle style, int level,
                    std::vector<std::pair<std::string, std::vector<Block>>> items) {
  model::List<Inlines> list;
  list.style = style;
  list.level = level;
  for (auto& [mark, blocks] : items) list.items.push_back({mark, std::move(blocks)});
  return AsBlock(std::move(list));
}

inline model::Cell<Inlines> CellOf(std::vector<Block> blocks,
                                   model::Alignment alignment = model::Alignment::kStart) {
  model::Cell<Inlines> cell;
  cell.alignment = alignment;
  cell.blocks = std::move(blocks);
  return cell;
}

inline model::Document Empty(std::string language, model::Direction direction) {
  model::Document document;
  document.language = std::move(language);
  document.direction = direction;
  document.typography = {"Calibri", "SimSun", "Dubai", "sans-serif", 24, ""};
  document.metadata.report = "C26-res191";
  document.metadata.title = "Title & more";
  document.metadata.creator = "Secretary-General";
  document.metadata.symbol = "C26/35-E";
  document.metadata.date = "2026-03-09";
  document.metadata.source_language = "en";
  document.metadata.footer = "www.itu.int/council";
  document.labels = {{"draft", "DRAFT"}, {"untranslated", "not translated"}};
  return document;
}

/// A block of its own, written in a document of \p language.
inline model::Document With(std::vector<Block> blocks, std::string language = "en",
                            model::Direction direction = model::Direction::kLeftToRight) {
  model::Document document = Empty(std::move(language), direction);
  document.blocks = std::move(blocks);
  return document;
}

}  // namespace hexapla::write::test
