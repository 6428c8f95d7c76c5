#include "build/manifest.h"

#include <catch2/catch.hpp>

using namespace hexapla::build;

TEST_CASE("a manifest is read back as it was written") {
  Manifest manifest;
  manifest.report = "C26-res191";
  manifest.program = {"0.1.0", "0123"};
  manifest.inputs = {{"content/project.xml", "aa"}};
  manifest.outputs["C26-res191.fr.docx"] = {"bb", 7, "fr", "docx", true, false};
  manifest.outputs["C26-res191.en.docx"] = {"cc", 8, "en", "docx", false, true};
  const auto again = ParseManifest(ToJson(manifest));
  REQUIRE(again);
  CHECK(again->report == manifest.report);
  CHECK(again->program == manifest.program);
  CHECK(again->inputs == manifest.inputs);
  CHECK(again->outputs == manifest.outputs);
}

TEST_CASE("a manifest sums up its files") {
  Manifest manifest;
  manifest.report = "R";
  manifest.outputs["R.fr.md"] = {"bb", 7, "fr", "md", true, false};
  const std::string text = ToJson(manifest);
  CHECK(text.find("\"draft\": true,\n  \"inputs\"") != std::string::npos);
  CHECK(text.find("\"languages\": [\n    \"fr\"\n  ]") != std::string::npos);
  CHECK(text.back() == '\n');
}

TEST_CASE("what is no manifest is refused") {
  CHECK_FALSE(ParseManifest("null"));
  CHECK_FALSE(ParseManifest("{\"report\":\"R\"}"));
  CHECK_FALSE(ParseManifest("\xff\xfe"));
}
