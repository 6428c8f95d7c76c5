#include "cli/occurrence.h"

#include <catch2/catch.hpp>

using namespace hexapla;
using model::Inline;
using model::InlineKind;
using model::Inlines;

namespace {

Inline Text(std::string text) {
  Inline out;
  out.text = std::move(text);
  return out;
}

Inline Fact(std::string id, std::string text) {
  Inline out = Text(std::move(text));
  out.kind = InlineKind::kValue;
  out.fact = std::move(id);
  return out;
}

model::Block<Inlines> Paragraph(Inlines text) {
  model::Paragraph<Inlines> paragraph;
  paragraph.text = std::move(text);
  return {paragraph, {}};
}

}  // namespace

TEST_CASE("a fact is found under its heading, in lists, in tables and in notes") {
  model::Document document;
  model::Heading<Inlines> heading;
  heading.number = "2";
  heading.text = {Text("Figures")};
  model::List<Inlines> list;
  list.items = {{"–", {Paragraph({Text("none")})}}, {"–", {Paragraph({Fact("f", "12")})}}};
  model::Table<Inlines> table;
  table.number = "1";
  table.body = {{{{1, 1, false, model::Alignment::kStart, {Paragraph({Fact("f", "12")})}}}}};
  document.blocks = {{heading, {}},
                     Paragraph({Text("first")}),
                     Paragraph({Text("It rose to "), Fact("f", "12"), Text(" in 2025.")}),
                     {list, {}},
                     {table, {}}};
  document.notes = {{"n", 3, {Paragraph({Fact("f", "12")})}}};

  const auto found = cli::FindOccurrences(document, "f");
  REQUIRE(found.size() == 4);
  CHECK(found[0].place == "2 Figures, paragraph 2");
  CHECK(found[0].printed == "12");
  CHECK(found[0].sentence == "It rose to 12 in 2025.");
  CHECK(found[1].place == "2 Figures, list item 2");
  CHECK(found[2].place == "2 Figures, table 1, row 1, cell 1");
  CHECK(found[3].place == "note 3");
  CHECK(cli::FindOccurrences(document, "g").empty());
}

TEST_CASE("a fact is found in a quotation and in what says where it is from") {
  model::Quotation<Inlines> quotation;
  quotation.blocks = {Paragraph({Fact("f", "12")})};
  quotation.source = Inlines{Fact("f", "12")};
  model::Document document;
  document.blocks = {{quotation, {}}, Paragraph({Fact("f", "12")})};
  const auto found = cli::FindOccurrences(document, "f");
  REQUIRE(found.size() == 3);
  CHECK(found[0].place == "quotation");
  CHECK(found[1].place == "quotation, source");
  CHECK(found[2].place == "paragraph 2");
}

TEST_CASE("a fact inside emphasis is found, and long text is cut between characters") {
  Inline strong;
  strong.kind = InlineKind::kStrong;
  strong.children = {Fact("f", "100")};
  std::string chinese;
  for (int i = 0; i < 60; ++i) chinese += "国";
  model::Document document;
  document.blocks = {Paragraph({Text(chinese), strong, Text(chinese)})};
  const auto found = cli::FindOccurrences(document, "f");
  REQUIRE(found.size() == 1);
  CHECK(found[0].printed == "100");
  // 70 bytes on either side, rounded up to whole three-byte characters.
  CHECK(found[0].sentence == "… " + chinese.substr(0, 72) + "100" + chinese.substr(0, 72) + " …");
}

TEST_CASE("a fact in a list in running text is found by its mark") {
  model::Paragraph<Inlines> paragraph;
  paragraph.number = "1.2";
  paragraph.text = {Text("Lead:")};
  model::RunningList<Inlines> running;
  running.items = {{"i)", {Text("none;")}}, {"ii)", {Fact("f", "12")}}};
  running.after = Inlines{Fact("f", "12")};
  paragraph.lists = {running};
  model::List<Inlines> list;
  list.items = {{"–", {{paragraph, {}}}}};
  model::Document document;
  document.blocks = {{paragraph, {}}, {list, {}}};

  const auto found = cli::FindOccurrences(document, "f");
  REQUIRE(found.size() == 4);
  CHECK(found[0].place == "paragraph 1.2, ii)");
  CHECK(found[1].place == "paragraph 1.2");
  CHECK(found[2].place == "list item 1, ii)");
  CHECK(found[3].place == "list item 1");
}

TEST_CASE("a fact that is not printed where it chooses a branch is found by the wording") {
  Inline words = Text("two proposals");
  words.chosen_by = {"f"};
  Inline strong;
  strong.kind = InlineKind::kStrong;
  strong.children = {Fact("f", "2")};
  strong.chosen_by = {"f"};
  Inline rest = Text(" meetings");
  rest.chosen_by = {"g", "f"};
  model::Document document;
  document.blocks = {Paragraph({Text("He sent "), words, Text(".")}),
                     Paragraph({Text("It held "), strong, rest, Text(".")})};

  auto found = cli::FindOccurrences(document, "f");
  REQUIRE(found.size() == 2);
  CHECK(found[0].chooses);
  CHECK(found[0].printed == "two proposals");
  CHECK(found[0].sentence == "He sent two proposals.");
  // The branch prints the number: that says it all.
  CHECK_FALSE(found[1].chooses);
  CHECK(found[1].printed == "2");

  found = cli::FindOccurrences(document, "g");
  REQUIRE(found.size() == 1);
  CHECK(found[0].chooses);
  CHECK(found[0].printed == "meetings");
}

TEST_CASE("wording that is a long sentence is named by its beginning") {
  Inline words;
  for (int i = 0; i < 20; ++i) words.text += "a sentence ";
  words.text += "ends.";
  words.chosen_by = {"f"};
  model::Document document;
  document.blocks = {Paragraph({words})};
  const auto found = cli::FindOccurrences(document, "f");
  REQUIRE(found.size() == 1);
  CHECK(found[0].printed.size() < 80);
  CHECK(found[0].printed.ends_with(" …"));
  CHECK(found[0].sentence == words.text);
}
