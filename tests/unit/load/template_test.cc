#include "load/template.h"

#include <catch2/catch.hpp>

#include "fixture.h"

namespace hexapla::load {
namespace {

TEST_CASE("parts are read through includes, each with units of its own") {
  TestProject test;
  test.Write("templates/plain/template.xml",
             R"(<template><include href="../council/front.xml"/></template>)");
  test.Write("templates/council/front.xml",
             R"(<part><author>By</author><if test="x"><include href="deep/box.xml"/></if></part>)");
  test.Write("templates/council/deep/box.xml",
             "<part><box><entry><label>L</label></entry></box></part>");
  const auto project = test.Load();
  CHECK(test.Findings() == Strings{});
  const Template& found = project->templates.at("plain");
  CHECK(found.main == "templates/plain/template.xml");
  CHECK(found.files.size() == 3);
  CHECK(project->units.at("templates/council/front.xml").units.at(0).id == "author");
  CHECK(project->units.at("templates/council/deep/box.xml").units.at(0).id == "box.e1.label");
}

TEST_CASE("an included path is relative to its file and stays in templates/") {
  CHECK(IncludedPath("templates/a/template.xml", "b.xml") == "templates/a/b.xml");
  CHECK(IncludedPath("templates/a/template.xml", "../c/b.xml") == "templates/c/b.xml");
  CHECK_FALSE(IncludedPath("templates/a/template.xml", "../../content/r/report.xml"));
  CHECK_FALSE(IncludedPath("templates/a/template.xml", "../../../x.xml"));
  CHECK_FALSE(IncludedPath("templates/a/template.xml", "/etc/passwd"));
  CHECK_FALSE(IncludedPath("templates/a/template.xml", ""));
}

TEST_CASE("includes that cannot be followed are found, each at its place") {
  TestProject test;
  test.Write("templates/plain/template.xml", R"(<template>
<include href="gone.xml"/>
<include href="../../content/project.xml"/>
<include href="whole.xml"/>
<include href="a.xml"/>
</template>)");
  test.Write("templates/plain/whole.xml", "<template/>");
  test.Write("templates/plain/a.xml", R"(<part><include href="b.xml"/></part>)");
  test.Write("templates/plain/b.xml", R"(<part><include href="a.xml"/></part>)");
  test.Load();
  CHECK(test.Findings() == Strings{"templates/plain/b.xml:1:22 include-cycle",
                                   "templates/plain/template.xml:2:16 missing-file",
                                   "templates/plain/template.xml:3:16 invalid-include",
                                   "templates/plain/template.xml:4:16 invalid-include"});
  CHECK(test.sink.diagnostics()[0].message ==
        "`templates/plain/a.xml` includes itself: `templates/plain/a.xml` → "
        "`templates/plain/b.xml` → `templates/plain/a.xml`");
}

TEST_CASE("a part that is included twice is no cycle") {
  TestProject test;
  test.Write("templates/plain/template.xml",
             R"(<template><include href="a.xml"/><include href="a.xml"/></template>)");
  test.Write("templates/plain/a.xml", "<part><rule/></part>");
  test.Load();
  CHECK(test.Findings() == Strings{});
}

TEST_CASE("a report names a template that is there") {
  TestProject test;
  std::string& report = test.disk.files["p/content/r/report.xml"];
  report.replace(report.find("plain"), 5, "plan");
  const auto project = test.Load();
  CHECK(test.Findings() == Strings{"content/r/report.xml:1:26 missing-file"});
  REQUIRE(test.sink.diagnostics()[0].hints.size() == 1);
  CHECK(test.sink.diagnostics()[0].hints[0].text == "did you mean `plain`?");
}

TEST_CASE("shapes the schema forbids are found") {
  TestProject test;
  test.Write("templates/plain/template.xml", R"(<template>
<box><p>Text</p></box>
<p>Words with <b>markup</b></p>
</template>)");
  test.Load();
  REQUIRE(test.Findings().size() == 2);
  CHECK(test.sink.diagnostics()[0].span.file->Locate(test.sink.diagnostics()[0].span.begin).line ==
        2);
  CHECK(test.sink.diagnostics()[1].span.file->Locate(test.sink.diagnostics()[1].span.begin).line ==
        3);
}

}  // namespace
}  // namespace hexapla::load
