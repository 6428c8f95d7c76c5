#include "write/html/html_writer.h"

#include <catch2/catch.hpp>

#include "pieces.h"

namespace hexapla::write {
namespace {

using Catch::Matchers::Contains;
using model::ListStyle;
using test::Arabic;
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

std::string Main(const model::Document& document) {
  const std::string page = WriteHtml(document, {});
  const std::size_t begin = page.find("<main>\n") + 7;
  return page.substr(begin, page.find("</main>") - begin);
}
std::string Main(Blocks blocks) { return Main(English(std::move(blocks))); }

TEST_CASE("html: the page says its language, direction and what it is") {
  model::Document document = Arabic({});
  document.metadata.title = "A < B & \"C\"";
  document.metadata.creator = "Secretary-General";
  document.metadata.symbol = "C26/35-A";
  const std::string page = WriteHtml(document, {{"html/style.css", "p{color:red}\n"}});
  CHECK_THAT(WriteHtml(document, {{"html/style.css", "\xEF\xBB\xBFp{}\n/* </style> */\n"}}),
             Contains("\np{}\n/* <\\/style> */\n</style>"));
  CHECK(page.rfind("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n", 0) == 0);
  CHECK_THAT(page, Contains("<meta charset=\"utf-8\">"));
  CHECK_THAT(page, Contains("<title>A &lt; B &amp; \"C\"</title>"));
  CHECK_THAT(page, Contains("<meta name=\"author\" content=\"Secretary-General\">"));
  CHECK_THAT(page, Contains("<meta name=\"dcterms.identifier\" content=\"C26/35-A\">"));
  CHECK_THAT(page, !Contains("description"));
  CHECK_THAT(page, Contains("p{color:red}\n</style>"));
  CHECK_THAT(page, Contains(":root{--face:Carlito,Calibri,sans-serif;--print-size:12pt}"));
  CHECK_THAT(page, Contains("counter(page) \"\\A \" \"C26/35-A\""));
  CHECK(page.substr(page.size() - 8) == "</html>\n");
}

TEST_CASE("html: a page may have a tag of its own for its language") {
  model::Document document = English({Para({Untranslated("x", "fr")})});
  document.typography.web_language_tag = "en-Latn";
  const std::string page = WriteHtml(document, {});
  CHECK_THAT(page, Contains("<html lang=\"en-Latn\" dir=\"ltr\">"));
  CHECK_THAT(page, Contains("name=\"dcterms.language\" content=\"en-Latn\""));
  CHECK_THAT(page, Contains("lang=\"fr\""));
}

TEST_CASE("html: codes and ranges stay in one line, letter for letter") {
  CHECK(Main({Para("in ITU-R, 2020-2023.")}) ==
        "<p>in <span class=\"unbroken\">ITU-R</span>, <span "
        "class=\"unbroken\">2020-2023</span>.</p>\n");
  CHECK_THAT(Main({Para("a (CWG-FHR-16/13)")}),
             Contains("(<span class=\"unbroken\">CWG-FHR-16</span>/13)"));
  CHECK_THAT(Main({Para("国际电联ITU-R研究组")}),
             Contains("联<span class=\"unbroken\">ITU-R</span>研"));
  CHECK_THAT(Main({Para("в МСЭ-R 2020–2023 годы")}),
             Contains("в <span class=\"unbroken\">МСЭ-R</span> "
                      "<span class=\"unbroken\">2020–2023</span> годы"));
  CHECK_THAT(Main({Para("I.1-a: long-term A – B x–y")}),
             Contains("<p><span class=\"unbroken\">I.1-a</span>: long-term A – B x–y</p>"));
  const std::string longer = "ABCDEFGHIJKLM-NOPQRSTUVWXYZ";
  CHECK(Main({Para(longer)}) == "<p>" + longer + "</p>\n");
}

TEST_CASE("html: a reference to a numbered thing stays in one line, a long one does not") {
  CHECK_THAT(Main({Para({CrossReference("t", {Text("表3")})})}),
             Contains("<a href=\"#t\" class=\"unbroken\">表3</a>"));
  CHECK_THAT(Main({Para({CrossReference("t", {Text("ITU-R and ITU-T")})})}),
             Contains("<a href=\"#t\" class=\"unbroken\">ITU-R and ITU-T</a>"));
  CHECK_THAT(Main({Para({CrossReference("t", {Text("the table of what has been allocated")})})}),
             Contains("<a href=\"#t\">the table"));
}

TEST_CASE("html: where one reads from the right, the mark of a note is of no Latin word") {
  model::Document document = Arabic({Para({Text("فريق D2"), NoteReference(0)})});
  document.notes.resize(1);
  CHECK_THAT(Main(document), Contains("D2<sup dir=\"ltr\"><a id=\"noteref-1\""));
}

TEST_CASE("html: nothing is asked of anyone, and nothing runs") {
  const std::string page = WriteHtml(English({Para("<script>x</script>")}), {});
  CHECK_THAT(page, Contains("default-src 'none'; style-src 'unsafe-inline'"));
  CHECK_THAT(page, !Contains("<script"));
  CHECK_THAT(page, !Contains(" src="));
  CHECK_THAT(page, !Contains("<link"));
  CHECK_THAT(page, !Contains(" style="));
}

TEST_CASE("html: a symbol cannot leave its place in the style") {
  model::Document document = English({});
  document.metadata.symbol = "\"</style>\\";
  const std::string page = WriteHtml(document, {});
  CHECK_THAT(page, Contains("\"\\22 \\3C /style>\\5C \"}}"));
}

TEST_CASE("html: headings open nested sections") {
  CHECK(Main({Title("T"), Heading(1, "1", "A", "a"), Heading(2, "1.1", "B"), Para("x"),
              Heading(1, "", "C"), AsBlock(model::Rule{})}) ==
        "<h1>T</h1>\n"
        "<section>\n<h2 id=\"a\"><span class=\"number\">1</span> A</h2>\n"
        "<section>\n<h3><span class=\"number\">1.1</span> B</h3>\n<p>x</p>\n"
        "</section>\n</section>\n"
        "<section>\n<h2>C</h2>\n</section>\n"
        "<hr class=\"closing\">\n");
  CHECK_THAT(Main({Heading(6, "", "deep")}), Contains("<h6>deep</h6>"));
}

TEST_CASE("html: the masthead puts number, date and language at the end side") {
  using F = model::MastheadField;
  model::Masthead<model::Inlines> masthead;
  masthead.fields = {{F::kSession, {Text("Council")}},
                     {F::kDate, {Text("10 March 2026")}},
                     {F::kAgendaItem, {Text("PL 1")}}};
  model::Document document = English({AsBlock(masthead)});
  document.metadata.date = "2026-03-10";
  CHECK(Main(document) ==
        "<header class=\"masthead\">\n"
        "<div>\n<p class=\"session\">Council</p>\n<p class=\"agenda\">PL 1</p>\n</div>\n"
        "<div>\n<p class=\"date\"><time datetime=\"2026-03-10\">10 March 2026</time></p>\n</div>\n"
        "</header>\n");
}

TEST_CASE("html: the box is a list of labels and what they say, parted at its rule") {
  model::Box<model::Inlines> box;
  box.entries = {{false, {Text("Purpose")}, {Para("p")}},
                 {true, {}, {}},
                 {false, {Text("References")}, {Para("r")}},
                 {false, {}, {Para("bare")}}};
  CHECK(Main({AsBlock(box)}) ==
        "<div class=\"box\">\n<dl>\n<dt>Purpose</dt>\n<dd>\n<p>p</p>\n</dd>\n</dl>\n"
        "<hr class=\"short\">\n"
        "<dl>\n<dt>References</dt>\n<dd>\n<p>r</p>\n</dd>\n</dl>\n<p>bare</p>\n</div>\n");
}

TEST_CASE("html: a quotation stands apart, its source outside of it") {
  CHECK(Main({test::Quotation({Para("a")})}) == "<blockquote>\n<p>a</p>\n</blockquote>\n");
  CHECK(Main({test::Quotation({Para("a")}, "s")}) ==
        "<figure class=\"quotation\">\n<blockquote>\n<p>a</p>\n</blockquote>\n"
        "<figcaption>s</figcaption>\n</figure>\n");
}

TEST_CASE("html: no space ends a line, behind a mark or a head alone") {
  model::Paragraph<model::Inlines> head;
  head.run_in = model::Inlines{Text("H:")};
  const auto inner = List(ListStyle::kDash, {{"–", {Para("x")}}});
  const std::string page = Main(
      {List(ListStyle::kLetter, {{"a)", {Para("x"), Para("y")}}, {"b)", {AsBlock(head), inner}}})});
  CHECK_THAT(page, !Contains(" \n"));
}

TEST_CASE("html: the head of an item is strong") {
  CHECK(Main({List(ListStyle::kLetter, {{"a)", {test::ItemHead("H"), Para("x")}}})}) ==
        "<ol class=\"lettered\">\n<li><span class=\"mark\">a)</span>\n"
        "<p class=\"item-head\"><strong>H</strong></p>\n<p>x</p>\n</li>\n</ol>\n");
}

TEST_CASE("html: dashes are drawn by the style, cited marks are text") {
  CHECK(Main({List(ListStyle::kDash, {{"–", {Para("x")}}})}) ==
        "<ul class=\"drawn\">\n<li data-mark=\"–\">x</li>\n</ul>\n");
  CHECK(Main({List(ListStyle::kLetter, {{"أ)", {Para("x")}}})}) ==
        "<ol class=\"lettered\">\n<li><span class=\"mark\">أ)</span> x</li>\n</ol>\n");
  CHECK(Main({List(ListStyle::kDecimal, {{"1.", {Para("x"), Para("y")}}})}) ==
        "<ol class=\"drawn\">\n<li data-mark=\"1.\">\n<p>x</p>\n<p>y</p>\n</li>\n</ol>\n");
  CHECK(Main({List(ListStyle::kBullet,
                   {{"•", {Para("x"), List(ListStyle::kDash, {{"–", {Para("y")}}})}}})}) ==
        "<ul class=\"drawn\">\n<li data-mark=\"•\">x\n"
        "<ul class=\"drawn\">\n<li data-mark=\"–\">y</li>\n</ul>\n</li>\n</ul>\n");
}

TEST_CASE("html: paragraphs have roles, numbers and run-in heads") {
  model::Paragraph<model::Inlines> author;
  author.role = model::ParagraphRole::kAuthor;
  author.text = {Text("Report by X")};
  CHECK(Main({AsBlock(author)}) == "<p class=\"author\">Report by X</p>\n");
  CHECK(Main({Numbered("1.1", "x")}) ==
        "<p class=\"numbered\"><span class=\"number\">1.1</span> x</p>\n");
  CHECK(Main({RunIn("Head:", "x")}) == "<p><strong class=\"run-in\">Head:</strong> x</p>\n");
  CHECK(Main({RunIn("标题：", "文")}) == "<p><strong class=\"run-in\">标题：</strong>文</p>\n");
}

TEST_CASE("html: tables name their heads and can be scrolled from the keyboard") {
  model::Table<model::Inlines> table;
  table.id = "t1";
  table.label = model::Inlines{Text("Table 1")};
  table.caption = model::Inlines{Text("Figures")};
  table.widths = {333, 667};
  auto wide = Cell("H");
  wide.columns = 2;
  auto head = Cell("r");
  head.header = true;
  head.rows = 2;
  auto end = Cell("1");
  end.alignment = model::Alignment::kEnd;
  table.header = {{{wide}}, {{Cell(Blocks{}), Cell("h")}}};
  table.body = {{{head, end}}};
  table.notes = {Para("n")};
  const model::Document document = English({AsBlock(table)});
  CHECK(Main(document) ==
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"table-1-caption\">\n"
        "<table id=\"t1\" class=\"columns-1\">\n"
        "<caption id=\"table-1-caption\"><span class=\"label\">Table 1</span> Figures</caption>\n"
        "<colgroup><col><col></colgroup>\n"
        "<thead>\n<tr>\n<th scope=\"colgroup\" colspan=\"2\">H</th>\n</tr>\n"
        "<tr>\n<td></td>\n<th scope=\"col\">h</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr>\n<th scope=\"rowgroup\" rowspan=\"2\">r</th>\n"
        "<td class=\"end\">1</td>\n</tr>\n</tbody>\n</table>\n</div>\n"
        "<div class=\"table-notes\">\n<p>n</p>\n</div>\n");
  CHECK_THAT(WriteHtml(document, {}), Contains(".columns-1 col:nth-child(1){width:33.3%}\n"));
}

TEST_CASE("html: notes lead there and back, from each place") {
  model::Document document =
      English({Para({Text("x"), NoteReference(0), Text("y"), NoteReference(0)})});
  document.notes = {{"n", 1, {Para("Said.")}}};
  CHECK(Main(document) ==
        "<p>x<sup><a id=\"noteref-1\" href=\"#note-1\" role=\"doc-noteref\" "
        "aria-describedby=\"notes-heading\">1</a></sup>"
        "y<sup><a id=\"noteref-1-2\" href=\"#note-1\" role=\"doc-noteref\" "
        "aria-describedby=\"notes-heading\">1</a></sup></p>\n"
        "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes-heading\">\n"
        "<h2 id=\"notes-heading\">Notes</h2>\n<ol>\n<li id=\"note-1\">Said. "
        "<a class=\"back\" role=\"doc-backlink\" href=\"#noteref-1\" "
        "aria-label=\"Back to text\">↑</a> "
        "<a class=\"back\" role=\"doc-backlink\" href=\"#noteref-1-2\" "
        "aria-label=\"Back to text\">↑</a></li>\n</ol>\n</section>\n");
}

TEST_CASE("html: marks, links, cross-references") {
  CHECK(
      Main({Para({Emphasis({Text("e")}), Strong({Text("s")}),
                  Link("https://x.int/?a&b", {Text("l")}), CrossReference("t1", {Text("c")})})}) ==
      "<p><em>e</em><strong>s</strong><a href=\"https://x.int/?a&amp;b\">l</a>"
      "<a href=\"#t1\" class=\"unbroken\">c</a></p>\n");
}

TEST_CASE("html: isolates are elements; a short one keeps to its line") {
  CHECK(Main(Arabic({Para({Text("للفترة "), Value("2024-2027", "p", true)})})) ==
        "<p>للفترة <bdi dir=\"ltr\" class=\"unbroken\">2024-2027</bdi></p>\n");
  CHECK(Main(Arabic({Para({Value("a name that is longer than a line", "p", true)})})) ==
        "<p><bdi dir=\"ltr\">a name that is longer than a line</bdi></p>\n");
}

TEST_CASE("html: text in another language says so") {
  model::Inline name = Text("Global Digital Compact");
  name.language = "en";
  CHECK(Main(Arabic({Para({Text("x "), name})})) ==
        "<p>x <bdi lang=\"en\" dir=\"ltr\">Global Digital Compact</bdi></p>\n");
  CHECK(Main(English({Para({name})})) == "<p>Global Digital Compact</p>\n");
}

TEST_CASE("html: untranslated text is marked and labelled once per run") {
  CHECK(Main(Arabic({Para({Untranslated("Met ", "en"), Value("ثلاث", "n"),
                           Untranslated(" times", "en"), Text(".")})})) ==
        "<p><mark class=\"untranslated\"><strong>[not translated]</strong> "
        "<bdi lang=\"en\" dir=\"ltr\">Met <bdi lang=\"ar\" dir=\"rtl\">ثلاث</bdi> "
        "times</bdi></mark>.</p>\n");
}

TEST_CASE("html: what is all in another language runs in the direction of that language") {
  const std::string label =
      "<mark class=\"untranslated\"><strong lang=\"ar\" dir=\"rtl\">"
      "[not translated]</strong> ";
  const model::Inlines words = {Untranslated("Not yet.", "en")};
  CHECK(Main(Arabic({Para(words)})) ==
        "<p lang=\"en\" dir=\"ltr\">" + label + "Not yet.</mark></p>\n");
  CHECK(Main(Arabic({List(ListStyle::kDash, {{"–", {Para(words)}}})})) ==
        "<ul class=\"drawn\">\n<li data-mark=\"–\" lang=\"en\" dir=\"ltr\">" + label +
            "Not yet.</mark></li>\n</ul>\n");
  auto heading = Heading(1, "1", "", "one");
  std::get<model::Heading<model::Inlines>>(heading.what).text = words;
  CHECK_THAT(Main(Arabic({heading})), Contains("<h2 id=\"one\" lang=\"en\" dir=\"ltr\">"));
  // A language of the same direction needs to say no more than its name.
  CHECK_THAT(Main(English({Para({Untranslated("Bonjour", "fr")})})),
             Contains("<p lang=\"fr\"><mark"));
  // The other way round.
  model::Document english = English({Para({Untranslated("مرحبا", "ar")})});
  english.other_directions["ar"] = model::Direction::kRightToLeft;
  CHECK_THAT(Main(english), Contains("<p lang=\"ar\" dir=\"rtl\"><mark class=\"untranslated\">"
                                     "<strong lang=\"en\" dir=\"ltr\">"));
}

TEST_CASE("html: a draft says so first") {
  model::Document document = English({Para("x")});
  document.metadata.draft = true;
  CHECK(Main(document) ==
        "<p class=\"draft\"><strong>Draft: not for distribution</strong></p>\n<p>x</p>\n");
}

TEST_CASE("html: the foot of the page is outside the text") {
  model::Document document = English({});
  document.metadata.footer = "www.itu.int/council";
  CHECK_THAT(WriteHtml(document, {}),
             Contains("</main>\n<footer>\n<p><bdi dir=\"ltr\">www.itu.int/council</bdi></p>\n"));
}

}  // namespace
}  // namespace hexapla::write
