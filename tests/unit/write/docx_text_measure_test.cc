#include <catch2/catch.hpp>

#include "write/docx/chart_labels.h"
#include "write/docx/text_measure.h"

/// Room that texts take in a DOCX.
namespace hexapla::write::test {
namespace {

constexpr std::string_view kStyles =
    "<w:style w:type=\"paragraph\" w:styleId=\"Text\"><w:pPr><w:spacing w:before=\"0\" "
    "w:after=\"0\" w:line=\"300\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:style>";

int LinesOf(const std::string& text, int width) {
  return docx::TextMeasure(kStyles, 20).Of("Text", text, width).height / 300;
}

TEST_CASE("docx: a line ends before the word that it has no room for") {
  // Ten letters are about 44 pt wide at 10 pt: one word and a half a line, three lines and not two.
  const std::string words = "nnnnnnnnnn nnnnnnnnnn nnnnnnnnnn";
  CHECK(LinesOf(words, 66 * 20) == 3);
  CHECK(LinesOf(words, 150 * 20) == 1);
}

TEST_CASE("docx: a word wider than the line goes on in the next") {
  CHECK(LinesOf(std::string(30, 'n'), 66 * 20) == 2);
}

TEST_CASE("docx: lines of ideographs are full") {
  // Ideographs are as wide as they are high: six in a line of 66 pt.
  CHECK(LinesOf("一二三四五六七八九十百千", 66 * 20) == 2);
}

TEST_CASE("docx: names below columns are small enough for their longest word") {
  constexpr int kWidth = 482 * 20;
  const std::vector<std::string> names = {
      "I.2: Emerging telecommunication/ICT trends", "b", "c", "d", "e", "f"};
  const int size = docx::ColumnNameSize(docx::SetNames(names, false, false), kWidth);
  // The advances of "telecommunication/" in Carlito add up to 8.291 of the size; a sixth of the
  // width is 80 pt, some of it the other axis.
  CHECK(8.291 * size / 100 < 70);
  CHECK(size < 900);
  CHECK(docx::ColumnNameSize({"short", "names"}, kWidth) == 900);
}

}  // namespace
}  // namespace hexapla::write::test
