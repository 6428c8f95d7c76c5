#include <catch2/catch.hpp>

#include "docx_documents.h"
#include "docx_read_back.h"

namespace hexapla::write::test {
namespace {

bool Contains(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

TEST_CASE("docx: a plain paragraph is a run and nothing else") {
  CHECK(BodyOf(English({Para("A & B <c>")})) ==
        "<w:p><w:r><w:t>A &amp; B &lt;c&gt;</w:t></w:r></w:p>");
}

TEST_CASE("docx: emphasis is set for both kinds of script, spaces are kept") {
  CHECK(BodyOf(English({Para({Text("a "), Strong({Text("b"), Emphasis({Text("c")})})})})) ==
        "<w:p><w:r><w:t xml:space=\"preserve\">a </w:t></w:r>"
        "<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>b</w:t></w:r>"
        "<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t>c</w:t></w:r></w:p>");
}

TEST_CASE("docx: Arabic runs and paragraph marks are right-to-left, Latin words are not") {
  CHECK(BodyOf(Arabic({Para("الوثيقة C26/35")})) ==
        "<w:p><w:pPr><w:rPr><w:rtl/></w:rPr></w:pPr>"
        "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">الوثيقة </w:t></w:r>"
        "<w:r><w:t>C26/35</w:t></w:r></w:p>");
  const Parts parts = PartsOf(Arabic({}));
  CHECK(Contains(parts.at("word/styles.xml"), "<w:bidi w:val=\"1\"/>"));
  CHECK(Contains(parts.at("word/document.xml"), "<w:bidi w:val=\"1\"/></w:sectPr>"));
}

TEST_CASE("docx: an isolated value keeps its sign in front") {
  CHECK(Contains(BodyOf(Arabic({Para({Value("-2,601", "f", true)})})),
                 "<w:r><w:t>\u2066\u200E-2,601\u2069</w:t></w:r>"));
  CHECK(Contains(BodyOf(Arabic({Para({Value("C26/35", "f", true)})})),
                 "<w:r><w:t>\u2066C26/35\u2069</w:t></w:r>"));
  CHECK(Contains(BodyOf(English({Para({Value("-2,601", "f", true)})})), "<w:t>-2,601</w:t>"));
}

TEST_CASE("docx: a bracket does not part from the acronym in it") {
  CHECK(Contains(BodyOf(Arabic({Para("الفريق (ISCG)")})),
                 "<w:r><w:t>\u2066(ISCG)\u2069</w:t></w:r>"));
  CHECK(Contains(BodyOf(English({Para("(ISCG)")})), "<w:r><w:t>(ISCG)</w:t></w:r>"));
  // The brackets may stand in the text around a name.
  CHECK(Contains(BodyOf(Arabic({Para({Text("جهة ("), Value("ITU", "f"), Text(") و")})})),
                 "<w:r><w:t>\u2066(ITU)\u2069</w:t></w:r>"));
}

TEST_CASE("docx: marks that Latin text has too are East Asian in Chinese paragraphs only") {
  CHECK(Contains(BodyOf(Chinese({Para({Text("第“一”"), Text("“2”")})})),
                 "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>“2”</w:t></w:r>"));
  CHECK_FALSE(Contains(BodyOf(English({Para("“two”")})), "w:hint"));
}

TEST_CASE("docx: a link is a relationship, one for each address") {
  const Parts parts = PartsOf(English({Para(
      {Link("https://a.test/?x=1&y", {Text("a")}), Link("https://a.test/?x=1&y", {Text("b")})})}));
  CHECK(CountOf(parts.at("word/_rels/document.xml.rels"), "TargetMode=\"External\"") == 1);
  CHECK(Contains(parts.at("word/_rels/document.xml.rels"), "Target=\"https://a.test/?x=1&amp;y\""));
  CHECK(CountOf(parts.at("word/document.xml"), "<w:hyperlink r:id=\"rId4\" w:history=\"1\">") == 2);
}

TEST_CASE("docx: a cross-reference is a link with its number as a field") {
  const std::string body =
      BodyOf(English({Heading(1, "2", "Two", "second-part"),
                      Para({CrossReference("second-part", {Text("section 2")})})}));
  CHECK(Contains(body, "<w:bookmarkStart w:id=\"0\" w:name=\"second_part\"/>"));
  CHECK(Contains(body, "<w:bookmarkEnd w:id=\"0\"/>"));
  CHECK(Contains(body,
                 "<w:hyperlink w:anchor=\"second_part\" w:history=\"1\"><w:r>"
                 "<w:t xml:space=\"preserve\">section </w:t></w:r>"));
  CHECK(Contains(body, " REF second_part \\n \\h "));
  CHECK(Contains(body, "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"));
}

TEST_CASE("docx: a cross-reference to nothing, or without number, is its words") {
  CHECK(BodyOf(English({Para({CrossReference("nowhere", {Text("there")})})})) ==
        "<w:p><w:r><w:t>there</w:t></w:r></w:p>");
  CHECK_FALSE(Contains(BodyOf(English({Heading(1, "2", "Two", "two"),
                                       Para({CrossReference("two", {Text("page 12")})})})),
                       "REF"));
}

TEST_CASE("docx: bookmark names are names that programs keep whole") {
  const std::string id(60, 'x');
  const std::string body = BodyOf(English(
      {Heading(1, "1", "a", id), Heading(1, "2", "b", id + "y"), Heading(1, "3", "c", "9-lives")}));
  CHECK(Contains(body, "w:name=\"" + std::string(36, 'x') + "\""));
  CHECK(Contains(body, "w:name=\"" + std::string(36, 'x') + "_2\""));
  CHECK(Contains(body, "w:name=\"b9_lives\""));
}

TEST_CASE("docx: an id that stands twice is one bookmark") {
  CHECK(CountOf(BodyOf(English({Heading(1, "1", "a", "x"), Heading(1, "2", "b", "x")})),
                "<w:bookmarkStart ") == 1);
}

TEST_CASE("docx: notes are footnotes; a second reference repeats the number") {
  model::Document document =
      English({Para({Text("a"), NoteReference(0), Text("b"), NoteReference(0)})});
  document.notes.push_back({"n", 1, {Para({Link("https://n.test/", {Text("note")})})}});
  document.notes.push_back({"unused", 2, {Para("never")}});
  const Parts parts = PartsOf(document);
  const std::string& body = parts.at("word/document.xml");
  CHECK(CountOf(body, "<w:footnoteReference w:id=\"1\"/>") == 1);
  CHECK(Contains(body, " NOTEREF note_1 \\f \\h "));
  const std::string& notes = parts.at("word/footnotes.xml");
  CHECK(Contains(notes, "<w:footnote w:type=\"separator\" w:id=\"-1\">"));
  CHECK(Contains(notes,
                 "<w:footnote w:id=\"1\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/>"
                 "</w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                 "<w:footnoteRef/></w:r>"));
  CHECK_FALSE(Contains(notes, "never"));
  CHECK(Contains(parts.at("word/_rels/footnotes.xml.rels"), "https://n.test/"));
}

TEST_CASE("docx: a line stands before the masthead of a document with notes") {
  model::Document document = Dressed(English({SampleMasthead({"Council 2026"}), Para("x")}));
  CHECK(Contains(PartsOf(document).at("word/document.xml"), "<w:body><w:tbl>"));
  document.notes.push_back({"n", 1, {Para("note")}});
  CHECK(Contains(PartsOf(document).at("word/document.xml"),
                 "<w:body><w:p><w:pPr><w:pStyle w:val=\"Sectionend\"/></w:pPr></w:p><w:tbl>"));
}

TEST_CASE("docx: untranslated text is marked, labelled once a paragraph, and in its own language") {
  const std::string body = BodyOf(
      English({Para({Untranslated("Bonjour", "fr"), Text(" "), Untranslated("encore", "fr")})}));
  CHECK(CountOf(body, "[not translated] ") == 1);
  CHECK(Contains(body,
                 "<w:rPr><w:highlight w:val=\"yellow\"/><w:lang w:val=\"fr\""
                 " w:eastAsia=\"fr\" w:bidi=\"fr\"/></w:rPr><w:t>Bonjour</w:t>"));
}

TEST_CASE("docx: a paragraph that is all in another language runs in its direction") {
  const std::string body =
      BodyOf(Arabic({Para({Untranslated("Not yet.", "en")}), Para(std::string("x"))}));
  CHECK(CountOf(body, "<w:bidi w:val=\"0\"/>") == 1);
  CHECK(!Contains(body, "\u2066"));
  CHECK(Contains(body, "<w:lang w:val=\"en\""));
  model::Document english = English({Para({Untranslated("مرحبا", "ar")})});
  english.other_directions["ar"] = model::Direction::kRightToLeft;
  const std::string other = BodyOf(english);
  CHECK(Contains(other, "<w:bidi w:val=\"1\"/>"));
  CHECK(Contains(other, "<w:rtl/><w:lang w:val=\"ar\""));
}

TEST_CASE("docx: untranslated text of the other direction is isolated") {
  const std::string body =
      BodyOf(Arabic({Para({Text("قال "), Untranslated("Not yet.", "en"), Text("نعم")})}));
  CHECK(Contains(body, "<w:t>\u2066</w:t>"));
  CHECK(Contains(body, "<w:t>Not yet.</w:t>"));
  CHECK(Contains(body, "<w:t>\u2069</w:t>"));
}

TEST_CASE("docx: numbers of headings are the style's where they can be") {
  const std::string body = BodyOf(English({Heading(1, "1", "One"), Numbered("1.1", "text"),
                                           Heading(2, "", "Plain"), Heading(1, "7", "Seven")}));
  CHECK(Contains(body, "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>One"));
  CHECK(Contains(body,
                 "<w:pStyle w:val=\"NumberedParagraph\"/><w:numPr><w:ilvl w:val=\"1\"/>"
                 "<w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>text"));
  CHECK(Contains(body,
                 "<w:pStyle w:val=\"Heading2\"/><w:numPr><w:ilvl w:val=\"0\"/>"
                 "<w:numId w:val=\"0\"/></w:numPr><w:ind w:left=\"0\" w:firstLine=\"0\"/>"));
  CHECK(Contains(body,
                 "<w:pStyle w:val=\"Heading1\"/><w:numPr><w:ilvl w:val=\"0\"/>"
                 "<w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>Seven"));
}

TEST_CASE("docx: the first paragraph of an item has its mark, the others its indent") {
  const std::string body =
      BodyOf(English({List(model::ListStyle::kDash,
                           {{"–",
                             {Para("one"), Para("more"),
                              ListAt(2, model::ListStyle::kLetter, {{"a)", {Para("deep")}}})}}})}));
  CHECK(Contains(body,
                 "<w:pStyle w:val=\"enumlev1\"/><w:numPr><w:ilvl w:val=\"0\"/>"
                 "<w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>one"));
  CHECK(Contains(body, "<w:pStyle w:val=\"enumcont1\"/><w:keepNext/></w:pPr><w:r><w:t>more"));
  CHECK(Contains(body,
                 "<w:pStyle w:val=\"enumlev2\"/><w:numPr><w:ilvl w:val=\"1\"/>"
                 "<w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>deep"));
}

TEST_CASE("docx: an item without a paragraph still shows its mark") {
  CHECK(CountOf(BodyOf(English({List(model::ListStyle::kDash, {{"–", {}}})})), "<w:numPr>") == 1);
}

TEST_CASE("docx: a run-in head is bold") {
  CHECK(Contains(BodyOf(English({RunIn("Head:", "text")})),
                 "<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>Head:</w:t></w:r>"
                 "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>text</w:t></w:r>"));
}

TEST_CASE("docx: the head of an item has the mark, is bold and stays with what follows") {
  const std::string body =
      BodyOf(English({List(model::ListStyle::kLetter, {{"a)", {ItemHead("H"), Para("x")}}})}));
  CHECK(Contains(body,
                 "<w:pStyle w:val=\"enumlev1\"/><w:keepNext/><w:numPr><w:ilvl w:val=\"0\"/>"
                 "<w:numId w:val=\"2\"/></w:numPr></w:pPr>"
                 "<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>H</w:t></w:r></w:p>"));
  CHECK(Contains(body, "<w:pStyle w:val=\"enumcont1\"/></w:pPr><w:r><w:t>x"));
}

TEST_CASE("docx: a quotation and its source have styles of their own") {
  CHECK(BodyOf(English({Quotation({Para("a")}, "s"), Para("b")})) ==
        "<w:p><w:pPr><w:pStyle w:val=\"Quotation\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val=\"Quotationsource\"/></w:pPr><w:r><w:t>s</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>b</w:t></w:r></w:p>");
  // In an item that begins with it, the mark has a line of its own.
  const std::string item = BodyOf(
      English({List(model::ListStyle::kDash, {{"–", {Quotation({Para("a")}), Para("b")}}})}));
  CHECK(CountOf(item, "<w:numPr>") == 1);
  CHECK(item.find("<w:numPr>") < item.find("Quotation"));
  CHECK(Contains(item, "<w:pStyle w:val=\"enumcont1\"/></w:pPr><w:r><w:t>b"));
}

model::Table<Inlines> SpannedTable() {
  model::Table<Inlines> table;
  table.id = "figures";
  table.number = "1";
  table.label = Inlines{Text("Table 1")};
  table.caption = Inlines{Text("Figures")};
  table.widths = {500, 250, 250};
  model::Cell<Inlines> tall = Cell("tall");
  tall.rows = 2;
  model::Cell<Inlines> wide = Cell("wide");
  wide.columns = 2;
  table.header = {{{tall, wide}}, {{Cell("x"), Cell("y")}}};
  table.body = {{{Cell("a"), CellAt(model::Alignment::kEnd, "1"), Cell(model::Blocks<Inlines>{})}}};
  return table;
}

TEST_CASE("docx: rows of heads repeat, cells span, and each ends in a paragraph") {
  const std::string body = BodyOf(English({AsBlock(SpannedTable())}));
  CHECK(CountOf(body, "<w:tblHeader/>") == 2);
  CHECK(CountOf(body, "<w:cantSplit/>") == 3);
  CHECK(CountOf(body, "<w:vMerge w:val=\"restart\"/>") == 1);
  CHECK(CountOf(body, "<w:vMerge/>") == 1);
  CHECK(CountOf(body, "<w:gridSpan w:val=\"2\"/>") == 1);
  CHECK(CountOf(body, "</w:tc>") == CountOf(body, "</w:p></w:tc>"));
  CHECK(Contains(body, "<w:pStyle w:val=\"Tabletext\"/><w:jc w:val=\"end\"/>"));
  // A4 less margins of 2 cm: 11906 - 2 x 1134 = 9638 twips.
  CHECK(Contains(body,
                 "<w:tblGrid><w:gridCol w:w=\"4819\"/><w:gridCol w:w=\"2409\"/>"
                 "<w:gridCol w:w=\"2410\"/></w:tblGrid>"));
}

TEST_CASE("docx: a caption counts by itself, keeps with its table and names it") {
  const std::string body = BodyOf(English({AsBlock(SpannedTable())}));
  CHECK(Contains(body, " SEQ Table \\* ARABIC "));
  CHECK(body.find("<w:pStyle w:val=\"Caption\"/>") < body.find("<w:tbl>"));
  CHECK(Contains(body, "<w:tblCaption w:val=\"Figures\"/>"));
  CHECK(Contains(body, "w:name=\"figures\""));
  const std::string styles = PartsOf(English({})).at("word/styles.xml");
  const std::size_t caption = styles.find("w:styleId=\"Caption\"");
  CHECK(styles.find("<w:keepNext/>", caption) < styles.find("</w:style>", caption));
}

TEST_CASE("docx: tables of right-to-left documents are mirrored") {
  const std::string body =
      BodyOf(Arabic({SampleMasthead({"المجلس"}), BoxOf({}), AsBlock(SpannedTable())}));
  CHECK(CountOf(body, "<w:tbl>") == 3);
  CHECK(CountOf(body, "<w:bidiVisual/>") == 3);
  CHECK(CountOf(BodyOf(English({AsBlock(SpannedTable())})), "bidiVisual") == 0);
}

TEST_CASE("docx: tables never touch, and the body ends in a paragraph") {
  const std::string body =
      BodyOf(English({BoxOf({}), AsBlock(SpannedTable()), AsBlock(SpannedTable())}));
  CHECK_FALSE(Contains(body, "</w:tbl><w:tbl>"));
  CHECK(body.ends_with("</w:p>"));
}

TEST_CASE("docx: front matter stands where Council documents have it") {
  const std::string body =
      BodyOf(English({SampleMasthead({"Council 2026", "Geneva", "Agenda item: PL 1.7",
                                      "Document C26/35-E", "9 March 2026", "Original: English"}),
                      AuthorLine("Report by the Secretary-General"), Title("Coordination"),
                      BoxOf({{false, {Text("Purpose")}, {Para("why")}},
                             {true, {}, {}},
                             {false, {Text("References")}, {Para("what")}}})}));
  std::size_t at = 0;
  // conventions 1.2 and 1.3.
  for (const char* piece :
       {"MastheadSession", "Council 2026", "MastheadAgendaItem", "MastheadNumber",
        "Document C26/35", "Original: English", "\"Source\"", "\"Title\"", "Boxlabel", "Purpose",
        "why", "Shortrule", "_______________", "References"}) {
    INFO(piece);
    const std::size_t found = body.find(piece, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
}

TEST_CASE("docx: the closing rule is underscores") {
  // conventions 1.7: eight or more.
  CHECK(Contains(BodyOf(English({AsBlock(model::Rule{})})), "<w:t>________"));
}

TEST_CASE("docx: every style that is used is defined") {
  model::Document document = English(
      {SampleMasthead({"a", "b", "c", "d", "e", "f"}), AuthorLine("x"), Title("t"),
       BoxOf({{false, {Text("l")}, {Para("p")}}, {true, {}, {}}}), Heading(6, "", "h"),
       Numbered("1.1", "n"), ListAt(4, model::ListStyle::kDash, {{"–", {Para("a"), Para("b")}}}),
       AsBlock(SpannedTable()), Quotation({Para("q")}, "s"),
       Para({Link("https://a.test/", {Text("a")}), NoteReference(0)}), AsBlock(model::Rule{})});
  document.metadata.draft = true;
  document.notes.push_back({"n", 1, {Para("note")}});
  const Parts parts = PartsOf(document);
  const std::string& styles = parts.at("word/styles.xml");
  for (const char* name : {"word/document.xml", "word/footnotes.xml", "word/header1.xml",
                           "word/header2.xml", "word/footer1.xml"}) {
    const std::string& part = parts.at(name);
    for (const std::string_view kind :
         {"<w:pStyle w:val=\"", "<w:rStyle w:val=\"", "<w:tblStyle w:val=\""}) {
      for (std::size_t at = part.find(kind); at != part.npos; at = part.find(kind, at + 1)) {
        const std::size_t begin = at + kind.size();
        const std::string style = part.substr(begin, part.find('"', begin) - begin);
        INFO(name << ": " << style);
        CHECK(Contains(styles, "w:styleId=\"" + style + "\""));
      }
    }
  }
}

}  // namespace
}  // namespace hexapla::write::test
