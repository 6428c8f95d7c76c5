#include <catch2/catch.hpp>

#include "docx_read_back.h"
#include "pieces.h"
#include "write/docx/docx_writer.h"
#include "write/html/html_writer.h"
#include "write/markdown/markdown_writer.h"

namespace hexapla::write {
namespace {

using Catch::Matchers::Contains;
using model::ContentsOf;
using model::Inlines;
using test::Arabic;
using test::AsBlock;
using test::English;
using test::Heading;
using test::Para;
using test::Text;
using test::Untranslated;

using Contents = model::Contents<Inlines>;

model::Block<Inlines> SampleContents() {
  Contents contents;
  contents.heading = {Text("Contents")};
  contents.entries = {{1, "one", "1", {}, {Text("First")}},
                      {2, "two", "1.1", {}, {Text("Below")}},
                      {1, "annex", "", Inlines{Text("Annex 1:")}, {Text("Last")}}};
  return AsBlock(std::move(contents));
}

model::Blocks<Inlines> Sample() {
  model::Heading<Inlines> annex{1, "annex", "", {Text("Last")}};
  annex.label = Inlines{Text("Annex 1:")};
  return {Heading(1, "1", "Before", "before"), SampleContents(),
          Heading(1, "1", "First", "one"),     Para("Text"),
          Heading(2, "1.1", "Below", "two"),   AsBlock(std::move(annex))};
}

TEST_CASE("html: contents are navigation with a name, outside of sections") {
  const std::string page = WriteHtml(English(Sample()), {});
  CHECK_THAT(
      page, Contains("</section>\n<nav class=\"contents\" aria-labelledby=\"contents-1-heading\">\n"
                     "<h2 id=\"contents-1-heading\">Contents</h2>\n<ol>\n"
                     "<li><a href=\"#one\"><span class=\"number\">1</span> First</a>\n<ol>\n"
                     "<li><a href=\"#two\"><span class=\"number\">1.1</span> Below</a></li>\n"
                     "</ol>\n</li>\n<li><a href=\"#annex\">Annex 1: Last</a></li>\n</ol>\n</nav>\n"
                     "<section>\n"));
}

TEST_CASE("html: each list of contents has a name of its own; an empty one is not there") {
  Contents empty;
  empty.heading = {Text("Nothing")};
  const std::string page =
      WriteHtml(English({SampleContents(), AsBlock(std::move(empty)), SampleContents()}), {});
  CHECK_THAT(page, Contains("aria-labelledby=\"contents-2-heading\""));
  CHECK_THAT(page, !Contains("contents-3-heading"));
  CHECK_THAT(page, !Contains("Nothing"));
}

TEST_CASE("markdown: contents lead to the names that GitHub gives to headings") {
  model::Blocks<Inlines> blocks = Sample();
  CHECK_THAT(WriteMarkdown(English(blocks), {}),
             Contains("## Contents\n\n- [1 First](#1-first)\n  - [1.1 Below](#11-below)\n"
                      "- [Annex 1: Last](#annex-1-last)\n\n## 1 First"));
  // Their own heading is one too, and the label of what is not translated is part of a name.
  blocks[2] = Heading(1, "", "Contents", "one");
  auto& below = std::get<model::Heading<Inlines>>(blocks[4].what);
  below.text = {Untranslated("Below", "fr")};
  const std::string text = WriteMarkdown(English(blocks), {});
  CHECK_THAT(text, Contains("(#contents-1)"));
  CHECK_THAT(text, Contains("](#11-not-translated-below)"));
}

TEST_CASE("markdown: there is no way to a caption, so its entry is words") {
  Contents contents;
  contents.of = ContentsOf::kTables;
  contents.heading = {Text("Tables")};
  contents.entries = {{1, "costs", "", Inlines{Text("Table 1:")}, {Text("Costs")}}};
  CHECK(WriteMarkdown(English({AsBlock(std::move(contents))}), {}) ==
        "## Tables\n\n- Table 1: Costs\n");
}

TEST_CASE("docx: contents are a field in Word's gallery, with an entry for each heading") {
  const std::string body = test::BodyOf(English(Sample()));
  CHECK_THAT(body, Contains("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of "
                            "Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr>"));
  CHECK_THAT(body, Contains("<w:pStyle w:val=\"TOC1\"/><w:tabs><w:tab w:val=\"right\" "
                            "w:leader=\"dot\" w:pos=\"9638\"/></w:tabs></w:pPr><w:r><w:fldChar "
                            "w:fldCharType=\"begin\"/></w:r>"));
  CHECK_THAT(body, Contains(" TOC \\o \"1-2\" \\h \\z \\u "));
  CHECK_THAT(body, Contains("<w:hyperlink w:anchor=\"_Toc2\" w:history=\"1\"><w:r><w:t>1.1</w:t>"
                            "</w:r><w:r><w:tab/></w:r><w:r><w:t>Below</w:t></w:r><w:r><w:tab/>"));
  CHECK_THAT(body, Contains(" PAGEREF _Toc2 \\h </w:instrText></w:r><w:r><w:fldChar "
                            "w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"));
  CHECK_THAT(body, Contains("<w:bookmarkStart w:id=\"1\" w:name=\"_Toc1\"/>"));
  CHECK_THAT(body, Contains("<w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:sdtContent>"));
  // A question to each reader who opens the file is no fair price for page numbers.
  CHECK_THAT(body, !Contains("w:dirty"));
}

TEST_CASE("docx: contents of right-to-left documents have their page numbers at the other side") {
  const std::string body = test::BodyOf(Arabic(Sample()));
  CHECK_THAT(body, Contains("<w:r><w:rPr><w:rtl/></w:rPr><w:tab/></w:r>"));
  CHECK_THAT(body, Contains("<w:t>Below</w:t>"));
}

TEST_CASE("docx: pages are reckoned from what stands before") {
  model::Blocks<Inlines> blocks = Sample();
  std::string paragraph;
  for (int i = 0; i < 100; ++i) paragraph += "Words that fill a line of text. ";
  // About 35 lines each: four pages and a bit.
  blocks.insert(blocks.begin() + 4, 5, Para(paragraph));
  const std::string body = test::BodyOf(English(blocks));
  const auto page_of = [&body](const std::string& bookmark) {
    const std::size_t at = body.find("PAGEREF " + bookmark + " ");
    const std::size_t text = body.find("<w:t>", at) + 5;
    return std::stoi(body.substr(text, body.find('<', text) - text));
  };
  CHECK(page_of("_Toc1") == 1);
  CHECK(page_of("_Toc2") >= 4);
  CHECK(page_of("_Toc2") <= 6);
  CHECK(page_of("_Toc3") == page_of("_Toc2"));
}

}  // namespace
}  // namespace hexapla::write
