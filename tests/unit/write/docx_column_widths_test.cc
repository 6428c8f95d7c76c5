#include <catch2/catch.hpp>
#include <numeric>

#include "docx_documents.h"
#include "docx_read_back.h"
#include "write/docx/column_widths.h"
#include "write/docx/styles.h"

/// Widths of the columns of a DOCX, and the letters they are measured in.
namespace hexapla::write::test {
namespace {

using docx::CellLook;
using docx::WidthsOf;

constexpr int kWhole = 9638;

model::Table<Inlines> TableOf(std::vector<int> widths, const std::vector<std::string>& cells) {
  model::Table<Inlines> table;
  table.widths = std::move(widths);
  table.body.emplace_back();
  for (const std::string& cell : cells) table.body[0].cells.push_back(Cell(cell));
  return table;
}

int Sum(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

}  // namespace

TEST_CASE("docx: columns that hold what stands in them are as wide as they ask") {
  const auto widths = WidthsOf(TableOf({500, 250, 250}, {"a few words", "1", "2"}), kWhole, {});
  CHECK(widths.twips == std::vector<int>{4819, 2409, 2410});
  CHECK(widths.fit);
}

TEST_CASE("docx: a figure has room, which columns of words give") {
  const std::string figure = "13\u00A0410\u00A0931";
  const auto widths = WidthsOf(TableOf({900, 50, 50}, {"a b c", figure, "1"}), kWhole, {});
  // Calibri has digits of 0.507 of its size (its hmtx table): eight at 10 points are 811 twips.
  CHECK(widths.twips[1] > 811 + 216);
  CHECK(widths.twips[2] > 81 + 216);
  CHECK(Sum(widths.twips) == kWhole);
  CHECK(widths.fit);
  // Lines end at hyphens of words, but not in ranges, and anywhere between many ideographs.
  const auto least = [](const std::string& text) {
    return WidthsOf(TableOf({990, 10}, {"a", text}), kWhole, {}).twips[1];
  };
  CHECK(least("2020-2023") > least("long-term"));
  CHECK(least("编号") > least("编号编号编号"));
  CHECK(least("in short") < least("inshort"));
}

TEST_CASE("docx: figures that do not fit are set small") {
  std::vector<std::string> figures(9, "13\u00A0410\u00A0931\u00A0000");
  const auto widths = WidthsOf(TableOf({}, figures), kWhole, {});
  CHECK_FALSE(widths.fit);
  CHECK(Sum(widths.twips) == kWhole);
  const std::string body = BodyOf(English({AsBlock(TableOf({}, figures))}));
  CHECK(body.find("<w:tblStyle w:val=\"WideTable\"/>") != std::string::npos);
}

TEST_CASE("docx: what styles say is read from their file") {
  const std::string sheet =
      "<w:style w:styleId=\"A\"><w:ind w:left=\"1\"/><w:sz w:val=\"20\"/></w:style>"
      "<w:style w:styleId=\"B\"><w:tblCellMar><w:left w:w=\"28\" w:type=\"dxa\"/>"
      "<w:right w:w=\"30\" w:type=\"dxa\"/></w:tblCellMar></w:style>";
  CHECK(docx::StyleIndent(sheet, "A") == "<w:ind w:left=\"1\"/>");
  CHECK(docx::StyleIndent(sheet, "B").empty());
  CHECK(docx::StyleSize(sheet, "A", 24) == 20);
  CHECK(docx::StyleSize(sheet, "B", 24) == 24);
  CHECK(docx::StyleSize(sheet, "C", 24) == 24);
  CHECK(docx::StyleCellMargins(sheet, "B") == 58);
  CHECK(docx::StyleCellMargins(sheet, "A") == 230);
}

}  // namespace hexapla::write::test
