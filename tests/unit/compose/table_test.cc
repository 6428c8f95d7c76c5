#include "arranged.h"

namespace hexapla::compose {
namespace {

using model::Heading;
using model::InlineKind;
using model::Inlines;
using model::Landscape;
using model::List;
using model::Paragraph;
using model::Table;
using testing::SmallProject;

const std::string kRisks = R"(
  <risk-area id="area" source="s"><head>Premises</head>
    <risk id="fire" probability="low" impact="high" source="s"><head>Fire</head>
      <mitigation ref="alarm"/><mitigation ref="exits"/></risk>
    <risk id="flood" probability="low" impact="high" source="s"><head>Flood</head>
      <mitigation ref="exits"/></risk></risk-area>
  <measure id="exits" progress="ongoing" source="s"><text>Exits</text></measure>
  <measure id="alarm" progress="planned" source="s"><text>Alarm</text></measure>)";

const std::string kRiskTables = R"x(
  <table id="risks"><body><for-each select="risk-area/risk"><let name="measures" select="mitigation"/>
    <row><cell><message select="head"/></cell>
      <cell><p id="m">{measures, list, comma}</p></cell></row></for-each></body></table>
  <table id="measures"><body><for-each select="measure"><row place="@id" numbered="yes">
    <cell><p id="n">{row_number}</p></cell><cell><message select="text"/></cell></row></for-each>
    </body></table>)x";

model::Document English(const std::string& report, const std::string& content) {
  SmallProject small;
  small.Report(report);
  small.Template(content);
  return Worded(small, "en");
}

/// The words of the first paragraph of each cell.
std::vector<Strings> Words(const model::Table<Inlines>& table) {
  std::vector<Strings> rows;
  for (const auto& row : table.body) {
    rows.emplace_back();
    for (const auto& cell : row.cells) {
      const Strings texts = Texts(cell.blocks);
      rows.back().push_back(texts.empty() ? "" : texts.front());
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("references to rows follow their numbers") {
  const model::Document document = English(kRisks, kRiskTables);
  const auto& risks = As<Table>(document.blocks.at(0));
  const auto& measures = As<Table>(document.blocks.at(1));
  CHECK(Words(risks) == std::vector<Strings>{{"Fire", "2, 1"}, {"Flood", "1"}});
  CHECK(Words(measures) == std::vector<Strings>{{"1", "Exits"}, {"2", "Alarm"}});
  CHECK(measures.body[1].id == "alarm");
  const Inlines& two = As<Paragraph>(risks.body[0].cells[1].blocks.at(0)).text;
  REQUIRE(two.size() == 3);
  CHECK(two[0].kind == InlineKind::kCrossReference);
  CHECK(two[0].target == "alarm");
  CHECK(two[1].text == ", ");
  CHECK(two[2].target == "exits");

  // The same with the measures the other way round.
  const std::size_t at = kRisks.find("<measure id=\"exits\"");
  const std::size_t next = kRisks.find("<measure id=\"alarm\"");
  const std::string turned =
      kRisks.substr(0, at) + kRisks.substr(next) + kRisks.substr(at, next - at);
  const model::Document other = English(turned, kRiskTables);
  CHECK(Words(As<Table>(other.blocks.at(0))) ==
        std::vector<Strings>{{"Fire", "1, 2"}, {"Flood", "2"}});
}

TEST_CASE("a row may have a number of its own, and a cell be pointed at") {
  const model::Document document = English(
      kRisks,
      R"x(<table><body><for-each select="measure"><row place="@id" number="concat('M', position())">
      <cell place="concat('cell_', @id)"><message select="text"/></cell></row></for-each></body></table>
      <p id="see">See {exits} and [the other](#alarm).</p>)x");
  CHECK(As<Table>(document.blocks.at(0)).body[0].cells[0].id == "cell_exits");
  CHECK(Texts(document.blocks) == Strings{"See M1 and the other."});
}

TEST_CASE("a reference to what stands nowhere is reported") {
  SmallProject small;
  small.Report(kRisks);
  small.Template(R"x(<p id="see">See {exits} and {figures}.</p>
    <if test="false()"><table id="figures" numbered="yes"><body/></table></if>)x");
  small.Load();
  CHECK_FALSE(Arrange(*small.project, small.report(), small.sink));
  CHECK(small.Codes() == Strings{"unplaced-reference", "unplaced-reference"});
}

TEST_CASE("spans of cells are computed; a path without a value spans nothing") {
  const std::string content = R"x(<table><body><row>
    <cell rows="count(risk-area/risk)" columns="3"><p id="a">a</p></cell>
    <cell rows="@rows"><p id="b">b</p></cell></row></body></table>)x";
  const model::Document document = English(kRisks, content);
  const auto& row = As<Table>(document.blocks.at(0)).body.at(0);
  CHECK(row.cells[0].rows == 2);
  CHECK(row.cells[0].columns == 3);
  CHECK(row.cells[1].rows == 1);
  for (const char* columns : {"0", "64", "1.5", "'many'"}) {
    SmallProject small;
    small.Template(std::string("<table><body><row><cell columns=\"") + columns +
                   "\"><p id=\"a\">a</p></cell></row></body></table>");
    small.Load();
    INFO(columns);
    CHECK_FALSE(Arrange(*small.project, small.report(), small.sink));
    CHECK(small.Codes() == Strings{"invalid-span"});
  }
}

TEST_CASE("rows say what they are") {
  const model::Document document = English("", R"(<table><body>
    <row kind="group"><cell><p id="a">a</p></cell></row><row><cell><p id="b">b</p></cell></row>
    <row kind="total"><cell><p id="c">c</p></cell></row></body></table>)");
  const auto& body = As<Table>(document.blocks.at(0)).body;
  CHECK(body[0].kind == model::RowKind::kGroup);
  CHECK(body[1].kind == model::RowKind::kPlain);
  CHECK(body[2].kind == model::RowKind::kTotal);
}

TEST_CASE("notes of a table stand under it with marks, beside the footnotes of the text") {
  const std::string report = R"(
    <note id="foot" source="s"><text>A footnote.</text></note>
    <note id="direct" source="s"><text>Direct cost.</text></note>
    <note id="other" source="s"><text>Enablers.</text></note>
    <note id="under" source="s"><text>Under.</text></note>)";
  const model::Document document = English(report, R"(<p id="t">Text{foot, note}</p>
    <table notes="table"><caption id="cap">Caption{other, note}</caption><body>
      <row><cell><p id="a">a{direct, note}</p></cell><cell><p id="b">b{other, note}</p></cell></row>
      </body><table-note select="record('under')/text"/><table-note id="last">Last.</table-note></table>
    <table notes="table"><body><row><cell><p id="c">c{direct, note}</p></cell></row></body></table>
    <p id="u">Again{foot, note}</p>)");
  REQUIRE(document.notes.size() == 1);
  const auto& table = As<Table>(document.blocks.at(1));
  CHECK(Texts(table.notes) == Strings{"Enablers.", "Direct cost.", "Under.", "Last."});
  CHECK(As<Paragraph>(table.notes[0]).mark == "*");
  CHECK(As<Paragraph>(table.notes[1]).mark == "**");
  CHECK(As<Paragraph>(table.notes[1]).id == "direct");
  CHECK(As<Paragraph>(table.notes[2]).mark.empty());
  const auto mark = [&](std::size_t cell) {
    return As<Paragraph>(table.body[0].cells[cell].blocks.at(0)).text.at(1);
  };
  CHECK(mark(0).kind == InlineKind::kTableNote);
  CHECK(mark(0).text == "**");
  CHECK(mark(0).target == "direct");
  CHECK(mark(1).text == "*");
  // The next table begins again, with ids of its own.
  const auto& second = As<Table>(document.blocks.at(2));
  CHECK(As<Paragraph>(second.notes.at(0)).mark == "*");
  CHECK(As<Paragraph>(second.notes.at(0)).id == "direct_2");
}

TEST_CASE("a code stands before the words of its record") {
  const std::string registry =
      R"(<service id="s1" code="S.1" source="s"><text>Management</text></service>)";
  SmallProject small;
  small.Registry(registry);
  small.Template(R"x(<message select="record('s1')/text" code="record('s1')/@code"/>
                     <p id="a">As {s1} says.</p>
                     <for-each select="records('service')"><section>
                       <heading select="text" code="@code"/></section></for-each>)x");
  const model::Document english = Worded(small, "en");
  const auto& paragraph = As<Paragraph>(english.blocks.at(0));
  REQUIRE(paragraph.run_in);
  CHECK(model::PlainText(*paragraph.run_in) == "S.1:");
  CHECK(Texts(english.blocks) == Strings{"Management", "As S.1 says."});
  const auto& heading = As<Heading>(english.blocks.at(2));
  CHECK(model::PlainText(heading.text) == "Management");
  REQUIRE(heading.label);
  CHECK(model::PlainText(*heading.label) == "S.1");
}

TEST_CASE("figures of a grid print, and can be named in any text") {
  const model::Document document = English(
      R"(<grid id="g" source="s"><column name="y1" type="money" currency="CHF"/>
        <column name="y2" type="money" currency="CHF"/><column name="t" type="total" of="y1 y2"/>
        <row id="r" source="s"><head>First</head><cell column="y1" value="1500"/>
        <cell column="y2" state="none"/></row></grid>)",
      R"x(<p id="a">It cost {r_y1} of {g_total_t}.</p>
      <table><body><for-each select="record('g')/row"><row><cell><message select="head"/></cell>
        <for-each select="money" as="amount"><cell><p id="b">{amount, number, bare}</p></cell></for-each>
        </row></for-each></body></table>)x");
  CHECK(Texts(document.blocks) == Strings{"It cost CHF\u00A01,500 of CHF\u00A01,500."});
  CHECK(Words(As<Table>(document.blocks.at(1))) ==
        std::vector<Strings>{{"First", "1,500", "–", "1,500"}});
}

TEST_CASE("rows and items are sorted by the words of each language") {
  const std::string content = R"(<list style="dash" sort="words">
      <item><p id="i1">{iscg, term, full} of {itu_d}</p></item><item><p id="i2">Banana</p></item>
      <item><p id="i3">apple</p></item></list>
    <table><body sort="words"><row kind="group"><cell><p id="g">Zebra</p></cell></row>
      <row><cell><p id="r1">Pear</p></cell></row>
      <row><cell rows="2"><p id="r2">fig</p></cell><cell><p id="x">x</p></cell></row>
      <row><cell><p id="y">aaa</p></cell></row>
      <row><cell><p id="r3">Date</p></cell></row>
      <row kind="total"><cell><p id="t">All</p></cell></row></body></table>)";
  const model::Document document = English("", content);
  const auto& list = As<List>(document.blocks.at(0));
  CHECK(Texts(list.items.at(0).blocks) == Strings{"apple"});
  CHECK(Texts(list.items.at(1).blocks) == Strings{"Banana"});
  // Sorting introduces no name.
  CHECK(Texts(list.items.at(2).blocks).front().find("(ITU-D)") != std::string::npos);
  CHECK(Words(As<Table>(document.blocks.at(1))) ==
        std::vector<Strings>{{"Zebra"}, {"Date"}, {"fig", "x"}, {"aaa"}, {"Pear"}, {"All"}});
}

TEST_CASE("what is original only stands in the source language, marked as that, and is no draft") {
  SmallProject small;
  small.Template(R"(<section id="annex" numbered="annex"><heading>Costs</heading>
    <table language-policy="original-only"><body><row><cell><p id="c">{itu_d, term, full}</p></cell>
    </row></body></table></section>)");
  small.Catalogue("ar", "templates/t/template.xml",
                  testing::XliffUnit("annex.heading", "Costs", "التكاليف"));
  const model::Document arabic = Worded(small, "ar");
  CHECK_FALSE(arabic.metadata.draft);
  CHECK(As<Table>(arabic.blocks.at(1)).language == "en");
  CHECK(As<Table>(arabic.blocks.at(1)).direction == model::Direction::kLeftToRight);
  const auto& cell = As<Table>(arabic.blocks.at(1)).body.at(0).cells.at(0);
  const Inlines& text = As<Paragraph>(cell.blocks.at(0)).text;
  REQUIRE(text.size() == 1);
  CHECK(text[0].kind == InlineKind::kForeign);
  CHECK(text[0].language == "en");
  CHECK(text[0].isolate);
  CHECK(model::PlainText(text) == "ITU Telecommunication Development Sector");
  const model::Document english = Worded(small, "en");
  CHECK(As<Table>(english.blocks.at(1)).language.empty());
  CHECK_FALSE(As<Table>(english.blocks.at(1)).direction);
  const auto& same = As<Table>(english.blocks.at(1)).body.at(0).cells.at(0);
  CHECK(As<Paragraph>(same.blocks.at(0)).text.at(0).kind == InlineKind::kValue);
}

TEST_CASE("a diagram is numbered and called as a figure, beside the tables") {
  const model::Document document = English("", R"(
    <table id="plan" numbered="yes"><body><row><cell><p id="a">a</p></cell></row></body></table>
    <table id="frame" numbered="yes" look="diagram"><caption id="c">Framework</caption>
      <body><row><cell><p id="b">b</p></cell></row></body></table>
    <p id="see">See {frame} and {plan}.</p>)");
  const auto& frame = As<Table>(document.blocks.at(1));
  CHECK(frame.look == model::TableLook::kDiagram);
  CHECK(frame.number == "1");
  REQUIRE(frame.label);
  CHECK(model::PlainText(*frame.label) == "Figure 1");
  CHECK(model::PlainText(As<Paragraph>(document.blocks.at(2)).text) == "See Figure 1 and Table 1.");
}

TEST_CASE("landscape holds sections at their level; annexes have their own numbers") {
  const model::Document document = English("", R"(
    <section id="one" numbered="yes"><heading>One</heading></section>
    <landscape><section id="costs" numbered="annex"><heading>Costs</heading>
      <p id="a">a</p></section></landscape>
    <section id="shares" numbered="annex"><heading>Shares</heading></section>
    <p id="see">See {costs} and {shares}.</p>)");
  const auto& landscape = As<Landscape>(document.blocks.at(1));
  REQUIRE(landscape.blocks.size() == 2);
  const auto& costs = As<Heading>(landscape.blocks[0]);
  CHECK(costs.level == 1);
  CHECK(costs.number.empty());
  REQUIRE(costs.label);
  CHECK(model::PlainText(*costs.label) == "Annex 1:");
  CHECK(model::PlainText(*As<Heading>(document.blocks.at(2)).label) == "Annex 2:");
  CHECK(Texts(document.blocks) == Strings{"See Annex 1 and Annex 2."});
}

}  // namespace hexapla::compose
