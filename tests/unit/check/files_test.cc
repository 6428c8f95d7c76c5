#include "checked.h"

namespace hexapla::check {
namespace {

Strings RegistryCodes(const std::string& records) {
  SmallProject small;
  small.Registry(records);
  return FileCodes(small);
}

Strings ReportCodes(const std::string& facts) {
  SmallProject small;
  small.Report(facts);
  return FileCodes(small);
}

std::string Statuses(const std::string& dates) {
  return "<body id=\"rag\" source=\"s\">" + dates + "</body>";
}

}  // namespace

TEST_CASE("the small project has no faults") { CHECK(RegistryCodes("").empty()); }

TEST_CASE("an id stands once in the registry and one report") {
  CHECK(RegistryCodes(R"(<body id="iscg" source="s"/>)") == Strings{"duplicate-id"});
  SmallProject small;
  small.Report(R"(<integer id="iscg" value="1" source="s"/>)");
  CHECK(FileCodes(small) == Strings{"duplicate-id"});
  CHECK(small.sink.diagnostics()[0].span.file->path() == "content/r/report.xml");
  CHECK(At(small) == "iscg");
  REQUIRE(small.sink.diagnostics()[0].hints.size() == 1);
  CHECK(small.sink.diagnostics()[0].hints[0].span.file->path() == "content/registry/records.xml");
}

TEST_CASE("the same id may stand in two reports") {
  SmallProject small;
  small.Report(R"(<integer id="n" value="1" source="s"/>)");
  std::string other = small.Read("content/r/report.xml");
  other.replace(other.find("id=\"r\""), 6, "id=\"q\"");
  small.Write("content/q/report.xml", other);
  CHECK(FileCodes(small).empty());
}

TEST_CASE("a reference names a record; the nearest is proposed") {
  SmallProject small;
  small.Registry(R"(<body id="rag" source="s"><parent ref="itu_dd"/></body>)");
  CHECK(FileCodes(small) == Strings{"unknown-record"});
  CHECK(At(small) == "itu_dd");
  CHECK(Said(small).back() == "did you mean `itu_d`?");
}

TEST_CASE("each name of a list is looked at") {
  CHECK(ReportCodes(R"(<record-list id="l" refs="res71 res99x res191" source="s"/>)") ==
        Strings{"unknown-record"});
  CHECK(ReportCodes(R"(<record-list id="l" refs="res71 res191" source="s"/>)").empty());
}

TEST_CASE("a record of another kind is not taken") {
  CHECK(RegistryCodes(R"(<body id="rag" source="s"><parent ref="res71"/></body>)") ==
        Strings{"wrong-record-kind"});
  CHECK(RegistryCodes(R"(<event id="pp26" kind="conference" concept="pp" year="2026" source="s">
                         <place ref="iscg"/></event>)") == Strings{"wrong-record-kind"});
  CHECK(RegistryCodes(R"(<event id="pp26" kind="conference" concept="pp" year="2026" source="s">
                         <place ref="place_bucharest"/></event>)")
            .empty());
  CHECK(RegistryCodes(R"(<body id="rag" source="s"><mandate ref="res71"/></body>)").empty());
}

TEST_CASE("a concept is one of the termbase") {
  SmallProject small;
  small.Registry(R"(<place id="somewhere" source="s"><name term="place_bucharrest"/></place>)");
  CHECK(FileCodes(small) == Strings{"unknown-concept"});
  CHECK(Said(small).back() == "did you mean `place_bucharest`?");
  CHECK(RegistryCodes(
            R"(<event id="pp26" kind="conference" concept="ppp" year="2026" source="s"/>)") ==
        Strings{"unknown-concept"});
}

TEST_CASE("periods that meet are neither gap nor overlap") {
  CHECK(RegistryCodes(Statuses(R"(<status value="active" until="2023-07"/>
                                  <status value="ended" from="2023-07"/>)"))
            .empty());
  // In whatever order they are written.
  CHECK(RegistryCodes(Statuses(R"(<status value="ended" from="2023-07-01"/>
                                  <status value="active" from="2015" until="2023-07"/>)"))
            .empty());
}

TEST_CASE("a day without a value is a gap, a day with two an overlap") {
  CHECK(RegistryCodes(Statuses(R"(<status value="active" until="2022"/>
                                  <status value="ended" from="2023"/>)")) == Strings{"period-gap"});
  CHECK(RegistryCodes(Statuses(R"(<status value="active" until="2023-08"/>
                                  <status value="ended" from="2023-07"/>)")) ==
        Strings{"overlapping-periods"});
  CHECK(RegistryCodes(Statuses(R"(<status value="active" from="2015"/>
                                  <status value="ended" from="2023"/>)")) ==
        Strings{"overlapping-periods"});
  // A value without dates always holds.
  CHECK(RegistryCodes(Statuses(R"(<status value="active"/><status value="ended" from="2023"/>)")) ==
        Strings{"overlapping-periods"});
}

TEST_CASE("a period that ends as it starts never holds") {
  SmallProject small;
  small.Registry(Statuses(R"(<status value="active" from="2023" until="2023-01-01"/>)"));
  CHECK(FileCodes(small) == Strings{"empty-period"});
  CHECK(At(small) == "2023-01-01");
}

TEST_CASE("several members may hold at once") {
  CHECK(RegistryCodes(
            Statuses(R"(<member ref="iscg" from="2015"/><member ref="itu_d" from="2016"/>)"))
            .empty());
}

TEST_CASE("children that are dated by themselves are series by themselves") {
  CHECK(RegistryCodes(R"(<body id="rag" source="s"><status value="active" from="2015" until="2020"/>
                         <mandate ref="res71" from="2018"/></body>)")
            .empty());
}

TEST_CASE("facts are read, in the registry and in reports") {
  // They are read when files are loaded, too; the rule says it by itself.
  const auto codes = [](const std::string& facts) {
    SmallProject small;
    small.Report(facts);
    small.Load();
    return CodesOfRules(small);
  };
  CHECK(codes(R"(<year-range id="y" begin="2027" end="2026" source="s"/>)") ==
        Strings{"empty-range"});
  CHECK(codes(R"(<integer id="n" source="s"/>)") == Strings{"missing-value"});
  CHECK(codes(R"(<activity id="a" source="s"><text>x</text>
                 <date id="d" value="2026-02-30" source="s"/></activity>)") ==
        Strings{"invalid-date"});
  CHECK(codes(R"(<integer id="n" state="unknown" source="s"/>)").empty());
}

TEST_CASE("a template places the narratives there are") {
  SmallProject small;
  small.Write("content/r/outlook.md", "Text.\n");
  small.Template(R"(<narrative file="outlok"/>)");
  CHECK(FileCodes(small) == Strings{"missing-narrative"});
  CHECK(Said(small) ==
        Strings{"report `r` has no narrative `outlok.md`", "did you mean `outlook`?"});
}

TEST_CASE("a narrative that is not placed is a warning") {
  SmallProject small;
  small.Write("content/r/outlook.md", "Text.\n");
  CHECK(FileCodes(small) == Strings{"unplaced-narrative"});
  CHECK(small.sink.diagnostics()[0].severity == base::Severity::kWarning);
  CHECK(small.sink.diagnostics()[0].span.file->path() == "content/r/outlook.md");
}

TEST_CASE("a narrative may be placed by a part") {
  SmallProject small;
  small.Write("content/r/outlook.md", "Text.\n");
  small.Write("templates/parts/part.xml", R"(<part><narrative file="outlook"/></part>)");
  small.Template(R"(<include href="../parts/part.xml"/>)");
  CHECK(FileCodes(small).empty());
}

TEST_CASE("what a part holds may stand where it is included") {
  const auto codes = [](const std::string& tmpl, const std::string& part) {
    SmallProject small;
    small.Template(tmpl);
    small.Write("templates/t/part.xml", "<part>" + part + "</part>");
    return FileCodes(small);
  };
  const std::string item = R"(<item><p id="i">x</p></item>)";
  CHECK(codes(R"(<list style="dash"><include href="part.xml"/></list>)", item).empty());
  CHECK(codes(R"(<box><include href="part.xml"/></box>)", "<rule/><entry/>").empty());
  CHECK(codes(R"(<include href="part.xml"/>)", "<rule/><title id=\"t\">x</title>").empty());
  CHECK(codes(R"(<include href="part.xml"/>)", item) == Strings{"misplaced-element"});
  CHECK(codes(R"(<list style="dash"><item><include href="part.xml"/></item></list>)",
              "<closing-rule/>") == Strings{"misplaced-element"});
}

TEST_CASE("every expression of a template is looked at") {
  const auto codes = [](const std::string& content) {
    SmallProject small;
    small.Template(content);
    return FileCodes(small);
  };
  CHECK(codes(R"(<if test="integer["><p id="a">x</p></if>)") == Strings{"invalid-xpath"});
  CHECK(codes(R"x(<message select="recrod('x')"/>)x") == Strings{"unknown-function"});
  CHECK(codes(R"x(<for-each select="integer" sort="sum(@value)"><p id="a">x</p></for-each>)x") ==
        Strings{"inexact-sum"});
  CHECK(codes(R"(<list style="dash"><item><run-in select=")("/><p id="a">x</p></item></list>)") ==
        Strings{"invalid-xpath"});
}

TEST_CASE("every rule has its own name, and those of files come first") {
  std::set<std::string_view> names;
  bool outlines = false;
  for (const Rule& rule : Rules()) {
    CAPTURE(rule.name);
    CHECK_FALSE(rule.name.empty());
    CHECK(names.insert(rule.name).second);
    CHECK(rule.check != nullptr);
    CHECK((!outlines || rule.stage == Stage::kOutlines));
    outlines = rule.stage == Stage::kOutlines;
  }
}

}  // namespace hexapla::check
