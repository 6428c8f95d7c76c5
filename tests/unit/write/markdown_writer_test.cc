#include "write/markdown/markdown_writer.h"

#include <catch2/catch.hpp>

#include "pieces.h"
#include "read_back.h"

namespace hexapla::write {
namespace {

using model::Alignment;
using model::ListStyle;
using test::AsBlock;
using test::Cell;
using test::CrossReference;
using test::Emphasis;
using test::English;
using test::Heading;
using test::Link;
using test::List;
using test::NoteReference;
using test::Numbered;
using test::Para;
using test::RunIn;
using test::Strong;
using test::Text;
using test::Title;
using test::Untranslated;
using test::Value;

using Blocks = model::Blocks<model::Inlines>;

std::string Markdown(Blocks blocks) { return WriteMarkdown(English(std::move(blocks)), {}); }

TEST_CASE("markdown: a paragraph is a line, and lines are parted by one blank line") {
  CHECK(Markdown({Title("Report"), Heading(1, "1", "Introduction"), Heading(2, "1.1", "Aim"),
                  Para("Text"), Numbered("1.2", "More")}) ==
        "# Report\n\n## 1 Introduction\n\n### 1.1 Aim\n\nText\n\n1.2 More\n");
}

TEST_CASE("markdown: run-in heads are strong") {
  CHECK(Markdown({RunIn("Accessibility:", "agreed.")}) == "**Accessibility:** agreed.\n");
  // Conventions 5.6: no space; CommonMark does not close `：**的` without help.
  CHECK(Markdown({RunIn("无障碍获取：", "的")}) == "**无障碍获取：\u2060**的\n");
}

TEST_CASE("markdown: the masthead is a paragraph per field, the left ones first") {
  using F = model::MastheadField;
  model::Masthead<model::Inlines> masthead;
  masthead.fields = {{F::kNumber, {Text("Document C26/__-E")}}, {F::kSession, {Text("Council")}}};
  CHECK(Markdown({AsBlock(masthead)}) == "Council\n\nDocument C26/\\_\\_-E\n");
}

TEST_CASE("markdown: the box is a quotation with strong labels") {
  model::Box<model::Inlines> box;
  box.entries = {{false, {Text("Purpose")}, {Para("To report."), Para("To ask.")}},
                 {true, {}, {}},
                 {false, {Text("References")}, {Para("None")}}};
  CHECK(Markdown({AsBlock(box), AsBlock(model::Rule{})}) ==
        "> **Purpose**\n>\n> To report.\n>\n> To ask.\n>\n> _______________\n>\n"
        "> **References**\n>\n> None\n\n_______________\n");
}

TEST_CASE("markdown: a quotation ends with its source") {
  CHECK(Markdown({test::Quotation({Para("a"), Para("b")}, "s"), Para("c")}) ==
        "> a\n>\n> b\n>\n> s\n\nc\n");
}

TEST_CASE("markdown: the head of an item is strong, in a cell too") {
  const auto list = List(ListStyle::kLetter, {{"a)", {test::ItemHead("H"), Para("x")}}});
  CHECK(Markdown({list}) == "- a) **H**\n\n  x\n");
  model::Table<model::Inlines> table;
  table.body = {{{Cell(Blocks{list})}}};
  CHECK_THAT(Markdown({AsBlock(table)}), Catch::Matchers::Contains("| a) **H** / x |"));
}

TEST_CASE("markdown: lists keep the marks that texts cite") {
  CHECK(Markdown({List(ListStyle::kDash, {{"–", {Para("x")}}, {"–", {Para("y")}}})}) ==
        "- x\n- y\n");
  CHECK(Markdown({List(ListStyle::kLetter, {{"a)", {Para("x")}}, {"b)", {Para("y")}}})}) ==
        "- a) x\n- b) y\n");
  CHECK(Markdown({List(ListStyle::kDecimal, {{"1.", {Para("x")}}, {"2.", {Para("y")}}})}) ==
        "1. x\n2. y\n");
  CHECK(Markdown({List(ListStyle::kRoman, {{"'1'", {Para("x")}}})}) == "- '1' x\n");
  CHECK(Markdown({List(ListStyle::kLetter, {{"1)", {Para("x")}}})}) == "- 1\\) x\n");
}

TEST_CASE("markdown: items of several blocks are loose, nested lists tight") {
  CHECK(Markdown({List(ListStyle::kDecimal,
                       {{"1.", {Para("x"), Para("y")}},
                        {"2.", {Para("z"), List(ListStyle::kDash, {{"–", {Para("in")}}})}}})}) ==
        "1. x\n\n   y\n\n2. z\n   - in\n");
  CHECK(Markdown({List(ListStyle::kDash, {{"–", {}}, {"–", {Para("x")}}})}) == "-\n- x\n");
}

TEST_CASE("markdown: two lists in a row stay two") {
  const auto list = List(ListStyle::kDash, {{"–", {Para("x")}}});
  CHECK(Markdown({list, list, list}) == "- x\n\n* x\n\n- x\n");
}

TEST_CASE("markdown: tables have one head row, and places for what spans") {
  model::Table<model::Inlines> table;
  table.label = model::Inlines{Text("Table 1")};
  table.caption = model::Inlines{Text("Figures")};
  auto wide = Cell("A|B");
  wide.columns = 2;
  auto tall = Cell("C");
  tall.rows = 2;
  auto end = Cell("3");
  end.alignment = Alignment::kEnd;
  table.header = {{{wide}}, {{Cell("a"), end}}};
  table.body = {{{tall, Cell(Blocks{Para("x"), Para("y")})}}, {{end}}};
  table.notes = {Para("Note.")};
  CHECK(Markdown({AsBlock(table)}) ==
        "**Table 1** Figures\n\n"
        "| A\\|B / a | A\\|B / 3 |\n| --- | --: |\n| C | x / y |\n| C | 3 |\n\nNote.\n");
}

TEST_CASE("markdown: a table without a head gets an empty one") {
  model::Table<model::Inlines> table;
  table.body = {{{Cell("a"), Cell("b")}}};
  CHECK(Markdown({AsBlock(table)}) == "| | |\n| --- | --- |\n| a | b |\n");
}

TEST_CASE("markdown: cells keep the cited marks of their lists") {
  model::Table<model::Inlines> table;
  table.header = {{{Cell("h")}}};
  table.body = {{{Cell(Blocks{Para("p"), List(ListStyle::kLetter, {{"a)", {Para("x")}}}),
                              List(ListStyle::kDash, {{"–", {Para("y")}}})})}}};
  CHECK(Markdown({AsBlock(table)}) == "| h |\n| --- |\n| p / a) x / y |\n");
}

TEST_CASE("markdown: notes are footnotes, their later blocks indented") {
  model::Document document = English({Para({Text("x"), NoteReference(0), Text("(y)")})});
  document.notes = {{"n", 1, {Para("One."), Para("Two.")}}};
  CHECK(WriteMarkdown(document, {}) == "x[^1]\\(y)\n\n[^1]: One.\n\n    Two.\n");
}

TEST_CASE("markdown: links and cross-references") {
  CHECK(Markdown({Para({Text("See!"), Link("https://x.int/(1)", {Text("a]")})})}) ==
        "See\\![a\\]](https://x.int/\\(1\\))\n");
  CHECK(Markdown({Heading(1, "2", "Groups", "groups"),
                  Para({CrossReference("groups", {Text("section 2")}), Text(", "),
                        CrossReference("elsewhere", {Text("table 1")})})}) ==
        "## 2 Groups\n\n[section 2](#2-groups), table 1\n");
}

TEST_CASE("markdown: equal headings are told apart") {
  CHECK(Markdown({Heading(1, "", "Aim", "a"), Heading(1, "", "Aim", "b"),
                  Para({CrossReference("b", {Text("x")})})}) ==
        "## Aim\n\n## Aim\n\n[x](#aim-1)\n");
}

TEST_CASE("markdown: emphasis that CommonMark would not close gets a word joiner inside") {
  CHECK(Markdown({Para({Text("中"), Strong({Text("（AI）")}), Text("的")})}) ==
        "中**\u2060（AI）\u2060**的\n");
  CHECK(Markdown({Para({Text("用"), Emphasis({Text("《公约》")}), Text("。")})}) ==
        "用*\u2060《公约》*。\n");
  CHECK(Markdown({Para({Strong({Text("AI")}), Text("的")})}) == "**AI**的\n");
  CHECK(Markdown({Para({Text("a"), Strong({Text(" b ")}), Text("c")})}) == "a **b** c\n");
  CHECK(Markdown({Para({Emphasis({Text("a")}), Emphasis({Text("b")})})}) == "*a*\u2060*b*\n");
  CHECK(Markdown({Para({Strong({Emphasis({Text("a")})})})}) == "**\u2060*a*\u2060**\n");
  CHECK(Markdown({Para({Text("a"), Strong({Text(" ")}), Text("b")})}) == "a b\n");
}

TEST_CASE("markdown: isolates keep their controls in right-to-left text") {
  const auto document = test::Arabic({Para({Text("للفترة "), Value("2024-2027", "period", true)})});
  CHECK(WriteMarkdown(document, {}) == "للفترة \u20662024-2027\u2069\n");
}

TEST_CASE(
    "markdown: untranslated text is labelled once per run, and isolated where it runs otherwise") {
  const Blocks blocks = {Para(
      {Untranslated("Met ", "en"), Value("3", "n"), Untranslated(" times.", "en"), Text(" X")})};
  CHECK(Markdown(blocks) == "**\\[not translated]** Met 3 times. X\n");
  CHECK(WriteMarkdown(test::Arabic(blocks), {}) ==
        "**\\[not translated]** \u2068Met 3 times.\u2069 X\n");
}

TEST_CASE("markdown: a draft says so first") {
  model::Document document = English({Para("x")});
  document.metadata.draft = true;
  CHECK(WriteMarkdown(document, {}) == "> **Draft: not for distribution**\n\nx\n");
}

TEST_CASE("markdown: cmark-gfm reads the blocks back") {
  model::Table<model::Inlines> table;
  table.header = {{{Cell("h|"), Cell("\\")}}};
  table.body = {{{Cell("\\|"), Cell("www.itu.int")}}};
  model::Document document = English(
      {Title("1. T #"), Para("1. no list"), Para("- no list"), Para("# no heading"),
       Para({NoteReference(0), Text(": x")}),
       List(ListStyle::kLetter,
            {{"a)", {Para("# x"), List(ListStyle::kDash, {{"–", {Para("- y"), Para("+ z")}}})}}}),
       List(ListStyle::kDash, {{"–", {Para("other")}}}), AsBlock(table)});
  document.notes = {{"n", 1, {Para("- One."), Para("Two.")}}};
  const auto html = test::ReadBack(WriteMarkdown(document, {}));
  if (!html) {
    WARN("SKIPPED: cmark-gfm is not installed, nothing was read back");
    return;
  }
  const std::string body =
      "<h1>1. T #</h1>\n<p>1. no list</p>\n<p>- no list</p>\n<p># no heading</p>\n"
      "<p><sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" data-footnote-ref>1</a>"
      "</sup>: x</p>\n"
      "<ul>\n<li>a) # x\n<ul>\n<li>\n<p>- y</p>\n<p>+ z</p>\n</li>\n</ul>\n</li>\n</ul>\n"
      "<ul>\n<li>other</li>\n</ul>\n"
      "<table>\n<thead>\n<tr>\n<th>h|</th>\n<th>\\</th>\n</tr>\n</thead>\n"
      "<tbody>\n<tr>\n<td>\\|</td>\n<td>www.itu.int</td>\n</tr>\n</tbody>\n</table>\n";
  CHECK(html->substr(0, html->find("<section")) == body);
  CHECK(html->find("<p>- One.</p>\n<p>Two. <a") != std::string::npos);
}

}  // namespace
}  // namespace hexapla::write
