#include "load/view.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "load/record.h"

namespace hexapla::load {
namespace {

constexpr char kRegistry[] = R"(<registry>
<body id="isc_tf" source="s">
  <status value="active" from="2015-03" until="2023-07"/>
  <status value="ended" from="2023-07" until="2024"/>
  <status value="active" from="2024"/>
  <mandate ref="so_16_13" from="2016" until="2024"/>
  <mandate ref="so_24_06" from="2024"/>
</body>
<instrument id="res191" kind="pp-resolution" number="191" source="s">
  <revision place="busan" year="2014" revised="no" from="2014-11-07" until="2018-11-16"/>
  <revision place="dubai" year="2018" from="2018-11-16" until="2022-10-14"/>
  <revision place="bucharest" year="2022" from="2022-10-14"/>
  <title>Strategy</title>
</instrument>
</registry>)";

/// The registry's record \p id as the report sees it on \p date.
struct Seen {
  Seen(const std::string& date, const std::string& id) {
    test.Write("content/registry/dated.xml", kRegistry);
    test.Report(R"(<step id="s1"><text>Words</text><integer id="n" value="3"/></step>)");
    std::string& report = test.disk.files["p/content/r/report.xml"];
    report.replace(report.find("2026-03-29"), 10, date);
    project = test.Load();
    REQUIRE(test.Findings() == Strings{});
    view = ViewOf(*project, project->reports.at("r"));
    for (const xml::Element element : view->root().first_child("registry").children()) {
      if (element.attribute_or("id", "") == id) record = element;
    }
    REQUIRE(record);
  }
  Strings All(std::string_view child, std::string_view attribute) const {
    Strings values;
    for (const xml::Element element : record.children(child)) {
      values.push_back(element.attribute_or(attribute, ""));
    }
    return values;
  }
  TestProject test;
  std::unique_ptr<Project> project;
  std::unique_ptr<xml::View> view;
  xml::Element record;
};

TEST_CASE("a report sees what holds on its date") {
  CHECK(Seen("2018-11-15", "res191").All("revision", "place") == Strings{"busan"});
  CHECK(Seen("2018-11-16", "res191").All("revision", "place") == Strings{"dubai"});
  CHECK(Seen("2026-03-29", "res191").All("revision", "place") == Strings{"bucharest"});
  const Seen before("2014-11-06", "res191");
  CHECK(before.All("revision", "place").empty());
  CHECK(before.record.first_child("title").text() == "Strategy");
}

TEST_CASE("months and years begin on their first day, and `until` is the first day without") {
  CHECK(Seen("2023-06-30", "isc_tf").All("status", "value") == Strings{"active"});
  CHECK(Seen("2023-07-01", "isc_tf").All("status", "value") == Strings{"ended"});
  CHECK(Seen("2023-12-31", "isc_tf").All("status", "value") == Strings{"ended"});
  CHECK(Seen("2024-01-01", "isc_tf").All("status", "value") == Strings{"active"});
  CHECK(Seen("2023-12-31", "isc_tf").All("mandate", "ref") == Strings{"so_16_13"});
  CHECK(Seen("2024-01-01", "isc_tf").All("mandate", "ref") == Strings{"so_24_06"});
}

TEST_CASE("a view holds one registry and the report, and knows where each element is from") {
  const Seen seen("2026-03-29", "iscg");
  CHECK(seen.view->root().name() == "project");
  REQUIRE(seen.view->root().children().size() == 2);
  CHECK(seen.All("member", "ref") == Strings{"rag", "tsag"});
  const xml::Element report = seen.view->root().first_child("report");
  CHECK(report.attribute_or("id", "") == "r");
  const xml::Element text = report.first_child("step").first_child("text");
  CHECK(text.text() == "Words");
  const xml::Element original = xml::View::OriginalOf(text);
  CHECK(seen.project->unit_of_element.at(original.node()).id == "s1.text");
  CHECK(report.first_child("step").first_child("integer").attribute_or("value", "") == "3");
}

TEST_CASE("several members hold at once, one status does not") {
  CHECK(IsMultiValued("member"));
  CHECK(IsMultiValued("focal-point"));
  CHECK(IsMultiValued("lead"));
  CHECK_FALSE(IsMultiValued("status"));
  CHECK_FALSE(IsMultiValued("revision"));
}

}  // namespace
}  // namespace hexapla::load
