#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "docx_read_back.h"
#include "write/docx/mark_sequence.h"
#include "write/docx/numbering.h"

namespace hexapla::write::docx {
namespace {

using model::Direction;
using model::ListStyle;
using test::CountOf;

std::string Shown(const std::vector<std::string_view>& marks, ListStyle style, int level = 0) {
  const auto sequence = FindSequence(marks, style, level);
  return sequence ? std::string(sequence->format) + " " + sequence->text : "none";
}

TEST_CASE("docx: marks that programs can count are given as a format") {
  CHECK(Shown({"–", "–"}, ListStyle::kDash) == "bullet –");
  CHECK(Shown({"•"}, ListStyle::kBullet) == "bullet •");
  CHECK(Shown({"a)", "b)", "c)"}, ListStyle::kLetter) == "lowerLetter %1)");
  CHECK(Shown({"i)", "ii)", "iii)", "iv)"}, ListStyle::kRoman) == "lowerRoman %1)");
  CHECK(Shown({"i)"}, ListStyle::kRoman) == "lowerRoman %1)");
  CHECK(Shown({"1.", "2."}, ListStyle::kDecimal) == "decimal %1.");
  CHECK(Shown({"'1'", "'2'"}, ListStyle::kRoman) == "decimal '%1'");
  CHECK(Shown({"a)", "b)"}, ListStyle::kLetter, 1) == "lowerLetter %2)");
}

TEST_CASE("docx: marks that programs would print otherwise are given one by one") {
  // conventions 5.5: abjad letters; programs do not agree on the fifth.
  CHECK(Shown({"أ)", "ب)", "ج)"}, ListStyle::kLetter) == "none");
  CHECK(Shown({"a)", "a bis)", "b)"}, ListStyle::kLetter) == "none");
  CHECK(Shown({"b)", "c)"}, ListStyle::kLetter) == "none");
  CHECK(Shown({""}, ListStyle::kDash) == "none");
  std::vector<std::string> marks;
  for (char c = 'a'; c <= 'z'; ++c) marks.push_back(std::string(1, c) + ")");
  marks.emplace_back("aa)");
  CHECK(Shown({marks.begin(), marks.end()}, ListStyle::kLetter) == "none");
}

std::string Place(const NumberPlace& place) {
  return std::to_string(place.num) + "/" + std::to_string(place.level);
}

TEST_CASE("docx: headings and paragraphs of one sequence are one list") {
  Numbering numbering({}, Direction::kLeftToRight);
  std::string places;
  for (const char* number : {"1", "1.1", "1.2", "2", "2.1", "2.1.1", "2.2", "3"}) {
    places += Place(numbering.Outline(number)) + " ";
  }
  CHECK(places == "1/0 1/1 1/1 1/0 1/1 1/2 1/1 1/0 ");
  CHECK(CountOf(numbering.Write(), "<w:num ") == 1);
}

TEST_CASE("docx: a number out of sequence begins a list that starts there") {
  Numbering numbering({}, Direction::kLeftToRight);
  CHECK(Place(numbering.Outline("1")) == "1/0");
  CHECK(Place(numbering.Outline("3.4")) == "2/1");
  CHECK(Place(numbering.Outline("3.5")) == "2/1");
  // Nothing has counted the first level of the second list yet: it would print 3.
  CHECK(Place(numbering.Outline("4")) == "3/0");
  CHECK(Place(numbering.Outline("4.1")) == "3/1");
  CHECK(Place(numbering.Outline("5")) == "3/0");
  const std::string part = numbering.Write();
  const std::size_t second = part.find("w:abstractNumId=\"1\"");
  CHECK(part.find("<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/>", second) != std::string::npos);
  CHECK(part.find("<w:lvl w:ilvl=\"1\"><w:start w:val=\"4\"/>", second) != std::string::npos);
}

TEST_CASE("docx: a number that is none is printed as it is") {
  Numbering numbering({}, Direction::kLeftToRight);
  CHECK(Place(numbering.Outline("A.1")) == "2/0");
  CHECK(numbering.Write().find("<w:numFmt w:val=\"none\"/><w:lvlText w:val=\"A.1\"/>") !=
        std::string::npos);
}

TEST_CASE("docx: the outline is linked to the heading styles") {
  const std::string part = Numbering({}, Direction::kLeftToRight).Write();
  CHECK(part.find("<w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Heading2\"/>"
                  "<w:lvlText w:val=\"%1.%2\"/>") != std::string::npos);
}

TEST_CASE("docx: lists that look alike share a definition and count apart") {
  model::List<model::Inlines> list;
  list.style = ListStyle::kLetter;
  list.items = {{"a)", {}}, {"b)", {}}};
  Numbering numbering("<w:style w:styleId=\"enumlev1\"><w:ind w:left=\"7\"/></w:style>",
                      Direction::kRightToLeft);
  CHECK(Place(numbering.List(list, "enumlev1")[1]) == "2/0");
  CHECK(Place(numbering.List(list, "enumlev1")[0]) == "3/0");
  const std::string part = numbering.Write();
  CHECK(CountOf(part, "<w:abstractNum ") == 2);
  CHECK(CountOf(part, "<w:startOverride w:val=\"1\"/>") == 2);
  CHECK(part.find("<w:lvlJc w:val=\"right\"/><w:pPr><w:ind w:left=\"7\"/></w:pPr>") !=
        std::string::npos);
  CHECK(part.find("<w:lvlJc w:val=\"left\"/>") == std::string::npos);
}

}  // namespace
}  // namespace hexapla::write::docx
