#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pieces.h"

/// Pieces of documents that only the tests of the DOCX writer need.
namespace hexapla::write::test {

using model::Inlines;
using Block = model::Block<Inlines>;

inline Block SampleMasthead(const std::vector<std::string>& words) {
  model::Masthead<Inlines> masthead;
  const model::MastheadField fields[] = {
      model::MastheadField::kSession,    model::MastheadField::kPlaceDates,
      model::MastheadField::kAgendaItem, model::MastheadField::kNumber,
      model::MastheadField::kDate,       model::MastheadField::kOriginal};
  for (std::size_t i = 0; i < words.size(); ++i) {
    masthead.fields.push_back({fields[i], {Text(words[i])}});
  }
  return AsBlock(std::move(masthead));
}

inline Block NumberedText(std::string number, Inlines text) {
  model::Paragraph<Inlines> paragraph;
  paragraph.number = std::move(number);
  paragraph.text = std::move(text);
  return AsBlock(std::move(paragraph));
}

inline Block AuthorLine(std::string text) {
  model::Paragraph<Inlines> paragraph;
  paragraph.role = model::ParagraphRole::kAuthor;
  paragraph.text = {Text(std::move(text))};
  return AsBlock(std::move(paragraph));
}

inline Block ListAt(int level, model::ListStyle style, std::vector<Item> items) {
  Block block = List(style, std::move(items));
  std::get<model::List<Inlines>>(block.what).level = level;
  return block;
}

inline Block BoxOf(std::vector<model::Box<Inlines>::Entry> entries) {
  return AsBlock(model::Box<Inlines>{std::move(entries)});
}

inline model::Cell<Inlines> CellAt(model::Alignment alignment, std::string text) {
  model::Cell<Inlines> cell = Cell(std::move(text));
  cell.alignment = alignment;
  return cell;
}

/// A document with what the properties say.
inline model::Document Dressed(model::Document document) {
  document.typography = {"Calibri", "SimSun", "Dubai", "sans-serif", 24, "", ""};
  document.metadata.report = "C26-res191";
  document.metadata.title = "Title & more";
  document.metadata.creator = "Report by the Secretary-General";
  document.metadata.office = "Secretary-General";
  document.metadata.symbol = "C26/35-E";
  document.metadata.date = "2026-03-09";
  document.metadata.source_language = "en";
  document.metadata.footer = "www.itu.int/council";
  return document;
}

inline model::Document Chinese(model::Blocks<Inlines> blocks) {
  model::Document document = English(std::move(blocks));
  document.language = "zh";
  document.typography.language_tag = "zh-CN";
  return document;
}

}  // namespace hexapla::write::test
