#include "arranged.h"
#include "compose/chart_axis.h"

namespace hexapla::compose {
namespace {

using base::Decimal;
using testing::SmallProject;

Strings Steps(std::string_view largest) {
  Strings steps;
  for (const Decimal& step : AxisSteps(*Decimal::Parse(largest))) steps.push_back(step.ToString());
  return steps;
}

const std::string kCosts = R"(
  <grid id="costs" source="s">
    <column name="y2020" type="money" currency="CHF" year="2020"/>
    <column name="y2021" type="money" currency="CHF" year="2021"/>
    <row id="fairs"><head>Fairs</head><cell column="y2020" value="9742870"/>
      <cell column="y2021" value="13410931"/></row>
    <row id="talks"><head>Talks</head><cell column="y2020" value="309361"/>
      <cell column="y2021" state="none"/></row>
  </grid>)";

/// A chart of those costs; \p cell and \p head stand in the places of its figures and heads.
std::string Chart(const std::string& cell, const std::string& head =
                                               "<cell><p id=\"h\">2020</p></cell>"
                                               "<cell><p id=\"i\">2021</p></cell>") {
  return R"x(<p id="see">See {drawn}.</p>
    <chart id="drawn" kind="columns" unit="million" numbered="yes"><caption id="c">Costs</caption>
    <alternative id="alt">The costs.</alternative><axis id="axis">Millions</axis>
    <header><row><cell/>)x" +
         head + R"x(</row></header><body><for-each select="record('costs')/row"><row>
    <cell><message select="head"/></cell>)x" +
         cell + "</row></for-each></body></chart>";
}

const std::string kFigure =
    R"x(<for-each select="money" as="m"><cell><p id="m">{m, number, bare}</p></cell></for-each>)x";

}  // namespace

TEST_CASE("an axis has even steps of 1, 2 or 5 up to the largest figure") {
  CHECK(Steps("31.8") == Strings{"0", "10", "20", "30", "40"});
  CHECK(Steps("13410931") == Strings{"0", "5000000", "10000000", "15000000"});
  CHECK(Steps("6") == Strings{"0", "1", "2", "3", "4", "5", "6"});
  CHECK(Steps("0.25") == Strings{"0", "0.05", "0.10", "0.15", "0.20", "0.25"});
  CHECK(Steps("0").size() == 2);
  CHECK(AxisSteps(Decimal(999999999999999999)).size() <= 7);
}

TEST_CASE("a chart has the exact figures of its records and the words of the language") {
  SmallProject small;
  small.Report(kCosts);
  small.Template(Chart(kFigure));
  const model::Document document = Worded(small, "en");
  CHECK(Texts(document.blocks) == Strings{"See Figure 1."});
  const auto& chart = As<model::Chart>(document.blocks.at(1));
  CHECK(model::PlainText(*chart.table.label) == "Figure 1");
  REQUIRE(chart.figures.size() == 2);
  CHECK(chart.figures[0][1] == Decimal(13410931));
  CHECK_FALSE(chart.figures[1][1]);
  REQUIRE(chart.ticks.size() == 4);
  CHECK(chart.ticks[3].value == Decimal(15000000));
  CHECK(chart.ticks[3].text == "15");
}

TEST_CASE("what cannot be drawn is said at its place") {
  const auto codes = [](const std::string& chart) {
    SmallProject small;
    small.Report(kCosts);
    small.Template(chart);
    small.Load();
    CHECK_FALSE(Arrange(*small.project, small.report(), small.sink));
    return small.Codes();
  };
  const Strings once = {"chart-figures"};
  CHECK(codes(Chart("")) == once);
  CHECK(codes(Chart(kFigure, "<cell><p id=\"h\">2020</p></cell>")) == once);
  CHECK(
      codes(Chart(
          R"x(<cell><p id="w">words</p></cell><cell><p id="m">{fairs_y2020, number, bare}</p></cell>)x")) ==
      once);  // both rows are one place of the template
  const std::string none = Chart(kFigure);
  CHECK(codes(std::string(none).replace(none.find("record('costs')/row"), 19,
                                        "record('costs')/no")) == once);
}

}  // namespace hexapla::compose
