#include "base/diagnostic_form.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace hexapla::base {
namespace {

Span SpanOf(const SourceFile& file, std::string_view part) {
  const std::size_t begin = file.text().find(part);
  return {&file, static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(begin + part.size())};
}

Sink Example(const SourceFile& file) {
  Sink sink;
  sink.Report(Code::kNoProject, SpanOf(file, "день"), "a {name}: 100 %, so")
      .hints.push_back({"it is due there", SpanOf(file, "<é>")});
  sink.Add({Code::kUnwritableOutput, Severity::kNote, {}, "two\nlines", {{"or {not}", {}}}});
  sink.AddAccepted(
      {{Code::kNoProject, Severity::kWarning, SpanOf(file, "<é>"), "m", {}}, "why", 0});
  sink.Sort();
  return sink;
}

const FormSetting kSetting{false, false, ".", "1.2.3"};

}  // namespace

TEST_CASE("every form is found by its name") {
  for (const DiagnosticForm& form : DiagnosticForms()) {
    CHECK(FindDiagnosticForm(form.name) == &form);
    const bool silent = form.name == "text" || form.name == "github";
    CHECK(form.write(Sink(), kSetting).empty() == silent);
  }
  CHECK(FindDiagnosticForm("xml") == nullptr);
}

TEST_CASE("on a terminal findings stand under the name of their file") {
  const SourceFile file("content/a.xml", "<é>\n  <b due=\"день\"/>\n");
  Sink sink;
  sink.Report(Code::kNoProject, {&file, 0, 4}, "one");
  sink.Report(Code::kNoProject, SpanOf(file, "день"), "two");
  sink.Sort();
  CHECK(WriteText(sink, {false, true, ".", ""}) ==
        "content/a.xml\n"
        "1:1: error[no-project]: one\n   1 | <é>\n     | ^~~\n"
        "2:11: error[no-project]: two\n   2 |   <b due=\"день\"/>\n     |           ^~~~\n"
        "\n2 errors\n");
}

TEST_CASE("accepted findings are counted") {
  const SourceFile file("content/a.xml", "<é>\n  <b due=\"день\"/>\n");
  const std::string text = WriteText(Example(file), kSetting);
  CHECK(text.ends_with("\n1 error, 1 note; 1 accepted\n"));
}

TEST_CASE("notes may be counted and not printed, for people alone") {
  const SourceFile file("content/a.xml", "<é>\n  <b due=\"день\"/>\n");
  FormSetting setting = kSetting;
  setting.count_notes = true;
  const std::string text = WriteText(Example(file), setting);
  CHECK(text.find("note[") == std::string::npos);
  CHECK(text.ends_with("\n1 error, 1 note; 1 accepted; `hexapla check` shows the notes\n"));
  for (const DiagnosticForm& form : DiagnosticForms()) {
    const bool same = form.write(Example(file), setting) == form.write(Example(file), kSetting);
    CHECK(same == (form.name != "text"));
  }
}

// Source of the expectations: SARIF 2.1.0 (OASIS), 3.11.5, 3.27.23, 3.30.
TEST_CASE("findings as SARIF") {
  const SourceFile file("content/a b.xml", "<é>\n  <b due=\"день\"/>\n");
  Sink sink = Example(file);
  const auto log = nlohmann::json::parse(WriteSarif(sink, kSetting));
  CHECK(log["version"] == "2.1.0");
  const auto& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["tool"]["driver"]["version"] == "1.2.3");
  REQUIRE(run["tool"]["driver"]["rules"].size() == 2);
  CHECK(run["tool"]["driver"]["rules"][0]["id"] == "no-project");
  REQUIRE(run["results"].size() == 3);
  const auto& note = run["results"][0];
  CHECK(note["level"] == "note");
  CHECK(note["ruleIndex"] == 1);
  CHECK(note["message"]["text"] == "two\nlines\nhint: or {{not}}");
  CHECK_FALSE(note.contains("locations"));
  const auto& result = run["results"][1];
  CHECK(result["message"]["text"] == "a {{name}}: 100 %, so");
  const auto& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "content/a%20b.xml");
  CHECK(place["artifactLocation"]["uriBaseId"] == "PROJECT");
  CHECK(place["region"] ==
        nlohmann::json({{"startLine", 2}, {"startColumn", 11}, {"endLine", 2}, {"endColumn", 15}}));
  CHECK(result["relatedLocations"][0]["message"]["text"] == "it is due there");
  CHECK(result["suppressions"].empty());
  CHECK(run["results"][2]["suppressions"][0]["kind"] == "external");
  CHECK(run["results"][2]["suppressions"][0]["justification"] == "why");
}

TEST_CASE("a fix as SARIF") {
  const SourceFile file("a.md", "a  b");
  Sink sink;
  sink.Report(Code::kNoProject, {&file, 1, 3}, "m").fix =
      Fix{"write one space", {&file, 1, 3}, " "};
  const auto log = nlohmann::json::parse(WriteSarif(sink, kSetting));
  const auto& change = log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0];
  CHECK(change["artifactLocation"]["uri"] == "a.md");
  CHECK(change["replacements"][0]["deletedRegion"]["startColumn"] == 2);
  CHECK(change["replacements"][0]["deletedRegion"]["endColumn"] == 4);
  CHECK(change["replacements"][0]["insertedContent"]["text"] == " ");
}

TEST_CASE("a rule of the house is a rule of its own") {
  const SourceFile file("content/rules/a.sch", "<assert/>");
  const HouseCode code{"house:a", Severity::kWarning, "a thing\n\nWhy. Another.", {&file, 0, 9}};
  Sink sink;
  Diagnostic d{Code::kHouseRule, Severity::kWarning, {&file, 0, 9}, "m", {}};
  d.house = &code;
  sink.Add(d);
  const auto log = nlohmann::json::parse(WriteSarif(sink, kSetting));
  const auto& rule = log["runs"][0]["tool"]["driver"]["rules"][0];
  CHECK(rule["id"] == "house:a");
  CHECK(rule["shortDescription"]["text"] == "a thing");
  CHECK(rule["defaultConfiguration"]["level"] == "warning");
  CHECK(WriteGithub(sink, kSetting).find("title=house%3Aa::m") != std::string::npos);
}

// Source of the expectations: actions/toolkit, packages/core/src/command.ts.
TEST_CASE("findings as workflow commands") {
  const SourceFile file("content/a,b:c.xml", "<é>\n  <b due=\"день\"/>\n");
  Sink sink = Example(file);
  CHECK(WriteGithub(sink, {false, false, "sub", ""}) ==
        "::notice title=unwritable-output::two%0Alines%0Ahint: or {not}\n"
        "::error file=sub/content/a%2Cb%3Ac.xml,line=2,endLine=2,col=11,endColumn=15,"
        "title=no-project::a {name}: 100 %25, so%0Ahint: it is due there\n");
}

TEST_CASE("findings as JUnit XML") {
  const SourceFile file("content/a.xml", "<é>\n  <b due=\"день\"/>\n");
  Sink sink = Example(file);
  sink.Report(Code::kNoProject, {&file, 0, 1}, "\x1b & \"<\xFF` here");
  const std::string xml = WriteJunit(sink, kSetting);
  CHECK(xml.find(
            "<testsuites name=\"hexapla\" tests=\"4\" failures=\"2\" errors=\"0\" skipped=\"1\"") !=
        std::string::npos);
  CHECK(xml.find("<testsuite name=\"content/a.xml\" tests=\"3\" failures=\"2\"") !=
        std::string::npos);
  CHECK(xml.find("<skipped message=\"why\"/>") != std::string::npos);
  CHECK(xml.find("\x1b") == std::string::npos);
  CHECK(xml.find("\xEF\xBF\xBD &amp; &quot;&lt;\xEF\xBF\xBD` here") != std::string::npos);
  CHECK(WriteJunit(Sink(), kSetting).find("name=\"no findings\"") != std::string::npos);
}

}  // namespace hexapla::base
