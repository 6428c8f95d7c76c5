#include "write/running_text.h"

#include <catch2/catch.hpp>

#include "docx_documents.h"
#include "docx_read_back.h"
#include "write/html/html_writer.h"
#include "write/markdown/markdown_writer.h"

namespace hexapla::write::test {
namespace {

using Catch::Matchers::Contains;
using model::RunningList;

/// "Lead: i) one; ii) two. After"
model::Paragraph<Inlines> Sample() {
  model::Paragraph<Inlines> paragraph;
  paragraph.number = "1.2";
  paragraph.text = {Text("Lead:")};
  RunningList<Inlines> list;
  list.items = {{"i)", {Strong({Text("one;")})}}, {"ii)", {Text("two.")}}};
  list.after = Inlines{Text("After")};
  paragraph.lists.push_back(list);
  return paragraph;
}

std::string Read(const model::Paragraph<Inlines>& paragraph) {
  Inlines storage;
  return model::PlainText(RunningText(paragraph, storage));
}

TEST_CASE("a paragraph without running lists is its text, not a copy") {
  const model::Block<Inlines> block = Para("words");
  const auto& paragraph = std::get<model::Paragraph<Inlines>>(block.what);
  Inlines storage;
  CHECK(&RunningText(paragraph, storage) == &paragraph.text);
}

TEST_CASE("marks stand in the text, each kept to its item") {
  CHECK(Read(Sample()) == "Lead: i)\u00A0one; ii)\u00A0two. After");
}

// The published Chinese edition of the 2019 report: "责成秘书长i) 为…", "提出：a) …；b) …".
TEST_CASE("no space stands between Chinese and a mark") {
  model::Paragraph<Inlines> paragraph;
  paragraph.text = {Text("提出：")};
  RunningList<Inlines> list;
  list.items = {{"a)", {Text("清单；")}}, {"b)", {Text("对应关系。")}}};
  list.after = Inlines{Text("汇编而成。")};
  paragraph.lists.push_back(list);
  CHECK(Read(paragraph) == "提出：a)\u00A0清单；b)\u00A0对应关系。汇编而成。");
}

TEST_CASE("a paragraph may begin with a list, and several may follow each other") {
  model::Paragraph<Inlines> paragraph;
  RunningList<Inlines> list;
  list.items = {{"a)", {Text("x;")}}};
  paragraph.lists = {list, list};
  CHECK(Read(paragraph) == "a)\u00A0x; a)\u00A0x;");
}

TEST_CASE("every writer sets running lists into their paragraph") {
  const model::Document document = English({AsBlock(Sample())});
  CHECK_THAT(WriteHtml(document, {}),
             Contains("<p class=\"numbered\"><span class=\"number\">1.2</span> "
                      "Lead: i)\u00A0<strong>one;</strong> ii)\u00A0two. After</p>"));
  CHECK_THAT(WriteMarkdown(document, {}),
             Contains("1.2 Lead: i)\u00A0**one;** ii)\u00A0two. After\n"));
  const std::string body = BodyOf(document);
  CHECK(CountOf(body, "<w:p>") == 1);
  CHECK_THAT(body, Contains("<w:t xml:space=\"preserve\"> ii)\u00A0</w:t></w:r><w:r><w:t>two."));
}

TEST_CASE("an Arabic mark in a paragraph is right-to-left, its bracket with it") {
  model::Paragraph<Inlines> paragraph;
  paragraph.text = {Text("تتضمن:")};
  RunningList<Inlines> list;
  list.items = {{"أ)", {Text("قائمة؛")}}};
  paragraph.lists.push_back(list);
  CHECK_THAT(
      BodyOf(Arabic({AsBlock(paragraph)})),
      Contains("<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\"> أ)\u00A0</w:t></w:r>"));
}

TEST_CASE("a running list in a cell of a Markdown table is in its line") {
  model::Table<Inlines> table;
  table.body = {{{Cell(model::Blocks<Inlines>{AsBlock(Sample())})}}};
  CHECK_THAT(WriteMarkdown(English({AsBlock(table)}), {}), Contains("Lead: i)\u00A0**one;** ii)"));
}

}  // namespace
}  // namespace hexapla::write::test
