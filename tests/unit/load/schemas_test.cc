#include "load/schemas.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/cache.h"
#include "fixture.h"

namespace hexapla::load {
namespace {

constexpr const char* kReport = "content/r/report.xml";

/// Reads the report `r` with \p cache; the codes of what was found.
Strings Read(TestProject& project, base::Cache& cache) {
  base::Sink sink;
  Files files(project.disk, "p", project.sources, &cache);
  CHECK(ReadDocument(files, kReport, SchemaName::kReport, sink) != nullptr);
  return TestProject::CodesOf(sink);
}

/// The types that the declarations of an attribute `value` name.
void CollectTypes(xml::Element element, std::vector<std::string>& types) {
  if (element.name() == "attribute" && element.attribute("name") == "value") {
    types.push_back(element.attribute_or("type", ""));
  }
  for (const xml::Element child : element.children()) CollectTypes(child, types);
}

TEST_CASE("to the schema of a report every `value` is a string") {
  const auto& schemas = SchemaFiles();
  const auto text = std::find_if(schemas.begin(), schemas.end(),
                                 [](const auto& schema) { return schema.first == "report.xsd"; });
  REQUIRE(text != schemas.end());
  const base::SourceFile file("report.xsd", std::string(text->second));
  base::Sink sink;
  const auto document = xml::Document::Parse(file, sink);
  REQUIRE(document != nullptr);
  std::vector<std::string> types;
  CollectTypes(document->root(), types);
  CHECK(types.size() >= 5);
  CHECK(types == Strings(types.size(), "xs:string"));
}

TEST_CASE("a report that was right is so with other values, and with nothing else") {
  base::Cache cache;
  TestProject project;
  project.Report(R"(<integer id="a" value="1"/><integer id="b" value="2"/>)");
  CHECK(Read(project, cache).empty());
  project.Report(R"(<integer id="a" value="1"/><integer id="b" value="34"/>)");
  CHECK(Read(project, cache).empty());
  project.Report(R"(<integer id="a" value="" odd="2"/><integer id="b" value="34"/>)");
  CHECK(Read(project, cache) == Strings{"unknown-attribute"});
  project.Report(R"(<integer id="a" value="1"/><odd id="b" value="2"/>)");
  CHECK(Read(project, cache) == Strings{"unknown-element"});
  project.Report(R"(<integer id="a" value="1"/><money id="b" value="2"/>)");
  CHECK(Read(project, cache) == Strings{"missing-attribute"});
}

}  // namespace
}  // namespace hexapla::load
