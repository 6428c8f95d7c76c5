#include <catch2/catch.hpp>

#include "fixture.h"

namespace hexapla::load {
namespace {

TEST_CASE("a project loads whole") {
  TestProject test;
  const auto project = test.Load();
  CHECK(test.Findings() == Strings{});
  CHECK(project->registry.size() == 1);
  const Report& report = project->reports.at("r");
  CHECK(report.id == "r");
  CHECK(report.template_name == "plain");
  CHECK(report.source_language == "en");
  CHECK(report.date == base::Date{2026, 3, 29});
  CHECK(project->look == std::map<std::string, std::string>{{"html/style.css", "body {}"}});
}

TEST_CASE("only the reports asked for are loaded") {
  TestProject test;
  test.Write("content/other/report.xml", "<report");
  const auto project = test.Load({"r", "r"});
  CHECK(test.Findings() == Strings{});
  CHECK(project->reports.size() == 1);
}

TEST_CASE("a report that is not there is reported") {
  TestProject test;
  test.Write("content/C26-res191/report.xml", "<report");
  test.Load({"C26-res19"});
  REQUIRE(test.Codes() == Strings{"unknown-report"});
  CHECK(test.sink.diagnostics()[0].hints.at(0).text == "did you mean `C26-res191`?");
}

TEST_CASE("a report may have a source language of its own") {
  TestProject test;
  test.Report("", R"(source-language="fr")");
  const auto project = test.Load();
  CHECK(test.Findings() == Strings{});
  CHECK(project->reports.at("r").source_language == "fr");
  CHECK(project->units.at("content/r/report.xml").source_language == "fr");
}

TEST_CASE("a source language is one of the project's") {
  TestProject test;
  test.Report("", R"(source-language="es")");
  test.Load();
  CHECK(test.Findings() == Strings{"content/r/report.xml:1:79 unknown-language"});
}

TEST_CASE("a report's id is its folder's name") {
  TestProject test;
  test.Write("content/s/report.xml", test.disk.files["p/content/r/report.xml"]);
  const auto project = test.Load({"s"});
  CHECK(test.Findings() == Strings{"content/s/report.xml:1:13 report-id-mismatch"});
  CHECK(project->reports.at("s").id == "s");
}

TEST_CASE("a narrative may not share its translations' file with the report") {
  TestProject test;
  test.Write("content/r/report.md", "Text\n");
  test.Load();
  CHECK(test.Findings() == Strings{"ambiguous-name"});
}

TEST_CASE("a look has files") {
  TestProject test;
  test.disk.files.erase("p/templates/council/html/style.css");
  test.Load();
  CHECK(test.Findings() == Strings{"missing-file"});
}

TEST_CASE("one file that is broken does not hide what is wrong in others") {
  TestProject test;
  test.Write("content/registry/bodies.xml", "<registry><body></registry>");
  test.Write("content/registry/more.xml", R"(<registry><body id="a"/></registry>)");
  test.Report(R"(<integer id="n" value="x"/><bogus/>)");
  test.Load();
  CHECK(test.Codes() ==
        Strings{"invalid-number", "unknown-element", "malformed-xml", "missing-attribute"});
}

TEST_CASE("a catalogue of nothing is reported where it is known to be one") {
  TestProject test;
  test.Write("content/s/report.xml", test.disk.files["p/content/r/report.xml"]);
  test.Write("content/s/body.md", "Words.\n");
  test.Write("content/r/empty.md", "");
  test.Write("templates/plain/part.xml", "<part/>");
  for (const char* path : {"content/s/body", "content/s/gone", "content/r/empty",
                           "templates/plain/part", "templates/gone/template"}) {
    test.Write("locales/fr/" + std::string(path) + ".xlf", "<xliff/>");
  }
  test.Load({"r"});
  // Report `s` is not read, `part.xml` may be there for another one.
  CHECK(test.Findings() == Strings{"content/r/empty.md:1:1 empty-message",
                                   "locales/fr/content/s/gone.xlf:1:1 orphan-catalogue",
                                   "locales/fr/templates/gone/template.xlf:1:1 orphan-catalogue"});
}

TEST_CASE("temporary files in content are no input") {
  TestProject test;
  test.Write("content/r/~$introduction.md", "\xFF");
  test.Write("content/r/.~lock.introduction.md#", "\xFF");
  test.Write("content/registry/bodies.xml~", "<");
  test.Write("content/registry/.bodies.xml.swp", "<");
  test.Load();
  CHECK(test.Findings() == Strings{});
}

}  // namespace
}  // namespace hexapla::load
