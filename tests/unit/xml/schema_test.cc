#include "xml/schema.h"

#include <catch2/catch.hpp>
#include <thread>

#include "fixture.h"

namespace hexapla::xml {
namespace {

constexpr std::string_view kSchema = R"(<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:simpleType name="number">
    <xs:annotation><xs:documentation>a number such as `62.55`, without grouping</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="-?[0-9]+(\.[0-9]+)?"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="kind">
    <xs:restriction base="xs:string">
      <xs:enumeration value="conference"/><xs:enumeration value="meeting"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:element name="report">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="front">
          <xs:complexType><xs:sequence>
            <xs:element name="session"/><xs:element name="symbol"/>
            <xs:element name="title" type="xs:string" minOccurs="0"/>
          </xs:sequence></xs:complexType>
        </xs:element>
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="figure">
            <xs:complexType>
              <xs:attribute name="value" type="number" use="required"/>
              <xs:attribute name="year" type="xs:gYear"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="event">
            <xs:complexType>
              <xs:sequence><xs:element name="day" type="xs:date" minOccurs="0"/></xs:sequence>
              <xs:attribute name="kind" type="kind"/>
            </xs:complexType>
          </xs:element>
        </xs:choice>
      </xs:sequence>
      <xs:attribute name="id" type="xs:NCName"/>
    </xs:complexType>
  </xs:element>
</xs:schema>)";

const Schema& TheSchema() {
  static const std::unique_ptr<Schema> schema = Schema::Compile(kSchema);
  return *schema;
}

constexpr std::string_view kFront = "<front><session/><symbol/></front>";

std::string Findings(std::string_view inside) {
  Parsed parsed(fmt::format("<report>{}</report>", inside));
  REQUIRE(parsed.document != nullptr);
  const bool valid = TheSchema().Validate(*parsed.document, parsed.sink);
  CHECK(valid == parsed.sink.diagnostics().empty());
  return Shown(parsed.sink);
}

std::string Behind(std::string_view inside) {
  return Findings(std::string(kFront) + std::string(inside));
}

}  // namespace

TEST_CASE("a file that follows its schema has no finding") {
  CHECK(
      Behind("<figure value='1.5' year='2026'/><event kind='meeting'><day>2026-02-28</day></event>")
          .empty());
}

TEST_CASE("elements: missing, unknown, misplaced") {
  CHECK(Findings("") == "1:1 missing-element: `<report>` has no `<front>`");
  CHECK(Findings("<figure value='1'/>") == "1:1 missing-element: `<report>` has no `<front>`");
  CHECK(Findings("<front><session/></front>") ==
        "1:9 missing-element: `<front>` has no `<symbol>`");
  CHECK(Findings("<front><symbol/></front>") ==
        "1:9 missing-element: `<front>` has no `<session>`");
  CHECK(Behind("<figre value='1'/>") ==
        "1:43 unknown-element: `<figre>` is not known in `<report>` | did you mean `figure`? | "
        "`figure` "
        "`event` may stand here");
  CHECK(Findings("<front><symbol/><session/></front>") ==
        "1:16 misplaced-element: `<symbol>` may not stand here in `<front>` | `session` may stand "
        "here");
  CHECK(
      Behind("<session/>") ==
      "1:43 misplaced-element: `<session>` may not stand here in `<report>` | `figure` `event` may "
      "stand here");
  CHECK(Findings("<front><session/><symbol/><title/><title/></front>") ==
        "1:43 misplaced-element: `<title>` may not stand here in `<front>` | `<title>` stands "
        "in `<front>` already");
}

TEST_CASE("all unknown elements are found, and what stands behind them") {
  CHECK(Behind("<figre/><evnt/><figure value='x'/>").find("unknown-element: `<evnt>`") !=
        std::string::npos);
  CHECK(Behind("<figre/><figure value='x'/>").find("invalid-value") != std::string::npos);
}

TEST_CASE("another file's root") {
  Parsed parsed("<reprot/>");
  CHECK_FALSE(TheSchema().Validate(*parsed.document, parsed.sink));
  CHECK(Shown(parsed.sink) ==
        "1:1 unknown-element: the file begins with `<reprot>`, `report` is due | did you mean "
        "`report`?");
}

TEST_CASE("attributes: missing, unknown") {
  CHECK(Behind("<figure/>") == "1:43 missing-attribute: `<figure>` has no attribute `value`");
  CHECK(Behind("<figure value='1' yaer='2026'/>") ==
        "1:61 unknown-attribute: `<figure>` has no attribute named `yaer` | did you mean `year`?");
}

TEST_CASE("values: one finding each, with what is asked for") {
  CHECK(
      Behind("<figure value='33/.3'/>") ==
      "1:58 invalid-value: `value` of `<figure>` is `33/.3`, which does not have the form that is "
      "asked for | a number such as `62.55`, without grouping is asked for");
  CHECK(Behind("<figure value=''/>").find("`value` of `<figure>` is empty") != std::string::npos);
  CHECK(Behind("<event kind='meting'/>") ==
        "1:56 invalid-value: `kind` of `<event>` is `meting`, which is not one of the values that "
        "are "
        "allowed | did you mean `meeting`? | allowed: `conference` `meeting`");
  CHECK(
      Behind("<figure value='1' year='26'/>") ==
      "1:67 invalid-value: `year` of `<figure>` is `26`, which is not a value it may have; a year "
      "such as `2026` is asked for");
  CHECK(Behind("<event><day>2026-02-30</day></event>") ==
        "1:55 invalid-value: the text of `<day>` is `2026-02-30`, which is not a value it may "
        "have; a "
        "day such as `2026-03-29` is asked for");
}

TEST_CASE("text where only elements stand") {
  CHECK(Behind(" день ").find(
            "1:44 unexpected-text: text stands in `<report>`, which holds only") == 0);
  CHECK(Behind("<figure value='1'>x</figure>") ==
        "1:61 unexpected-text: text stands in `<figure>`, which holds nothing");
  CHECK(
      Behind("<event><day><figure value='1'/></day></event>")
          .find("misplaced-element: `<figure>` may not stand in `<day>`, which holds only text") !=
      std::string::npos);
}

TEST_CASE("no word of the validator's own is shown") {
  for (const char* text :
       {"<x/>", "<figure value='a' b='c'>d</figure>", "<event><day/>e</event>", "<event kind=''/>",
        "<event xmlns:xsi='http://www.w3.org/2001/"
        "XMLSchema-instance' xsi:type='no'/>"}) {
    const std::string shown = Behind(text);
    CHECK_FALSE(shown.empty());
    for (const char* word : {"facet", "Element '", "atomic", "xs:", "}", "content type"}) {
      CHECK(shown.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("a hint in the file loads no other schema") {
  CHECK(
      Findings("<front xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
               "xsi:noNamespaceSchemaLocation='http://localhost/a.xsd'><session/><symbol/></front>")
          .empty());
}

TEST_CASE("one schema serves several threads") {
  std::vector<std::thread> threads;
  std::vector<std::size_t> found(4, 0);
  for (std::size_t t = 0; t < found.size(); ++t) {
    threads.emplace_back([&found, t] {
      for (int i = 0; i < 50; ++i) {
        Parsed parsed("<report><front><session/></front></report>");
        TheSchema().Validate(*parsed.document, parsed.sink);
        found[t] += parsed.sink.diagnostics().size();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(found == std::vector<std::size_t>(4, 50));
}

}  // namespace hexapla::xml
