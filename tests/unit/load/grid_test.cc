#include "load/grid.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "load/view.h"

namespace hexapla::load {
namespace {

const std::string kCostColumns = R"(
  <column name="y1" type="money" currency="CHF" year="2020" basis="budget"/>
  <column name="y2" type="money" currency="CHF" year="2021"/>)";

/// What templates see of the grid `g`.
struct Seen {
  explicit Seen(const std::string& grid, const std::string& csv = "") {
    test.Report(grid);
    if (!csv.empty()) test.Write("content/r/g.csv", csv);
    project = test.Load();
    view = ViewOf(*project, project->reports.at("r"), test.sink);
    test.sink.Sort();
    Index(view->root().first_child("report"));
  }

  void Index(xml::Element parent) {
    for (const xml::Element element : parent.children()) {
      if (const auto id = element.attribute("id")) by_id.emplace(*id, element);
      Index(element);
    }
  }

  /// `value` of the cell \p id, else its state in brackets; `-` when there is none.
  std::string At(const std::string& id) const {
    const auto cell = by_id.find(id);
    if (cell == by_id.end()) return "-";
    const auto value = cell->second.attribute("value");
    return value ? *value : "(" + cell->second.attribute_or("state", "") + ")";
  }

  TestProject test;
  std::unique_ptr<Project> project;
  std::unique_ptr<xml::View> view;
  std::map<std::string, xml::Element> by_id;
};

}  // namespace

TEST_CASE("rows of a CSV file are typed facts with the place of their field") {
  const Seen seen(R"(<grid id="g" file="g.csv">)" + kCostColumns + R"(
    <column name="note" type="code" optional="yes"/></grid>)",
                  "row,y1,y2,note\niscg,5228418,none,I.1\n\"iscg doc\",1.50,unknown,\n");
  CHECK(seen.test.Findings() == Strings{});
  const xml::Element cell = seen.by_id.at("g_iscg_y1");
  CHECK(cell.name() == "money");
  CHECK(cell.attribute("value") == "5228418");
  CHECK(cell.attribute("currency") == "CHF");
  CHECK(cell.attribute("year") == "2020");
  CHECK(cell.attribute("basis") == "budget");
  CHECK(cell.attribute("column") == "y1");
  const base::Span span = cell.attribute_span("value");
  CHECK(span.file->path() == "content/r/g.csv");
  CHECK(span.file->Locate(span.begin) == base::LineColumn{2, 6});
  CHECK(seen.At("g_iscg_y2") == "(none)");
  CHECK(seen.At("g_iscg_note") == "I.1");
  CHECK(seen.At("g_iscg_doc_y1") == "1.50");
  CHECK(seen.At("g_iscg_doc_note") == "-");
  CHECK(seen.by_id.at("g_iscg_doc").attribute("refs") == "iscg doc");
  CHECK(seen.by_id.at("g_iscg").parent().name() == "grid");
}

TEST_CASE("rows of report.xml hold words, states, qualifiers and references") {
  const Seen seen(R"(<grid id="g">
    <column name="n" type="integer"><head>Countries</head></column>
    <column name="who" type="records"/>
    <column name="what" type="message"/>
    <row id="r1"><head>First</head><cell column="n" value="100" qualifier="more-than"/>
      <cell column="who" refs="iscg doc"/>
      <cell column="what"><text>One.</text><text>Two.</text></cell></row>
    <row id="r2"><cell column="n" state="pending"/><cell column="who" refs="iscg"/>
      <cell column="what"><text>Three.</text></cell></row></grid>)");
  CHECK(seen.test.Findings() == Strings{});
  CHECK(seen.by_id.at("r1_n").attribute("qualifier") == "more-than");
  CHECK(seen.At("r2_n") == "(pending)");
  CHECK(seen.by_id.at("r1_who").name() == "record-list");
  CHECK(seen.by_id.at("r1_who").attribute("refs") == "iscg doc");
  const auto unit = [&](xml::Element element) {
    return seen.project->unit_of_element.at(xml::View::OriginalOf(element).node()).id;
  };
  CHECK(unit(seen.by_id.at("r1").first_child("head")) == "r1.head");
  CHECK(unit(seen.by_id.at("r1_what").children("text")[1]) == "r1.what.text-2");
  CHECK(unit(seen.by_id.at("g").first_child("column").first_child("head")) == "g.n.head");
  CHECK(seen.At("g_total_n") == "(pending)");
}

TEST_CASE("totals by row and by column, of groups and of the grid, are exact") {
  const Seen seen(R"(<grid id="g" file="g.csv">)" + kCostColumns +
                      R"(<column name="all" type="total" of="y1 y2"/></grid>)",
                  "group,row,y1,y2\niscg,a,0.1,0.2\niscg,b,none,1\ndoc,c,5,none\n");
  CHECK(seen.At("g_a_all") == "0.3");
  CHECK(seen.At("g_iscg_total_y1") == "0.1");
  CHECK(seen.At("g_iscg_total_y2") == "1.2");
  CHECK(seen.At("g_iscg_total_all") == "1.3");
  CHECK(seen.At("g_doc_total_y2") == "(none)");
  CHECK(seen.At("g_total_all") == "6.3");
  CHECK(seen.by_id.at("g_total_all").attribute("computed") == "yes");
  CHECK(seen.by_id.at("g_total_all").attribute("currency") == "CHF");
  CHECK(seen.by_id.at("g_a").parent().attribute("ref") == "iscg");
  CHECK(seen.test.Findings() == Strings{});
}

TEST_CASE("a total with an unknown part is unknown, with a pending one pending") {
  const Seen seen(R"(<grid id="g" file="g.csv"><column name="a" type="integer"/>
    <column name="b" type="integer"/><column name="c" type="integer" total="no"/></grid>)",
                  "row,a,b,c\nx,1,unknown,1\ny,unknown,pending,2\n");
  CHECK(seen.At("g_total_a") == "(unknown)");
  CHECK(seen.At("g_total_b") == "(pending)");
  CHECK(seen.At("g_total_c") == "-");
}

TEST_CASE("shares are percentages of the base they name, rounded as they say") {
  const auto grid = [](const std::string& share) {
    return R"(<grid id="g" file="g.csv"><column name="a" type="integer"/>
      <column name="b" type="integer"/>
      <column name="s" type="share" of="a b" )" +
           share + "/></grid>";
  };
  const std::string csv = "group,row,a,b\niscg,x,1,0\niscg,y,1,1\ndoc,z,4,1\n";
  const Seen all(grid(R"(base="grid" places="1" total-places="2")"), csv);
  CHECK(all.At("g_x_s") == "12.5");
  CHECK(all.At("g_y_s") == "25.0");
  CHECK(all.At("g_iscg_total_s") == "37.50");
  CHECK(all.At("g_total_s") == "100.00");
  const Seen group(grid(R"(base="group" places="0")"), csv);
  CHECK(group.At("g_x_s") == "33");
  CHECK(group.At("g_y_s") == "67");
  CHECK(group.At("g_iscg_total_s") == "100");
  CHECK(group.At("g_total_s") == "-");
  CHECK(Seen(grid(R"(base="grid" places="0")"), csv).At("g_x_s") == "13");
  CHECK(Seen(grid(R"(base="grid" places="0" rounding="half-to-even")"), csv).At("g_x_s") == "12");
  CHECK(Seen(grid(R"(base="grid" places="0" rounding="toward-zero")"), csv).At("g_z_s") == "62");
  CHECK(all.test.Findings() == Strings{});
}

TEST_CASE("what is stated where a figure is computed does not print") {
  const Seen seen(R"(<grid id="g" file="g.csv">
      <column name="a" type="integer"/><column name="b" type="integer" within="1"/>
      <column name="t" type="total" of="a b"/>
      <column name="s" type="share" of="t" base="grid" places="0"/></grid>)",
                  "row,a,b,t,s\nx,1,2,4,51\ny,2,1,3,50\ntotal,3,5,none,100\n");
  CHECK(seen.test.Findings() == Strings{});
  CHECK(seen.At("g_x_t") == "3");
  CHECK(seen.At("g_x_s") == "50");
  CHECK(seen.At("g_total_b") == "3");
  CHECK(seen.At("g_total_t") == "6");
}

TEST_CASE("totals of groups may be stated in both forms") {
  const Seen xml(R"(<grid id="g"><column name="n" type="integer"/>
    <group ref="iscg"><row id="r1"><cell column="n" value="2"/></row>
      <total><cell column="n" value="3"/></total></group>
    <total><cell column="n" value="2"/></total></grid>)");
  CHECK(xml.test.Codes() == Strings{});
  CHECK(xml.At("g_iscg_total_n") == "2");
  const Seen csv(R"(<grid id="g" file="g.csv"><column name="n" type="integer"/></grid>)",
                 "group,row,n\niscg,a,2\niscg,total,3\n,total,2\niscg,total,2\n");
  CHECK(csv.test.Codes() == Strings{"duplicate-cell"});
}

TEST_CASE("cells may span, and what they cover is not there") {
  const Seen csv(R"(<grid id="g" file="g.csv"><column name="a" type="integer"/>
    <column name="b" type="text"/><column name="c" type="text"/></grid>)",
                 "row,a,b,c\nx,5,wide,<\ny,2,^,^\nz,1,2,3\n");
  CHECK(csv.test.Codes() == Strings{});
  CHECK(csv.by_id.at("g_x_b").attribute("columns") == "2");
  CHECK(csv.by_id.at("g_x_b").attribute("rows") == "2");
  CHECK_FALSE(csv.by_id.at("g_x_a").attribute("rows"));
  CHECK(csv.At("g_y_b") == "-");
  CHECK(csv.At("g_y_c") == "-");
  const Seen above(R"(<grid id="g" file="g.csv"><column name="a" type="integer"/></grid>)",
                   "group,row,a\niscg,x,5\ndoc,y,^\ndoc,z,<\n");
  CHECK(above.test.Codes() == Strings{"invalid-span", "invalid-span"});
  const Seen over(R"(<grid id="g"><column name="a" type="integer"/><column name="b" type="text"/>
    <row id="x"><cell column="a" value="1" columns="2" rows="2"/><cell column="b" value="2"/></row>
    </grid>)");
  CHECK(over.test.Codes() == Strings{"invalid-span", "duplicate-cell"});
}

TEST_CASE("a figure that spans rows is added once") {
  const Seen seen(R"(<grid id="g"><column name="a" type="integer"/>
    <row id="x"><cell column="a" value="5" rows="2"/></row><row id="y"/>
    <row id="z"><cell column="a" value="1"/></row></grid>)");
  CHECK(seen.test.Findings() == Strings{});
  CHECK(seen.At("g_total_a") == "6");
  CHECK(seen.At("y_a") == "-");
}

TEST_CASE("each fault of a grid is reported where it stands") {
  const Seen csv(R"(<grid id="g" file="g.csv"><column name="n" type="integer"/>
<column name="m" type="money"/>
<column name="n" type="text"/>
<column name="t" type="total" of="n q"/>
<column name="u" type="total" of="n m"/>
<column name="s" type="share" of="n"/>
<column name="k" type="text"/></grid>)",
                 "row,n,m,x,n\na,12 3,1,,\nb,,1,,\nb,^,1,,\n");
  CHECK(csv.test.Findings() ==
        Strings{"content/r/g.csv:1:1 missing-column", "content/r/g.csv:1:9 unknown-column",
                "content/r/g.csv:1:11 duplicate-column", "content/r/g.csv:2:3 invalid-number",
                "content/r/g.csv:3:3 missing-value", "content/r/g.csv:4:1 duplicate-id",
                "content/r/report.xml:3:1 missing-attribute",
                "content/r/report.xml:4:15 duplicate-column",
                "content/r/report.xml:5:35 unknown-column", "content/r/report.xml:6:35 mixed-units",
                "content/r/report.xml:7:1 missing-attribute",
                "content/r/report.xml:7:1 missing-attribute"});
}

TEST_CASE("files of grids are there, and used") {
  TestProject missing;
  missing.Report(R"(<grid id="g" file="h.csv"><column name="n" type="integer"/></grid>)");
  missing.Write("content/r/g.csv", "n\n");
  missing.Load();
  CHECK(missing.Codes() == Strings{"unused-table", "missing-file"});
}

TEST_CASE("nothing is shared of nothing") {
  const Seen seen(R"(<grid id="g"><column name="n" type="integer"/>
    <column name="s" type="share" of="n" base="grid" places="1"/>
    <row id="x"><cell column="n" value="0"/></row></grid>)");
  CHECK(seen.test.Codes() == Strings{"empty-base"});
  CHECK(seen.At("x_s") == "-");
}

TEST_CASE("a total of too many digits is refused") {
  const Seen seen(R"(<grid id="g"><column name="n" type="integer"/>
    <row id="x"><cell column="n" value="999999999999999999"/></row>
    <row id="y"><cell column="n" value="1"/></row></grid>)");
  CHECK(seen.test.Codes() == Strings{"not-a-number"});
}

}  // namespace hexapla::load
