#include "xml/xpath.h"

#include <catch2/catch.hpp>
#include <ctime>
#include <thread>

#include "fixture.h"

namespace hexapla::xml {
namespace {

constexpr std::string_view kRecords = R"(<report id="r">
  <activity id="one" from="2024" until="2025-03-02"><sector ref="two"/><share value="0.1"/></activity>
  <activity id="two" group="a" date="2026-03-29"><share value="0.2"/><cost value="-1.25"/></activity>
  <meeting id="three" group="a"/>
  <meeting id="four" group="b">текст<cost state="pending"/></meeting>
</report>)";

struct World {
  World() : parsed(std::string(kRecords)), view("project") {
    report = view.Copy(view.root(), parsed.root(), nullptr);
    context = std::make_unique<XPathContext>(view);
  }

  std::shared_ptr<const XPath> Compile(const std::string& text) {
    expressions.push_back(std::make_unique<base::SourceFile>("t.xml", text));
    const auto size = static_cast<std::uint32_t>(text.size());
    return XPath::Compile(text, {expressions.back().get(), 0, size}, sink);
  }

  std::string String(const std::string& text) {
    const auto xpath = Compile(text);
    return xpath == nullptr ? "(invalid)" : context->EvaluateString(*xpath, report, sink);
  }

  /// Ids of the elements selected.
  std::string Ids(const std::string& text) {
    const auto xpath = Compile(text);
    if (xpath == nullptr) return "(invalid)";
    std::string out;
    for (const Element e : context->EvaluateNodes(*xpath, report, sink).elements) {
      out += (out.empty() ? "" : " ") + e.attribute_or("id", std::string(e.name()));
    }
    return out;
  }

  Parsed parsed;
  View view;
  Element report;
  std::unique_ptr<XPathContext> context;
  base::Sink sink;
  std::vector<std::unique_ptr<base::SourceFile>> expressions;
};

std::string FaultOf(const std::string& text) {
  World world;
  const std::string value = world.String(text);
  CHECK((value.empty() || value == "(invalid)"));
  CHECK(world.sink.diagnostics().size() == 1);
  return Shown(world.sink);
}

}  // namespace

TEST_CASE("plain XPath 1.0 selects from the view") {
  World w;
  CHECK(w.Ids("activity") == "one two");
  CHECK(w.Ids("/project/report/*[@group='a']") == "two three");
  CHECK(w.Ids("meeting | activity") == "one two three four");
  CHECK(w.Ids("(meeting | activity)[last()]/preceding-sibling::*[1]") == "three");
  CHECK(w.String("count(//share) * 2 - 1 div 2") == "3.5");
  CHECK(w.String("concat(meeting[2], ' ', count(/))") == "текст 1");
  CHECK(w.String("count(activity[position() < 2 and not(@group)])") == "1");
  CHECK(w.Ids("//share[@value > 0.15]/..") == "two");
  CHECK(Shown(w.sink).empty());
}

TEST_CASE("records are found by id and by kind") {
  World w;
  CHECK(w.Ids("record('three')") == "three");
  CHECK(w.Ids("record(activity/sector/@ref)/@id/..") == "two");
  CHECK(w.Ids("record('none')").empty());
  CHECK(w.Ids("record('four  one none one')") == "one four");
  CHECK(w.Ids("activity[@group = current()/meeting[1]/@group]") == "two");
  CHECK(w.Ids("records('meeting')[@group='b']") == "four");
  CHECK(w.Ids("records('none')").empty());
  CHECK(View::OriginalOf(w.context->FindById("two")) == w.parsed.root().children("activity")[1]);
  CHECK_FALSE(w.context->FindById("none"));
  CHECK(Shown(w.sink).empty());
}

TEST_CASE("totals are exact") {
  World w;
  // sum() gives 0.30000000000000004.
  CHECK(w.String("total(//share)") == "0.3");
  CHECK(w.String("total(//share/@value | //cost/@value)") == "-0.95");
  CHECK(w.String("total(none)") == "0");
  CHECK(w.String("total(//share) = 0.3") == "true");
  CHECK(w.String("total(//share) > 0.2") == "true");
  CHECK(Shown(w.sink).empty());
}

TEST_CASE("what cannot be totalled is reported") {
  CHECK(FaultOf("total(//cost)").find("1:1 not-a-number: `total()` cannot add what has no value") ==
        0);
  CHECK(FaultOf("total(meeting[2])").find("`текст`") != std::string::npos);
  CHECK(FaultOf("total('1')") == "1:1 invalid-xpath: `total()` takes nodes");
}

TEST_CASE("distinct keeps the first of equals, in document order") {
  World w;
  CHECK(w.Ids("distinct(*/@group)/..") == "two four");
  const auto xpath = w.Compile("distinct(*/@group)");
  const NodeSet nodes = w.context->EvaluateNodes(*xpath, w.report, w.sink);
  CHECK(nodes.texts == std::vector<std::string>{"a", "b"});
  CHECK(nodes.elements.empty());
}

TEST_CASE("dates are compared as dates, by their first day") {
  World w;
  CHECK(w.String("before(activity[1]/@from, '2024-01-02')") == "true");
  CHECK(w.String("before(activity[1]/@from, '2024-01-01')") == "false");
  CHECK(w.String("after('2025-03-02', '2025-03')") == "true");
  CHECK(w.String("after(activity[1]/@until, '2025-03-02')") == "false");
  CHECK(w.String("before(activity[2]/@until, '2999')") == "false");
  CHECK(w.Ids("activity[after(@date, '2026-03-28')]") == "two");
  CHECK(Shown(w.sink).empty());
  CHECK(FaultOf("before('2026-02-30', '2027')") ==
        "1:1 not-a-date: `before()` cannot compare `2026-02-30`, which is not a date");
}

TEST_CASE("an expression that is no XPath is refused at its place") {
  CHECK(FaultOf("activity[").find("invalid-xpath: `activity[` is not an XPath expression") !=
        std::string::npos);
  CHECK(FaultOf("a b").find("1:3 invalid-xpath") == 0);
  CHECK(FaultOf("concat('a, b)").find("a quotation mark is not closed") != std::string::npos);
  CHECK(FaultOf(" ") == "1:1 invalid-xpath: an XPath expression is due here");
  CHECK(FaultOf("$x + 1") == "1:1 invalid-xpath: `$x` is a variable; expressions here have none");
  CHECK(FaultOf("count(x:a)").find("1:7 invalid-xpath: `x:a` has a prefix") == 0);
  CHECK(FaultOf("count(a, b)") == "1:1 invalid-xpath: `count()` is given 2 arguments; it takes 1");
  CHECK(FaultOf("substring('a')") ==
        "1:1 invalid-xpath: `substring()` is given 1 argument; it takes 2 to 3");
  CHECK(FaultOf("count('a')").find("cannot be evaluated: nodes are due") != std::string::npos);
}

TEST_CASE("functions that do not exist, and sum()") {
  CHECK(FaultOf("activity[recrods('a')]") ==
        "1:10 unknown-function: `recrods()` is not a function | did you mean `records()`?");
  CHECK(FaultOf("id('a')").find("1:1 unknown-function: `id()` is not a function") == 0);
  CHECK(FaultOf("1 + sum(//@value)") ==
        "1:5 inexact-sum: `sum()` adds in binary: 0.1 and 0.2 do not make 0.3 | use `total()`, "
        "which is "
        "exact");
  World w;
  CHECK(w.Compile("'sum(' = concat('id(', \"x\")") != nullptr);
  CHECK(w.Compile("sum | div | a/div div mod") != nullptr);
  CHECK(Shown(w.sink).empty());
}

TEST_CASE("texts compared with < are refused") {
  const std::string hint =
      " | compare dates with `before(a, b)` or `after(a, b)`, numbers with `number(a)`";
  CHECK(FaultOf("activity[@id < 'b']") ==
        "1:14 text-comparison: `<` compares numbers, not texts or dates: it is always false here" +
            hint);
  CHECK(FaultOf("'2026-01-01' >= a").find("1:14 text-comparison") == 0);
  CHECK(FaultOf("*[@until <= 2026]").find("text-comparison") != std::string::npos);
  CHECK(FaultOf("*[a/attribute::from > b]").find("text-comparison") != std::string::npos);
  CHECK(FaultOf("event[dates[1]/@begin > 2024]").find("text-comparison") != std::string::npos);
  CHECK(FaultOf("name() < string(.)").find("text-comparison") != std::string::npos);
  World w;
  CHECK(w.Compile("@value < '5' or @year >= 2024 or string(@n) > 1") != nullptr);
  CHECK(w.Compile("@end >= @begin and year-range[@begin > 2020]/@end < 2030") != nullptr);
  CHECK(w.Compile("@from = '2024' and @id != 'b' and -@n < count(a[@from])") != nullptr);
  CHECK(Shown(w.sink).empty());
}

TEST_CASE("an expression that would run for ever is given up") {
  std::string text = "<report>";
  for (int i = 0; i < 3000; ++i) text += "<a><b/></a>";
  const Parsed parsed(text + "</report>");
  View view("project");
  const Element report = view.Copy(view.root(), parsed.root(), nullptr);
  XPathContext context(view);
  base::Sink sink;
  const auto xpath = XPath::Compile("count(//*[count(//*[count(//*) = 1]) = 1])", {}, sink);
  REQUIRE(xpath != nullptr);
  const std::clock_t start = std::clock();
  CHECK_FALSE(context.Evaluate(*xpath, report, sink).has_value());
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 2.0);
  CHECK(Shown(sink).find("xpath-too-costly: the expression takes too many steps") == 0);
  CHECK(context.EvaluateString(*XPath::Compile("count(//b)", {}, sink), report, sink) == "3000");
}

TEST_CASE("deep and long expressions are refused before they are read") {
  CHECK(FaultOf(Repeated("(", 1000) + "1" + Repeated(")", 1000)).find("xpath-too-costly") !=
        std::string::npos);
  CHECK(FaultOf("a" + Repeated("/a", 3000)).find("xpath-too-costly") != std::string::npos);
  World w;
  CHECK(w.Compile("a" + Repeated("[1]", 500)) != nullptr);
  CHECK(w.Compile(Repeated("-", 1000) + "1") != nullptr);
}

TEST_CASE("one expression serves several threads, each with its context") {
  World w;
  const auto xpath = w.Compile("total(records('activity')/share)");
  REQUIRE(xpath != nullptr);
  std::vector<std::thread> threads;
  std::vector<int> right(4, 0);
  for (std::size_t t = 0; t < right.size(); ++t) {
    threads.emplace_back([&w, &xpath, &right, t] {
      XPathContext context(w.view);
      base::Sink sink;
      for (int i = 0; i < 100; ++i) {
        right[t] += context.EvaluateString(*xpath, w.report, sink) == "0.3" ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(right == std::vector<int>(4, 100));
}

TEST_CASE("values keep their type") {
  World w;
  const auto value = [&](const std::string& text) {
    return w.context->Evaluate(*w.Compile(text), w.report, w.sink).value();
  };
  CHECK(std::get<double>(value("1 + 1")) == 2.0);
  CHECK(std::holds_alternative<NodeSet>(value("activity")));
  CHECK(std::get<bool>(value("true()")));
  CHECK(std::get<std::string>(value("'é'")) == "é");
  CHECK(w.context->EvaluateTest(*w.Compile("activity"), w.report, w.sink));
  CHECK_FALSE(w.context->EvaluateTest(*w.Compile("none"), w.report, w.sink));
  w.context->EvaluateNodes(*w.Compile("1"), w.report, w.sink);
  CHECK(Shown(w.sink).find("`1` selects no nodes") != std::string::npos);
}

}  // namespace hexapla::xml
