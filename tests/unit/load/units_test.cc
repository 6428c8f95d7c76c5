#include <catch2/catch.hpp>

#include "base/cache.h"
#include "fixture.h"
#include "message/expand.h"

namespace hexapla::load {
namespace {

/// Ids of the units of a file, in order; empty when it has none.
Strings Ids(const Project& project, const std::string& path) {
  Strings ids;
  const auto file = project.units.find(path);
  if (file == project.units.end()) return ids;
  for (const Unit& unit : file->second.units) ids.push_back(unit.id);
  return ids;
}

TEST_CASE("units of content are named by their record, in reading order") {
  TestProject test;
  test.Report(R"(<step id="s1"><head>Head</head><text>Text</text>
  <activity id="a1"><text id="own">Inner</text></activity></step>
<note id="n1"><text>Note</text></note>
<text id="fact" value="ITU"/>)");
  const auto project = test.Load();
  CHECK(test.Findings() == Strings{});
  CHECK(Ids(*project, "content/r/report.xml") ==
        Strings{"front.title", "s1.head", "s1.text", "own", "n1.text"});
  const UnitFile& file = project->units.at("content/r/report.xml");
  CHECK(file.source_language == "en");
  CHECK(file.Find("s1.text")->context == "text of step s1");
  CHECK(file.Find("front.title")->context == "title of the report");
  CHECK(file.Find("s1.text")->source.content.at(0).text == "Text");
  CHECK(file.Find("nothing") == nullptr);
  const base::Span span = file.Find("s1.text")->span;
  CHECK(span.file->text().substr(span.begin, span.end - span.begin) == "Text");
}

TEST_CASE("units of the registry are those of instruments and documents") {
  TestProject test;
  test.Write("content/registry/i.xml",
             R"(<registry><instrument id="res191" kind="pp-resolution" number="191" source="s">
<title>Strategy</title></instrument></registry>)");
  const auto project = test.Load();
  CHECK(Ids(*project, "content/registry/i.xml") == Strings{"res191.title"});
  CHECK_FALSE(project->units.contains("content/registry/bodies.xml"));
}

TEST_CASE("units of a template are named by their place") {
  TestProject test;
  test.Write("templates/plain/template.xml", R"x(<template>
<masthead><session>S</session><date test="front/issued">D</date></masthead>
<author>By {author}</author>
<title select="front/title"/>
<box><entry><label>One</label></entry>
  <if test="front/action"><entry><label>Two</label><p>Text</p></entry></if></box>
<section><heading>H</heading><p>A</p><p id="own">B</p>
  <if test="x"><p>C</p></if><if test="not(x)"><p>D</p></if>
  <list style="dash"><item><run-in>R</run-in><p>E</p></item></list></section>
<section id="results"><heading>H</heading>
  <table><caption>Cap</caption><header><row><cell><p>F</p></cell></row></header>
    <body><for-each select="step"><row><cell><p>G</p></cell><cell><p>I</p></cell></row></for-each></body>
    <table-note>N</table-note></table></section>
</template>)x");
  const auto project = test.Load();
  CHECK(test.Findings() == Strings{});
  const std::string path = "templates/plain/template.xml";
  CHECK(Ids(*project, path) == Strings{"masthead.session", "masthead.date", "author",
                                       "box.e1.label", "box.e2.label", "box.e2.p1", "s1.heading",
                                       "s1.p1", "own", "s1.p2", "s1.p3", "s1.l1.i1.run-in",
                                       "s1.l1.i1.p1", "results.heading", "results.t1.caption",
                                       "results.t1.header.r1.c1.p1", "results.t1.body.r1.c1.p1",
                                       "results.t1.body.r1.c2.p1", "results.t1.n1"});
  const UnitFile& file = project->units.at(path);
  CHECK(file.Find("box.e2.label")->context == "label in the box");
  CHECK(file.Find("results.t1.body.r1.c1.p1")->context == "table cell");
}

TEST_CASE("a unit's id is unique in its file, whatever the authors' ids") {
  TestProject test;
  test.Write("templates/plain/template.xml",
             "<template><section><p id=\"x\">A</p><p id=\"x\">B</p><p "
             "id=\"x\">C</p></section></template>");
  const auto project = test.Load();
  CHECK(Ids(*project, "templates/plain/template.xml") == Strings{"x", "x-2", "x-3"});
  CHECK(project->unit_of_element.size() == 4);
}

TEST_CASE("units of a narrative are its blocks") {
  TestProject test;
  test.Write("content/r/introduction.md", "First *words*.\n\n- one\n- two\n");
  const auto project = test.Load();
  CHECK(test.Findings() == Strings{});
  const auto& units = project->units.at("content/r/introduction.md").units;
  REQUIRE(units.size() == 3);
  CHECK(units[0].context == "paragraph");
  CHECK(units[1].context == "list item");
  CHECK(units[2].source.content.at(0).text == "two");
  CHECK(project->reports.at("r").narratives.contains("introduction"));
  CHECK(project->reports.at("r").narrative_files.at("introduction")->path() ==
        "content/r/introduction.md");
}

TEST_CASE("messages are compiled, and what is wrong in them is found in all files at once") {
  TestProject test;
  test.Report("<step id=\"s1\"><text>A {lone</text></step>");
  test.Write("content/r/a.md", "Open {brace\n");
  test.Write("content/r/b.md", "Bad \xFF byte\n");
  test.Write("templates/plain/template.xml", "<template><author>Lone }</author></template>");
  test.Load();
  CHECK(test.Codes() ==
        Strings{"unclosed-brace", "invalid-encoding", "unclosed-brace", "lone-brace"});
}

/// What the units of a file say and where, loaded with \p cache.
Strings Texts(TestProject& test, base::Cache& cache, const std::string& path) {
  Files files(test.disk, "p", test.sources, &cache);
  const auto settings = LoadSettings(files, test.sink);
  const auto project = LoadProject(files, *settings, {}, TestCategories, test.sink);
  Strings texts;
  for (const Unit& unit : project->units.at(path).units) {
    const base::LineColumn place = unit.source.span.file->Locate(unit.source.span.begin);
    texts.push_back(unit.id + ' ' + std::to_string(place.line) + ' ' +
                    message::ToSource(unit.source.content));
  }
  return texts;
}

TEST_CASE("messages of the registry are compiled anew when their file is another one") {
  constexpr const char* kFile = "content/registry/m.xml";
  const auto milestone = [](const std::string& text) {
    return R"(<registry><instrument id="res191" kind="pp-resolution" number="191" source="s">
  <title>)" +
           text + R"(</title></instrument></registry>)";
  };
  TestProject test;
  base::Cache cache;
  test.Write(kFile, milestone("Of {iscg} and *others*"));
  const Strings first = Texts(test, cache, kFile);
  CHECK(first == Strings{"res191.title 2 Of {iscg} and *others*"});
  CHECK(Texts(test, cache, kFile) == first);
  test.Write(kFile, milestone("Of others"));
  CHECK(Texts(test, cache, kFile) == Strings{"res191.title 2 Of others"});
  CHECK(test.Findings() == Strings{});
}

}  // namespace
}  // namespace hexapla::load
