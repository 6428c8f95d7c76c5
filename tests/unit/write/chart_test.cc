#include <catch2/catch.hpp>

#include "docx_documents.h"
#include "docx_read_back.h"
#include "write/html/html_writer.h"
#include "write/markdown/markdown_writer.h"

/// Charts in all formats.
namespace hexapla::write::test {
namespace {

using base::Decimal;

model::Row<Inlines> RowOf(std::vector<model::Cell<Inlines>> cells) {
  model::Row<Inlines> row;
  row.cells = std::move(cells);
  return row;
}

/// Costs of two objectives in two years; one figure is not there.
model::Chart<Inlines> Costs(model::ChartKind kind) {
  model::Chart<Inlines> chart;
  chart.kind = kind;
  chart.scale = 6;
  chart.table.id = "costs";
  chart.table.number = "3";
  chart.table.label = Inlines{Text("Figure 3")};
  chart.table.caption = Inlines{Text("Costs")};
  chart.table.header = {RowOf({Cell("Objective"), Cell("2020"), Cell("2021")})};
  chart.table.body = {RowOf({Cell("I.1 & more"), Cell("1,500,000"), Cell("3,000,000")}),
                      RowOf({Cell("I.2"), Cell("750,000"), Cell("none")})};
  chart.figures = {{Decimal(1500000), Decimal(3000000)}, {Decimal(750000), std::nullopt}};
  chart.alternative = {Text("Costs by year")};
  chart.axis = Inlines{Text("Millions")};
  chart.ticks = {{Decimal(0), "0"}, {Decimal(1500000), "1.5"}, {Decimal(3000000), "3"}};
  return chart;
}

bool Contains(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

model::Document DocumentOf(model::ChartKind kind, bool leftward) {
  model::Document document = English({AsBlock(Costs(kind))});
  if (leftward) document.direction = model::Direction::kRightToLeft;
  return document;
}

}  // namespace

TEST_CASE("a chart in DOCX is DrawingML with a workbook of its data") {
  const Parts parts = PartsOf(DocumentOf(model::ChartKind::kColumns, false));
  const std::string& chart = parts.at("word/charts/chart1.xml");
  CHECK(IsBalanced(chart));
  CHECK(Contains(chart, "<c:v>1500000</c:v>"));
  CHECK(Contains(chart, "<c:f>Sheet1!$C$2:$C$3</c:f>"));
  CHECK(Contains(chart, "I.1 &amp; more"));
  CHECK(Contains(chart, "<c:max val=\"3000000\"/><c:min val=\"0\"/>"));
  CHECK(Contains(chart, "formatCode=\"0.0,,\""));
  CHECK(CountOf(chart, "<c:ser>") == 2);
  CHECK(Contains(parts.at("word/charts/_rels/chart1.xml.rels"), "../embeddings/chart1.xlsx"));
  CHECK(Contains(parts.at("[Content_Types].xml"), "drawingml.chart+xml"));
  const std::string& body = parts.at("word/document.xml");
  CHECK(Contains(body, "descr=\"Costs by year\""));
  CHECK(Contains(body, "SEQ Figure"));

  Parts sheet;
  for (Entry& entry : Entries(parts.at("word/embeddings/chart1.xlsx"))) {
    sheet[entry.name] = std::move(entry.bytes);
  }
  const std::string& cells = sheet.at("xl/worksheets/sheet1.xml");
  CHECK(Contains(cells, "<c r=\"B3\"><v>750000</v></c>"));
  CHECK_FALSE(Contains(cells, "r=\"C3\""));
  CHECK(sheet.contains("xl/workbook.xml"));
}

TEST_CASE("bars in DOCX carry their figures in the words of the table") {
  const Parts parts = PartsOf(DocumentOf(model::ChartKind::kBars, false));
  const std::string& chart = parts.at("word/charts/chart1.xml");
  CHECK(Contains(chart, "<a:t>1,500,000</a:t>"));
  CHECK(CountOf(chart, "<c:dLbl>") == 3);
  CHECK(Contains(chart, "<c:barDir val=\"bar\"/>"));
}

TEST_CASE("where reading begins at the right, the axes of a chart do too") {
  const Parts parts = PartsOf(DocumentOf(model::ChartKind::kColumns, true));
  CHECK(Contains(parts.at("word/charts/chart1.xml"), "<c:orientation val=\"maxMin\"/>"));
  CHECK_FALSE(Contains(parts.at("word/document.xml"), "<w:bidi w:val=\"1\"/></w:sectPr>"));
  const std::string html = WriteHtml(DocumentOf(model::ChartKind::kColumns, true), {});
  const std::string upright = WriteHtml(DocumentOf(model::ChartKind::kColumns, false), {});
  CHECK(Contains(upright, "<line class=\"grid\" x1=\"56\" x2=\"720\""));
  CHECK(Contains(html, "<line class=\"grid\" x1=\"664\" x2=\"0\""));
}

TEST_CASE("names in a chart of DOCX say their language and where lines may end") {
  model::Chart<Inlines> chart = Costs(model::ChartKind::kBars);
  chart.table.body[0].cells[0] = Cell("S.3: telecommunication/ICT services");
  const auto part = [&](model::Direction direction) {
    model::Document document = English({AsBlock(chart)});
    document.direction = direction;
    document.typography.language_tag = "zh-CN";
    return PartsOf(document).at("word/charts/chart1.xml");
  };
  const std::string upright = part(model::Direction::kLeftToRight);
  CHECK(Contains(upright, "<c:v>S.3:\u00A0telecommunication/\u200BICT services</c:v>"));
  CHECK(Contains(upright, "<a:defRPr lang=\"zh-CN\""));
  // The first strong character tells the direction (UAX 9, P2).
  CHECK(Contains(part(model::Direction::kRightToLeft), "<c:v>\u200FS.3:"));
}

TEST_CASE("a chart in HTML is a drawing with words for it and a table") {
  const std::string html = WriteHtml(DocumentOf(model::ChartKind::kColumns, false), {});
  CHECK(Contains(html, "<svg role=\"img\" aria-labelledby=\"chart-1-label\""));
  CHECK(Contains(html, "id=\"chart-1-label\">Costs by year</p>"));
  CHECK(Contains(html, "<title>I.1 &amp; more – 2021 – 3,000,000</title>"));
  CHECK(CountOf(html, "<rect class=\"series-1\"") == 3);  // two figures and the legend
  CHECK(Contains(html, "<td>750,000</td>"));
  // 1 500 000 of 3 000 000 is half of the height of 240.
  CHECK(Contains(html, "height=\"120\""));
}

TEST_CASE("a chart in Markdown is a table under its caption") {
  const std::string markdown = WriteMarkdown(DocumentOf(model::ChartKind::kColumns, false), {});
  CHECK(Contains(markdown, "**Figure 3** Costs"));
  CHECK(Contains(markdown, "| I.2 | 750,000 | none |"));
}

}  // namespace hexapla::write::test
