#include <catch2/catch.hpp>

#include "docx_documents.h"
#include "docx_read_back.h"
#include "write/docx/docx_writer.h"
#include "write/html/html_writer.h"
#include "write/markdown/markdown_writer.h"
#include "write/table_shape.h"

/// Tables, notes under them and landscape pages in all formats.
namespace hexapla::write::test {
namespace {

using model::RowKind;

bool Contains(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

std::string Html(model::Blocks<Inlines> blocks) {
  return WriteHtml(English(std::move(blocks)), {});
}
std::string Markdown(model::Blocks<Inlines> blocks) {
  return WriteMarkdown(English(std::move(blocks)), {});
}

model::Inline TableNote(std::string mark, std::string target) {
  model::Inline piece = Text(std::move(mark));
  piece.kind = model::InlineKind::kTableNote;
  piece.target = std::move(target);
  return piece;
}

model::Row<Inlines> RowOf(std::vector<model::Cell<Inlines>> cells, RowKind kind = RowKind::kPlain) {
  model::Row<Inlines> row;
  row.cells = std::move(cells);
  row.kind = kind;
  return row;
}

model::Cell<Inlines> Head(std::string text, int rows = 1, int columns = 1) {
  model::Cell<Inlines> cell = Cell(std::move(text));
  cell.header = true;
  cell.rows = rows;
  cell.columns = columns;
  return cell;
}

/// A group of two rows with its total, and a note.
model::Table<Inlines> Costs() {
  model::Table<Inlines> table;
  table.header = {RowOf({Head("Output", 2), Head("Cost", 1, 2)}),
                  RowOf({Head("2020"), Head("2021")})};
  table.body = {RowOf({Head("I.1", 1, 3)}, RowKind::kGroup),
                RowOf({Head("I.1-1"), Cell("1"), Cell({Para({Text("2"), TableNote("*", "n")})})}),
                RowOf({Head("Total"), Cell("1"), Cell("2")}, RowKind::kTotal),
                RowOf({Head("I.2", 1, 3)}, RowKind::kGroup)};
  table.body[1].id = "i_1_1";
  table.body[1].cells[1].id = "i_1_1_y";
  model::Paragraph<Inlines> note;
  note.id = "n";
  note.mark = "*";
  note.text = {Text("Estimate.")};
  table.notes = {AsBlock(std::move(note))};
  return table;
}

model::Table<Inlines> WideTable(std::size_t columns) {
  model::Table<Inlines> table;
  table.body = {RowOf(std::vector<model::Cell<Inlines>>(columns, Cell("1")))};
  table.body[0].cells[0] = Head("R.1", 2);
  table.body.push_back(RowOf(std::vector<model::Cell<Inlines>>(columns - 1, Cell("2"))));
  return table;
}

model::Block<Inlines> Landscape(model::Blocks<Inlines> blocks) {
  return AsBlock(model::Landscape<Inlines>{std::move(blocks)});
}

}  // namespace

TEST_CASE("the places of cells count what spans from above") {
  TablePlaces places;
  CHECK(places.Add(RowOf({Head("a", 3), Head("b", 2, 2), Head("c")})) ==
        std::vector<std::size_t>{0, 1, 3});
  CHECK(places.Add(RowOf({Head("d")})) == std::vector<std::size_t>{3});
  CHECK(places.Add(RowOf({Head("e"), Head("f")})) == std::vector<std::size_t>{1, 2});
  CHECK(places.Add(RowOf({Head("g")})) == std::vector<std::size_t>{0});
  CHECK(ColumnsOf(Costs()) == 3);
  CHECK_FALSE(IsWide(WideTable(9)));
  CHECK(IsWide(WideTable(10)));
}

TEST_CASE("html: groups of rows are groups, totals are totals, and rows have their ids") {
  const std::string page = Html({AsBlock(Costs())});
  CHECK(Contains(
      page,
      "<tbody>\n<tr class=\"group\">\n<th scope=\"rowgroup\" colspan=\"3\">I.1</th>\n</tr>\n"
      "<tr id=\"i_1_1\">\n<th scope=\"row\"><span class=\"unbroken\">I.1-1</span></th>\n<td "
      "id=\"i_1_1_y\">1</td>\n"
      "<td>2<sup><a href=\"#n\">*</a></sup></td>\n</tr>\n"
      "<tr class=\"total\">\n<th scope=\"row\">Total</th>\n<td>1</td>\n<td>2</td>\n</tr>\n"
      "</tbody>\n<tbody>\n<tr class=\"group\">"));
  CHECK(Contains(page, "<p id=\"n\"><span class=\"note-mark\">*</span> Estimate.</p>"));
  CHECK_FALSE(Contains(page, "wide"));
}

TEST_CASE("html: a table without a caption has a name all the same") {
  model::Document document = English({AsBlock(Costs())});
  document.labels["table"] = "Table";
  CHECK(Contains(WriteHtml(document, {}),
                 "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">"));
}

TEST_CASE("html: the first column of a wide table stays in sight") {
  const std::string page = Html({AsBlock(WideTable(10))});
  CHECK(Contains(page, "<table class=\"columns-1 wide\">"));
  CHECK(Contains(page, "<th scope=\"rowgroup\" rowspan=\"2\" class=\"first\">R.1</th>"));
  std::size_t count = 0;
  for (std::size_t at = page.find("first\">"); at != page.npos;
       at = page.find("first\">", at + 1)) {
    ++count;
  }
  // The second row begins at the second column.
  CHECK(count == 1);
}

TEST_CASE("html: landscape pages are no part of the section before them") {
  const std::string page =
      Html({Heading(1, "1", "One"), Para("a"), Landscape({Heading(1, "", "Wide"), Para("b")}),
            Landscape({Para("c")}), Para("d")});
  CHECK(Contains(page,
                 "<p>a</p>\n</section>\n<div class=\"landscape\">\n<section>\n<h2>Wide</h2>\n"
                 "<p>b</p>\n</section>\n</div>\n<div class=\"landscape\">\n<p>c</p>\n</div>\n"
                 "<p>d</p>"));
  // Without a heading of their own they belong to the section they stand in.
  CHECK(Contains(Html({Heading(1, "", "One"), Landscape({Heading(2, "", "In")})}),
                 "<h2>One</h2>\n<div class=\"landscape\">\n<section>\n<h3>In</h3>"));
}

TEST_CASE("an annex has its number before its name") {
  model::Heading<Inlines> heading;
  heading.id = "costs";
  heading.label = Inlines{Text("Annex 1:")};
  heading.text = {Text("Costs")};
  const model::Blocks<Inlines> blocks = {AsBlock(heading),
                                         Para({CrossReference("costs", {Text("Annex 1")})})};
  CHECK(
      Contains(Html(blocks), "<h2 id=\"costs\"><span class=\"label\">Annex 1:</span> Costs</h2>"));
  CHECK(Markdown(blocks) == "## Annex 1: Costs\n\n[Annex 1](#annex-1-costs)\n");
  const std::string body = BodyOf(English(blocks));
  CHECK(Contains(body,
                 "<w:t>Annex 1:</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
                 "<w:r><w:t>Costs</w:t></w:r>"));
  // It is counted by no field of Word's.
  CHECK(Contains(body, "<w:hyperlink w:anchor=\"costs\" w:history=\"1\"><w:r><w:t>Annex 1</w:t>"));
}

TEST_CASE("text in the original language is marked as such") {
  model::Inline foreign =
      Parent(model::InlineKind::kForeign, {Text("Cost of "), Strong({Text("x")})});
  foreign.language = "en";
  foreign.isolate = true;
  const model::Document document = Arabic({Para({foreign})});
  CHECK(Contains(WriteHtml(document, {}),
                 "<p lang=\"en\" dir=\"ltr\">Cost of <strong>x</strong></p>"));
  CHECK(WriteMarkdown(document, {}) == "\u2066Cost of **x**\u2069\n");
  CHECK(Contains(BodyOf(document),
                 "<w:r><w:rPr><w:lang w:val=\"en\" w:eastAsia=\"en\" w:bidi=\"en\"/></w:rPr>"
                 "<w:t xml:space=\"preserve\">Cost of </w:t></w:r>"));
}

TEST_CASE("markdown: one head, marks as text, totals and groups strong") {
  CHECK(Markdown({AsBlock(Costs())}) ==
        "| Output | Cost / 2020 | Cost / 2021 |\n| --- | --- | --- |\n| **I.1** | | |\n"
        "| I.1-1 | 1 | 2\\* |\n| **Total** | **1** | **2** |\n| **I.2** | | |\n\n\\* Estimate.\n");
  CHECK(Markdown({Landscape({Para("a")}), Para("b")}) == "a\n\nb\n");
}

TEST_CASE("docx: groups and totals have styles of their own; rows and notes can be pointed at") {
  const std::string body =
      BodyOf(English({AsBlock(Costs()), Para({CrossReference("i_1_1", {Text("I.1-1")})})}));
  CHECK(Contains(body, "<w:pStyle w:val=\"Tablehead\"/><w:keepNext/></w:pPr><w:r><w:t>I.1</w:t>"));
  CHECK(
      Contains(body, "<w:pStyle w:val=\"Tabletotal\"/><w:keepNext/></w:pPr><w:r><w:t>Total</w:t>"));
  CHECK(Contains(body, "w:name=\"i_1_1\"/><w:bookmarkEnd w:id=\"0\"/><w:p>"));
  CHECK(Contains(body, "<w:hyperlink w:anchor=\"i_1_1\" w:history=\"1\"><w:r><w:t>I.1</w:t>"));
  CHECK(
      Contains(body,
               "<w:hyperlink w:anchor=\"n\" w:history=\"1\"><w:r><w:rPr>"
               "<w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:t>*</w:t></w:r></w:hyperlink>"));
  CHECK(Contains(body, "w:name=\"n\"/><w:r><w:t xml:space=\"preserve\">* </w:t></w:r>"));
  CHECK(Contains(body, "<w:tblStyle w:val=\"ReportTable\"/>"));
}

TEST_CASE("docx: a wide table is set small") {
  const std::string body = BodyOf(English({AsBlock(WideTable(10)), AsBlock(Costs())}));
  CHECK(Contains(body, "<w:tblStyle w:val=\"WideTable\"/>"));
  CHECK(Contains(body, "<w:pStyle w:val=\"Widetabletext\"/>"));
  CHECK(Contains(body, "<w:pStyle w:val=\"Tabletext\"/><w:keepNext/></w:pPr><w:r><w:t>1</w:t>"));
}

namespace {

std::size_t Count(const std::string& text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

model::Table<Inlines> Framework() {
  model::Table<Inlines> table;
  table.look = model::TableLook::kDiagram;
  table.number = "1";
  table.label = Inlines{Text("Figure 1")};
  table.header = {RowOf({Head("Objective"), Head("Outcomes"), Head("Outputs")})};
  table.body = {RowOf({Head("I.1"), Cell("I.1-a"), Cell("I.1-1")})};
  return table;
}

/// A table in English in an Arabic document.
model::Table<Inlines> Original() {
  model::Inline words = Text("Costs");
  words.kind = model::InlineKind::kForeign;
  words.text.clear();
  words.children = {Text("Costs (CHF)")};
  words.language = "en";
  words.isolate = true;
  model::Table<Inlines> table;
  table.label = Inlines{Text("الجدول 1")};
  table.caption = Inlines{words};
  table.body = {RowOf({Cell(model::Blocks<Inlines>{Para({words})})})};
  table.notes = {Para({words})};
  table.language = "en";
  table.direction = model::Direction::kLeftToRight;
  return table;
}

}  // namespace

TEST_CASE("docx: a total stands on the page of the row before it") {
  const std::string body = BodyOf(English({AsBlock(Costs())}));
  CHECK(Contains(body, "<w:pStyle w:val=\"Tabletext\"/><w:keepNext/></w:pPr><w:r><w:t>1</w:t>"));
}

namespace {

/// Which rows of a table of one column stay on the page of the next, "x" or ".".
std::string KeptRows(const model::Table<Inlines>& table, bool before_rule = false) {
  model::Blocks<Inlines> blocks{AsBlock(table)};
  if (before_rule) blocks.push_back(AsBlock(model::Rule{}));
  const std::string body = BodyOf(English(std::move(blocks)));
  std::string rows;
  for (std::size_t at = body.find("<w:tr>"); at != body.npos; at = body.find("<w:tr>", at + 1)) {
    const std::string_view row = std::string_view(body).substr(at, body.find("</w:tr>", at) - at);
    rows += row.find("<w:keepNext/>") == row.npos ? '.' : 'x';
  }
  return rows;
}

model::Table<Inlines> OfRows(std::size_t count) {
  model::Table<Inlines> table;
  for (std::size_t i = 0; i < count; ++i) table.body.push_back(RowOf({Cell("a"), Cell("b")}));
  return table;
}

}  // namespace

TEST_CASE("docx: a short table is whole, a long one has two rows at least on a page") {
  CHECK(KeptRows(OfRows(1)) == ".");
  CHECK(KeptRows(OfRows(5)) == "xxxx.");
  CHECK(KeptRows(OfRows(12)) == "x.........x.");
}

TEST_CASE("docx: rows beside one cell stay together when they are short") {
  model::Table<Inlines> table = OfRows(12);
  table.body[4].cells[0].rows = 3;
  for (const std::size_t i : {5U, 6U}) table.body[i].cells.pop_back();
  CHECK(KeptRows(table) == "x...xx....x.");
  table.body[5].cells[0] = Cell(std::string(3000, 'a'));
  CHECK(KeptRows(table) == "x.........x.");
}

TEST_CASE("docx: what stands before the closing rule stays with it") {
  CHECK(KeptRows(OfRows(12), true) == "x.........xx");
  const auto rule = AsBlock(model::Rule{});
  const std::string kept = "<w:keepNext/></w:pPr><w:r><w:t>end</w:t>";
  const auto body = [&](const Block& last) { return BodyOf(English({Para("a"), last, rule})); };
  CHECK(Contains(body(Para("end")), kept));
  CHECK(Count(body(Para("end")), "<w:keepNext/>") == 1);
  const std::string list = BodyOf(
      English({List(model::ListStyle::kDash, {{"–", {Para("b")}}, {"–", {Para("end")}}}), rule}));
  CHECK(Count(list, "<w:keepNext/>") == 1);
  CHECK(list.rfind("<w:keepNext/>") > list.find("<w:t>b</w:t>"));
}

TEST_CASE("docx: an annex begins a page") {
  model::Heading<Inlines> annex;
  annex.annex = "1";
  annex.text = {Text("Costs")};
  CHECK(Contains(BodyOf(English({Para("a"), AsBlock(annex)})), "<w:pageBreakBefore/>"));
  annex.annex.clear();
  CHECK_FALSE(Contains(BodyOf(English({Para("a"), AsBlock(annex)})), "<w:pageBreakBefore/>"));
}

TEST_CASE("docx: a caption goes on behind a colon, else on the next line") {
  model::Table<Inlines> table = OfRows(1);
  table.label = Inlines{Text("表1：")};
  table.caption = Inlines{Text("费用")};
  CHECK_FALSE(Contains(BodyOf(Chinese({AsBlock(table)})), "<w:br/>"));
  table.label = Inlines{Text("Table 1")};
  CHECK(Contains(BodyOf(English({AsBlock(table)})), "<w:br/>"));
}

TEST_CASE("docx: what leads to a list or a quotation stands on its page") {
  const auto list = List(model::ListStyle::kDash, {{"–", {Para("a")}}});
  const std::string lead = "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>lead";
  CHECK(Contains(BodyOf(English({Para("lead"), list})), lead));
  CHECK(Contains(BodyOf(English({Para("lead"), Quotation({Para("q")})})), lead));
  CHECK_FALSE(Contains(BodyOf(English({Para("lead"), Para("b"), list})), lead));
}

TEST_CASE("docx: a diagram has boxes with arrows in reading direction") {
  const std::string body = BodyOf(English({AsBlock(Framework())}));
  CHECK(Contains(body, " SEQ Figure \\* ARABIC "));
  CHECK(Contains(body, "<w:tblStyle w:val=\"Diagram\"/>"));
  CHECK(Contains(body, "w:noVBand=\"0\""));
  CHECK(Count(body, "<w:gridCol ") == 5);
  CHECK(Count(body, "<w:tc>") == 10);
  CHECK(Count(body, "\u2192") == 2);
  CHECK(Count(BodyOf(Arabic({AsBlock(Framework())})), "\u2190") == 2);
  const std::string styles = PartsOf(English({})).at("word/styles.xml");
  for (const char* style : {"Diagram", "Diagramtext", "Diagramhead", "Diagramarrow"}) {
    CHECK(Contains(styles, "w:styleId=\"" + std::string(style) + "\""));
  }
}

TEST_CASE("html: a diagram is a table of its class") {
  CHECK(Contains(Html({AsBlock(Framework())}), "class=\"columns-1 diagram\""));
}

TEST_CASE("docx: a table in another language runs in its direction") {
  const std::string body = BodyOf(Arabic({AsBlock(Original())}));
  CHECK_FALSE(Contains(body, "<w:bidiVisual/>"));
  // The cell and the note, not the caption, whose label is the document's.
  CHECK(Count(body, "<w:bidi w:val=\"0\"/>") == 2);
  CHECK(Contains(body,
                 "<w:tc><w:tcPr><w:tcW w:w=\"9638\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>"
                 "<w:pStyle w:val=\"Tabletext\"/><w:bidi w:val=\"0\"/></w:pPr>"));
}

TEST_CASE("html: a table in another language says so") {
  const std::string page = WriteHtml(Arabic({AsBlock(Original())}), {});
  CHECK(Contains(page, "<table class=\"columns-1\" lang=\"en\" dir=\"ltr\">"));
  // What scrolls begins where the table does.
  CHECK(Contains(page, "aria-labelledby=\"table-1-caption\" dir=\"ltr\">\n<table"));
  CHECK(Contains(page, "<span class=\"label\" lang=\"ar\" dir=\"rtl\">"));
  CHECK(Contains(page, "<div class=\"table-notes\" lang=\"en\" dir=\"ltr\">"));
}

TEST_CASE("html: a title goes on behind a label that ends in a full-width mark") {
  model::Table<Inlines> table;
  table.label = Inlines{Text("表1：")};
  table.caption = Inlines{Text("资源")};
  table.body = {RowOf({Cell("x")})};
  CHECK(
      Contains(Html({AsBlock(table)}), "<span class=\"label joined\">表1：</span>资源</caption>"));
  table.label = Inlines{Text("Table 1")};
  CHECK(Contains(Html({AsBlock(table)}), "<span class=\"label\">Table 1</span> 资源</caption>"));
}

TEST_CASE("html: the look is told how many columns hold words") {
  model::Table<Inlines> table;
  table.widths = {500, 300, 200};
  auto figure = Cell("1");
  figure.alignment = model::Alignment::kEnd;
  auto tall = Cell("b");
  tall.rows = 2;
  table.body = {RowOf({Cell("a"), tall, figure}), RowOf({Cell("a"), figure})};
  CHECK(Contains(WriteHtml(English({AsBlock(table)}), {}), ".columns-1{--columns:2}\n"));
}

TEST_CASE("docx: each stretch of landscape pages is a section with the running header") {
  const auto all = PartsOf(
      English({Para("a"), Landscape({AsBlock(Costs())}), Landscape({Para("b")}), Para("c")}));
  const std::string& document = all.at("word/document.xml");
  std::vector<std::string> sections;
  for (std::size_t at = document.find("<w:sectPr>"); at != document.npos;
       at = document.find("<w:sectPr>", at + 1)) {
    sections.push_back(document.substr(at, document.find("</w:sectPr>", at) - at));
  }
  REQUIRE(sections.size() == 4);
  for (const std::size_t i : {0U, 3U}) CHECK_FALSE(Contains(sections[i], "landscape"));
  for (const std::size_t i : {1U, 2U}) {
    CHECK(Contains(sections[i], "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"));
  }
  CHECK(Contains(sections[0], "<w:titlePg/>"));
  CHECK(Contains(sections[0], "w:type=\"first\""));
  for (const std::size_t i : {1U, 2U, 3U}) {
    CHECK_FALSE(Contains(sections[i], "titlePg"));
    CHECK(Contains(sections[i], "<w:headerReference w:type=\"default\""));
    CHECK_FALSE(Contains(sections[i], "\"first\""));
  }
  // The table fills the wider page: 16838 - 2 x 1134 = 14570 twips.
  CHECK(Contains(document,
                 "<w:gridCol w:w=\"4856\"/><w:gridCol w:w=\"4857\"/><w:gridCol w:w=\"4857\"/>"));
  CHECK(document.ends_with("</w:sectPr></w:body></w:document>"));
  CHECK(Contains(document, "<w:p><w:pPr><w:pStyle w:val=\"Sectionend\"/><w:sectPr>"));
}

TEST_CASE("docx: a document may end, or begin, on landscape pages") {
  const std::string ends =
      PartsOf(English({Para("a"), Landscape({Para("b")})})).at("word/document.xml");
  CHECK(Contains(ends.substr(ends.rfind("<w:sectPr>")), "landscape"));
  const std::string begins = PartsOf(English({Landscape({Para("b")})})).at("word/document.xml");
  CHECK(begins.find("<w:sectPr>") == begins.rfind("<w:sectPr>"));
  CHECK(Contains(begins, "landscape"));
}

}  // namespace hexapla::write::test
