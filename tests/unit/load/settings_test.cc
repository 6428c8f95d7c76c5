#include <catch2/catch.hpp>

#include "fixture.h"
#include "load/schemas.h"

namespace hexapla::load {
namespace {

std::optional<Settings> Read(TestProject& test) {
  Files files(test.disk, "p", test.sources);
  return LoadSettings(files, test.sink);
}

TEST_CASE("settings are what project.xml says") {
  TestProject test;
  const auto settings = Read(test);
  REQUIRE(settings);
  CHECK(settings->source_language == "en");
  CHECK(settings->languages == Strings{"en", "fr", "ru", "zh"});
  CHECK(settings->look == "council");
}

TEST_CASE("a folder without project.xml is no project") {
  TestProject test;
  test.disk.files.erase("p/content/project.xml");
  CHECK_FALSE(Read(test));
  CHECK(test.Codes() == Strings{"no-project"});
}

TEST_CASE("languages are named once, the source language among them") {
  TestProject test;
  test.Write("content/project.xml",
             R"(<project source-language="es" languages="en fr fr" look="council"/>)");
  CHECK_FALSE(Read(test));
  CHECK(test.Findings() == Strings{"content/project.xml:1:42 duplicate-language",
                                   "content/project.xml:1:27 unknown-language"});
}

TEST_CASE("a language is no path") {
  TestProject test;
  test.Write("content/project.xml",
             R"(<project source-language="en" languages="en ../../etc" look="council"/>)");
  CHECK_FALSE(Read(test));
  CHECK(test.Codes() == Strings{"invalid-value"});
}

TEST_CASE("every schema compiles") {
  for (const SchemaName name : {SchemaName::kProject, SchemaName::kRegistry, SchemaName::kReport,
                                SchemaName::kTemplate, SchemaName::kCatalogue}) {
    SchemaOf(name);
  }
  CHECK(SchemaFiles().size() == 7);
}

TEST_CASE("reports are the folders with a report.xml") {
  TestProject test;
  test.Write("content/notes/a.md", "x");
  test.Write("content/a/report.xml", "x");
  Files files(test.disk, "p", test.sources);
  CHECK(ListReports(files) == Strings{"a", "r"});
}

}  // namespace
}  // namespace hexapla::load
