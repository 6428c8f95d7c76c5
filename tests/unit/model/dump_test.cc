#include "model/dump.h"

#include <catch2/catch.hpp>

namespace hexapla::model {
namespace {

Inline Text(std::string text) {
  Inline piece;
  piece.text = std::move(text);
  return piece;
}

Block<Inlines> Para(Inlines text) {
  Paragraph<Inlines> paragraph;
  paragraph.text = std::move(text);
  Block<Inlines> block;
  block.what = std::move(paragraph);
  return block;
}

Document Empty() {
  Document document;
  document.language = "ar";
  document.direction = Direction::kRightToLeft;
  document.metadata.report = "C26-res191";
  return document;
}

TEST_CASE("the first lines of a dump are what is known of the document") {
  Document document = Empty();
  document.metadata.symbol = "C26/__-A";
  document.metadata.draft = true;
  document.labels = {{"notes", "Notes"}};
  CHECK(Dump(document) ==
        "document C26-res191 ar rtl draft\n"
        "  symbol \"C26/__-A\"\n"
        "  label notes \"Notes\"\n");
}

TEST_CASE("a dump shows facts, targets, languages and what the eye cannot see") {
  Document document = Empty();
  Inline value = Text("\u20662024-2027\u2069");
  value.kind = InlineKind::kValue;
  value.fact = "period";
  value.isolate = true;
  Inline link;
  link.kind = InlineKind::kLink;
  link.target = "https://www.itu.int";
  link.children = {Text("a \"b\"")};
  Inline missing = Text("5\u00A0228");
  missing.language = "en";
  missing.untranslated = true;
  Inline note;
  note.kind = InlineKind::kNoteReference;
  note.note = 1;
  document.blocks = {Para({value, link, missing, note})};
  CHECK(Dump(document) ==
        "document C26-res191 ar rtl\n"
        "  paragraph\n"
        "    value {period} \"<U+2066>2024-2027<U+2069>\" isolate\n"
        "    link -> https://www.itu.int\n"
        "      text \"a \\\"b\\\"\"\n"
        "    text \"5<U+00A0>228\" lang=en untranslated\n"
        "    note-reference 2\n");
}

TEST_CASE("a dump shows lists with their marks and headings with their numbers") {
  Document document = Empty();
  Heading<Inlines> heading;
  heading.level = 2;
  heading.id = "intro";
  heading.number = "1.1";
  heading.text = {Text("Introduction")};
  List<Inlines> list;
  list.style = ListStyle::kLetter;
  list.items = {{"\u0623)", {Para({Text("x")})}}};
  document.blocks.resize(2);
  document.blocks[0].what = heading;
  document.blocks[1].what = list;
  CHECK(Dump(document) ==
        "document C26-res191 ar rtl\n"
        "  heading 2 \"1.1\" #intro\n"
        "    text \"Introduction\"\n"
        "  list letter 1\n"
        "    item \"\u0623)\"\n"
        "      paragraph\n"
        "        text \"x\"\n");
}

TEST_CASE("a dump shows lists in running text and the words behind them") {
  Document document = Empty();
  document.blocks = {Para({Text("x")})};
  auto& paragraph = std::get<Paragraph<Inlines>>(document.blocks[0].what);
  paragraph.lists.resize(2);
  paragraph.lists[0].style = ListStyle::kLetter;
  paragraph.lists[0].items = {{"\u0623)", {Text("y")}}};
  paragraph.lists[0].after = Inlines{Text("z")};
  paragraph.lists[1].after = Inlines{Text("end")};
  CHECK(Dump(document) ==
        "document C26-res191 ar rtl\n"
        "  paragraph\n"
        "    text \"x\"\n"
        "    running-list letter 1\n"
        "      item \"\u0623)\"\n"
        "        text \"y\"\n"
        "    after\n"
        "      text \"z\"\n"
        "    after\n"
        "      text \"end\"\n");
}

TEST_CASE("a dump shows the masthead, the box, tables, rules and notes") {
  Document document = Empty();
  Masthead<Inlines> masthead;
  masthead.fields = {{MastheadField::kNumber, {Text("C26/35-A")}}};
  Box<Inlines> box;
  box.entries = {{false, {Text("Purpose")}, {Para({Text("p")})}}, {true, {}, {}}};
  Table<Inlines> table;
  table.id = "t";
  table.number = "1";
  table.label = Inlines{Text("Table 1")};
  table.widths = {400, 600};
  Cell<Inlines> cell;
  cell.columns = 2;
  cell.header = true;
  cell.alignment = Alignment::kEnd;
  table.header = {Row<Inlines>{{cell}}};
  table.notes = {Para({Text("n")})};
  document.blocks.resize(4);
  document.blocks[0].what = masthead;
  document.blocks[1].what = box;
  document.blocks[2].what = table;
  document.blocks[3].what = Rule{};
  document.notes = {{"source", 1, {Para({Text("s")})}}};
  CHECK(Dump(document) ==
        "document C26-res191 ar rtl\n"
        "  masthead\n"
        "    number\n"
        "      text \"C26/35-A\"\n"
        "  box\n"
        "    entry\n"
        "      label\n"
        "        text \"Purpose\"\n"
        "      paragraph\n"
        "        text \"p\"\n"
        "    rule short\n"
        "  table \"1\" #t 400 600\n"
        "    label\n"
        "      text \"Table 1\"\n"
        "    header-row\n"
        "      cell header columns=2 end\n"
        "    table-notes\n"
        "      paragraph\n"
        "        text \"n\"\n"
        "  rule closing\n"
        "  note 1 #source\n"
        "    paragraph\n"
        "      text \"s\"\n");
}

TEST_CASE("a dump shows quotations with their source, and heads of items") {
  Document document = Empty();
  Quotation<Inlines> quotation;
  quotation.blocks = {Para({Text("said")})};
  quotation.source = Inlines{Text("Document 1")};
  Paragraph<Inlines> head;
  head.role = ParagraphRole::kItemHead;
  head.text = {Text("Head")};
  document.blocks.resize(2);
  document.blocks[0].what = quotation;
  document.blocks[1].what = head;
  CHECK(Dump(document) ==
        "document C26-res191 ar rtl\n"
        "  quotation\n"
        "    paragraph\n"
        "      text \"said\"\n"
        "    source\n"
        "      text \"Document 1\"\n"
        "  paragraph item-head\n"
        "    text \"Head\"\n");
}

}  // namespace
}  // namespace hexapla::model
