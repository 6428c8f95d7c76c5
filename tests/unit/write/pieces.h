#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "model/document.h"

/// Short spellings for building documents in tests.
namespace hexapla::write::test {

inline model::Inline Text(std::string text) {
  model::Inline piece;
  piece.text = std::move(text);
  return piece;
}

inline model::Inline Value(std::string text, std::string fact, bool isolate = false) {
  model::Inline piece = Text(std::move(text));
  piece.kind = model::InlineKind::kValue;
  piece.fact = std::move(fact);
  piece.isolate = isolate;
  return piece;
}

inline model::Inline Parent(model::InlineKind kind, model::Inlines children,
                            std::string target = {}) {
  model::Inline piece;
  piece.kind = kind;
  piece.children = std::move(children);
  piece.target = std::move(target);
  return piece;
}

inline model::Inline Emphasis(model::Inlines children) {
  return Parent(model::InlineKind::kEmphasis, std::move(children));
}
inline model::Inline Strong(model::Inlines children) {
  return Parent(model::InlineKind::kStrong, std::move(children));
}
inline model::Inline Link(std::string target, model::Inlines children) {
  return Parent(model::InlineKind::kLink, std::move(children), std::move(target));
}
inline model::Inline CrossReference(std::string id, model::Inlines children) {
  return Parent(model::InlineKind::kCrossReference, std::move(children), std::move(id));
}
inline model::Inline NoteReference(std::size_t index) {
  model::Inline piece;
  piece.kind = model::InlineKind::kNoteReference;
  piece.note = index;
  return piece;
}
inline model::Inline Untranslated(std::string text, std::string language) {
  model::Inline piece = Text(std::move(text));
  piece.language = std::move(language);
  piece.untranslated = true;
  return piece;
}

template <class What>
model::Block<model::Inlines> AsBlock(What what) {
  model::Block<model::Inlines> block;
  block.what = std::move(what);
  return block;
}

inline model::Block<model::Inlines> Para(model::Inlines text) {
  model::Paragraph<model::Inlines> paragraph;
  paragraph.text = std::move(text);
  return AsBlock(std::move(paragraph));
}
inline model::Block<model::Inlines> Para(std::string text) { return Para({Text(std::move(text))}); }

inline model::Block<model::Inlines> Title(std::string text) {
  model::Paragraph<model::Inlines> paragraph;
  paragraph.role = model::ParagraphRole::kTitle;
  paragraph.text = {Text(std::move(text))};
  return AsBlock(std::move(paragraph));
}

inline model::Block<model::Inlines> RunIn(std::string head, std::string text) {
  model::Paragraph<model::Inlines> paragraph;
  paragraph.run_in = model::Inlines{Text(std::move(head))};
  paragraph.text = {Text(std::move(text))};
  return AsBlock(std::move(paragraph));
}

inline model::Block<model::Inlines> ItemHead(std::string text) {
  model::Paragraph<model::Inlines> paragraph;
  paragraph.role = model::ParagraphRole::kItemHead;
  paragraph.text = {Text(std::move(text))};
  return AsBlock(std::move(paragraph));
}

inline model::Block<model::Inlines> Quotation(model::Blocks<model::Inlines> blocks,
                                              std::string source = {}) {
  model::Quotation<model::Inlines> quotation;
  quotation.blocks = std::move(blocks);
  if (!source.empty()) quotation.source = model::Inlines{Text(std::move(source))};
  return AsBlock(std::move(quotation));
}

inline model::Block<model::Inlines> Numbered(std::string number, std::string text) {
  model::Paragraph<model::Inlines> paragraph;
  paragraph.number = std::move(number);
  paragraph.text = {Text(std::move(text))};
  return AsBlock(std::move(paragraph));
}

inline model::Block<model::Inlines> Heading(int level, std::string number, std::string text,
                                            std::string id = {}) {
  model::Heading<model::Inlines> heading;
  heading.level = level;
  heading.id = std::move(id);
  heading.number = std::move(number);
  heading.text = {Text(std::move(text))};
  return AsBlock(std::move(heading));
}

using Item = std::pair<std::string, model::Blocks<model::Inlines>>;

inline model::Block<model::Inlines> List(model::ListStyle style, std::vector<Item> items) {
  model::List<model::Inlines> list;
  list.style = style;
  for (Item& item : items) list.items.push_back({std::move(item.first), std::move(item.second)});
  return AsBlock(std::move(list));
}

inline model::Cell<model::Inlines> Cell(model::Blocks<model::Inlines> blocks) {
  model::Cell<model::Inlines> cell;
  cell.blocks = std::move(blocks);
  return cell;
}
inline model::Cell<model::Inlines> Cell(std::string text) {
  return Cell(model::Blocks<model::Inlines>{Para(std::move(text))});
}

/// An English document of \p blocks with the labels that writers need.
inline model::Document English(model::Blocks<model::Inlines> blocks) {
  model::Document document;
  document.language = "en";
  document.typography.css_stack = "Carlito,Calibri,sans-serif";
  document.labels = {{"notes", "Notes"},
                     {"back", "Back to text"},
                     {"draft", "Draft: not for distribution"},
                     {"untranslated", "not translated"},
                     {"page", "Page"}};
  document.blocks = std::move(blocks);
  return document;
}

/// An Arabic document, its labels as in `English` for the sake of readable tests.
inline model::Document Arabic(model::Blocks<model::Inlines> blocks) {
  model::Document document = English(std::move(blocks));
  document.language = "ar";
  document.direction = model::Direction::kRightToLeft;
  return document;
}

}  // namespace hexapla::write::test
