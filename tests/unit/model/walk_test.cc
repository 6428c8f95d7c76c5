#include "model/walk.h"

#include <catch2/catch.hpp>

namespace hexapla::model {
namespace {

Inlines Words(std::string text) {
  Inline piece;
  piece.text = std::move(text);
  return {piece};
}

Paragraph<Inlines> Paragraphed(Inlines text) {
  Paragraph<Inlines> paragraph;
  paragraph.text = std::move(text);
  return paragraph;
}

Block<Inlines> Para(std::string text) {
  Block<Inlines> block;
  block.what = Paragraphed(Words(std::move(text)));
  return block;
}

Cell<Inlines> CellOf(std::string text) {
  Cell<Inlines> cell;
  cell.blocks = {Para(std::move(text))};
  return cell;
}

/// Every kind of block, its texts numbered in reading order.
Document Sample() {
  Document document;
  document.blocks.resize(6);
  document.blocks[0].what = Masthead<Inlines>{{{MastheadField::kDate, Words("1")}}};
  Paragraph<Inlines> paragraph = Paragraphed(Words("3"));
  paragraph.run_in = Words("2");
  document.blocks[1].what = paragraph;
  List<Inlines> list;
  list.items = {{"a)", {Para("4")}}, {"b)", {Para("5")}}};
  document.blocks[2].what = list;
  Table<Inlines> table;
  table.label = Words("6");
  table.caption = Words("7");
  table.header = {Row<Inlines>{{CellOf("8")}}};
  table.body = {Row<Inlines>{{CellOf("9")}}};
  table.notes = {Para("10")};
  document.blocks[3].what = table;
  document.blocks[4].what =
      Box<Inlines>{{{false, Words("11"), {Para("12")}}, {true, Words("never"), {Para("seen")}}}};
  document.blocks[5].what = Rule{};
  Heading<Inlines> heading;
  heading.text = Words("13");
  document.blocks.push_back({heading, {}});
  Paragraph<Inlines> running = Paragraphed(Words("14"));
  running.lists.resize(1);
  running.lists[0].items = {{"i)", Words("15")}, {"ii)", Words("16")}};
  running.lists[0].after = Words("17");
  document.blocks.push_back({running, {}});
  document.blocks.push_back({Quotation<Inlines>{{Para("18")}, Words("19")}, {}});
  document.notes = {{"n", 1, {Para("20")}}};
  return document;
}

TEST_CASE("texts are visited in reading order, notes last") {
  std::string seen;
  ForEachText(Sample(), [&](const Inlines& text) { seen += PlainText(text) + " "; });
  CHECK(seen == "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 ");
}

TEST_CASE("inlines are visited parents first") {
  Inline strong;
  strong.kind = InlineKind::kStrong;
  strong.children = Words("in");
  Document document;
  document.blocks.resize(1);
  document.blocks[0].what = Paragraphed({strong, Words("after")[0]});
  std::string seen;
  ForEachInline(document, [&](const Inline& piece) {
    seen += piece.kind == InlineKind::kStrong ? "strong " : piece.text + " ";
  });
  CHECK(seen == "strong in after ");
}

TEST_CASE("plain text is what is read: no marks, no places of notes") {
  Inline strong;
  strong.kind = InlineKind::kStrong;
  strong.children = Words("b");
  Inline note;
  note.kind = InlineKind::kNoteReference;
  CHECK(PlainText({Words("a ")[0], strong, note, Words("!")[0]}) == "a b!");
}

}  // namespace
}  // namespace hexapla::model
