#include <catch2/catch.hpp>

#include "fixture.h"
#include "load/record.h"

namespace hexapla::load {
namespace {

/// One fact read from XML.
struct Fact {
  explicit Fact(const std::string& xml) : file("f.xml", xml) {
    document = xml::Document::Parse(file, sink);
    REQUIRE(document != nullptr);
    value = ReadFact(document->root(), sink);
  }
  base::SourceFile file;
  base::Sink sink;
  std::unique_ptr<xml::Document> document;
  std::optional<base::Value> value;
};

TEST_CASE("figures keep the precision they are written with") {
  CHECK(Fact(R"(<integer value="5228418"/>)").value->number.ToString() == "5228418");
  CHECK(Fact(R"(<decimal value="-62.50"/>)").value->number.ToString() == "-62.50");
  const Fact money(R"(<money value="85.0" currency="CHF" basis="budget" qualifier="nearly"/>)");
  REQUIRE(money.value);
  CHECK(money.value->type == base::ValueType::kMoney);
  CHECK(money.value->currency == "CHF");
  CHECK(money.value->basis == base::Basis::kBudget);
  CHECK(money.value->qualifier == base::Qualifier::kNearly);
  CHECK(Fact(R"(<percentage value="8.5"/>)").value->type == base::ValueType::kPercentage);
}

TEST_CASE("dates, ranges, texts and links are read") {
  CHECK(Fact(R"(<date value="2026-03-29"/>)").value->date == base::Date{2026, 3, 29});
  CHECK(Fact(R"(<month value="2026-03"/>)").value->date == base::Date{2026, 3, 0});
  CHECK(Fact(R"(<year value="2026"/>)").value->date == base::Date{2026, 0, 0});
  const Fact range(R"(<date-range begin="2026-04-28" end="2026-05-08"/>)");
  REQUIRE(range.value);
  CHECK(range.value->date == base::Date{2026, 4, 28});
  CHECK(range.value->until == base::Date{2026, 5, 8});
  const Fact months(R"(<month-range begin="2023-08" end="2023-09"/>)");
  REQUIRE(months.value);
  CHECK(months.value->date == base::Date{2023, 8, 0});
  CHECK(months.value->until == base::Date{2023, 9, 0});
  CHECK(Fact(R"(<year-range begin="2026" end="2026"/>)").value->until.year == 2026);
  CHECK(Fact(R"(<text value="ITU-T"/>)").value->text == "ITU-T");
  CHECK(Fact(R"(<link address="https://www.itu.int/"/>)").value->text == "https://www.itu.int/");
  CHECK(Fact(R"(<link address="mailto:iscg@itu.int"/>)").value->type == base::ValueType::kLink);
}

TEST_CASE("a state stands in the place of a value") {
  CHECK(Fact(R"(<integer state="unknown"/>)").value->state == base::ValueState::kUnknown);
  CHECK(Fact(R"(<date-range state="pending"/>)").value->state == base::ValueState::kPending);
  CHECK(Fact(R"(<text state="none"/>)").value->state == base::ValueState::kNone);
}

TEST_CASE("a fact that is wrong has no value and one finding") {
  struct Case {
    const char* xml;
    const char* code;
    std::uint32_t column;
  };
  const Case cases[] = {
      {R"(<percentage value="33/.3%"/>)", "invalid-number", 20},
      {R"(<integer value="62.5"/>)", "invalid-number", 17},
      {R"(<integer value="5 228 418"/>)", "invalid-number", 17},
      {R"(<integer value=""/>)", "invalid-number", 17},
      {R"(<decimal value="1,5"/>)", "invalid-number", 17},
      {R"(<decimal value="+1"/>)", "invalid-number", 17},
      {R"(<decimal value="1234567890123456789"/>)", "invalid-number", 17},
      {R"(<date value="2026-02-30"/>)", "invalid-date", 14},
      {R"(<date value="2026-03"/>)", "invalid-date", 14},
      {R"(<date value="29.3.2026"/>)", "invalid-date", 14},
      {R"(<month value="2026-03-29"/>)", "invalid-date", 15},
      {R"(<month value="2026-13"/>)", "invalid-date", 15},
      {R"(<year value="26"/>)", "invalid-date", 14},
      {R"(<date-range begin="2026-04-28" end="2026-04-31"/>)", "invalid-date", 37},
      {R"(<date-range begin="2026-05-08" end="2026-04-28"/>)", "empty-range", 37},
      {R"(<month-range begin="2023-08-01" end="2023-09"/>)", "invalid-date", 21},
      {R"(<month-range begin="2023-09" end="2023-08"/>)", "empty-range", 35},
      {R"(<year-range begin="2028" end="2025"/>)", "empty-range", 31},
      {R"(<year-range begin="2028"/>)", "missing-value", 1},
      {R"(<integer/>)", "missing-value", 1},
      {R"(<integer value="5" state="pending"/>)", "value-and-state", 27},
      {R"(<year-range end="2028" state="none"/>)", "value-and-state", 31},
      {R"x(<link address="javascript:alert(1)"/>)x", "invalid-address", 16},
      {R"(<link address="https://itu.int/a b"/>)", "invalid-address", 16},
  };
  for (const Case& c : cases) {
    const Fact fact(c.xml);
    INFO(c.xml);
    CHECK_FALSE(fact.value);
    REQUIRE(TestProject::CodesOf(fact.sink) == Strings{c.code});
    CHECK(fact.file.Locate(fact.sink.diagnostics()[0].span.begin).column == c.column);
  }
}

TEST_CASE("a day that does not exist comes with the month's last day") {
  const Fact fact(R"(<date value="2024-02-30"/>)");
  const base::Diagnostic& finding = fact.sink.diagnostics().at(0);
  CHECK(finding.message == "`value` is `2024-02-30`; no such day");
  REQUIRE(finding.hints.size() == 1);
  CHECK(finding.hints[0].text == "2024-02 ends on 2024-02-29");
}

TEST_CASE("`text` is a fact with a value or a state, else a message") {
  const Fact fact(R"(<text value="x"/>)");
  CHECK(IsFact(fact.document->root()));
  CHECK_FALSE(IsContentMessage(fact.document->root()));
  const Fact message("<text>Words</text>");
  CHECK_FALSE(IsFact(message.document->root()));
  CHECK(IsContentMessage(message.document->root()));
}

TEST_CASE("values are checked where the schema cannot tell") {
  TestProject test;
  test.Write("content/registry/more.xml", R"(<registry>
<body id="a" source="s"/>
<body id="b" source="s"><status value="active" from="2024-02-30"/></body>
<event id="e" kind="meeting" source="s"><dates begin="2026-05-08" end="2026-04"/></event>
</registry>)");
  test.Report(R"(
<integer id="x" value="1,5"/>
<step id="s"><money id="y" currency="CHF"/></step>)");
  test.Load();
  CHECK(test.Findings() == Strings{"content/r/report.xml:3:24 invalid-number",
                                   "content/r/report.xml:4:14 missing-value",
                                   "content/registry/more.xml:3:54 invalid-date",
                                   "content/registry/more.xml:4:72 empty-range"});
}

TEST_CASE("the front matter's values are checked") {
  TestProject test;
  test.Write("content/r/report.xml",
             R"(<report id="r" template="plain" date="2026-03" source="s"><front>
<session ref="council26"/><symbol ref="doc"/><author ref="secretary_general"/>
<agenda-item value="PL 1.2" state="pending"/>
<issued/>
<title>T</title></front></report>)");
  test.Load();
  CHECK(test.Findings() == Strings{"content/r/report.xml:1:39 invalid-date",
                                   "content/r/report.xml:3:36 value-and-state",
                                   "content/r/report.xml:4:1 missing-value"});
}

}  // namespace
}  // namespace hexapla::load
