#include "build/manifest.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

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

TEST_CASE("a manifest is JSON, however it is laid out") {
  Manifest manifest;
  manifest.report = "R";
  manifest.program = {"0.1.0", "0123"};
  manifest.inputs = {{"a.xml", "aa"}, {"\"b\\\n\"inputs\": {}", "bb"}, {"é\x7F", "cc"}};
  manifest.outputs["R.fr.docx"] = {"bb", 7, "fr", "docx", false, false};
  const std::string text = ToJson(manifest);
  const auto json = nlohmann::ordered_json::parse(text);
  CHECK(json.dump(2) + "\n" == text);
  const auto again = ParseManifest(json.dump());
  REQUIRE(again);
  CHECK(again->inputs == manifest.inputs);
  CHECK(again->outputs == manifest.outputs);
  manifest.inputs.clear();
  manifest.outputs.clear();
  const auto empty = ParseManifest(ToJson(manifest));
  REQUIRE(empty);
  CHECK(empty->inputs.empty());
  CHECK(empty->report == "R");
}

TEST_CASE("a manifest that was cut short or written on is refused") {
  Manifest manifest;
  manifest.report = "R";
  manifest.inputs = {{"a", "aa"}};
  manifest.outputs["R.fr.docx"] = {"bb", 7, "fr", "docx", false, true};
  const std::string text = ToJson(manifest);
  for (std::size_t size = 0; size + 1 < text.size(); ++size) {
    CHECK_FALSE(ParseManifest(text.substr(0, size)));
  }
  CHECK_FALSE(ParseManifest(text + "x"));
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
