#include "compose/arrange.h"

#include "arranged.h"

namespace hexapla::compose {
namespace {

using model::Heading;
using model::List;
using model::OutlineText;
using model::Paragraph;
using model::Table;
using testing::SmallProject;

model::Blocks<OutlineText> BlocksOf(const std::string& content, const std::string& report = "") {
  SmallProject small;
  small.Report(report);
  small.Template(content);
  return Arranged(small).blocks;
}

const base::Value& ValueOf(const OutlineText& text, const std::string& name) {
  return std::get<base::Value>(text.scope->at(name).what);
}

const OutlineText& TextOf(const model::Block<OutlineText>& block) {
  return As<Paragraph>(block).text;
}

const std::string kThree = R"(<integer id="n1" value="10" group="g" source="s"/>)"
                           R"(<integer id="n2" value="9" group="g" source="s"/>)"
                           R"(<integer id="n3" value="100" group="h" source="s"/>)";

}  // namespace

TEST_CASE("sections have the level of their nesting and their numbers") {
  const auto blocks = BlocksOf(R"(
    <section id="one" numbered="yes"><heading>One</heading>
      <p id="p1" numbered="yes">A</p>
      <section><heading>Plain</heading><p id="p2" numbered="yes">B</p></section>
      <section id="two" numbered="yes"><heading>Two</heading>
        <p id="p3" numbered="yes">C</p></section>
    </section>)");
  REQUIRE(blocks.size() == 6);
  CHECK(As<Heading>(blocks[0]).level == 1);
  CHECK(As<Heading>(blocks[0]).number == "1");
  CHECK(As<Heading>(blocks[0]).id == "one");
  CHECK(As<Paragraph>(blocks[1]).number == "1.1");
  CHECK(As<Heading>(blocks[2]).level == 2);
  CHECK(As<Heading>(blocks[2]).number.empty());
  // An unnumbered heading does not interrupt the numbers.
  CHECK(As<Paragraph>(blocks[3]).number == "1.2");
  CHECK(As<Heading>(blocks[4]).number == "1.3");
  CHECK(As<Paragraph>(blocks[5]).number == "1.3.1");
}

TEST_CASE("for-each takes its children once per node and binds its name") {
  const auto blocks = BlocksOf(
      R"(<for-each select="integer[@group = 'g']" as="figure"><p id="a">{figure}</p></for-each>)",
      kThree);
  REQUIRE(blocks.size() == 2);
  CHECK(ValueOf(TextOf(blocks[0]), "figure").number == base::Decimal(10));
  CHECK(ValueOf(TextOf(blocks[1]), "figure").number == base::Decimal(9));
  CHECK(TextOf(blocks[0]).scope->at("figure").id == "n1");
}

TEST_CASE("for-each sorts numbers by value and the rest as text") {
  const auto sorted = BlocksOf(
      R"(<for-each select="integer" as="x" sort="@value"><p id="a">{x}</p></for-each>)", kThree);
  REQUIRE(sorted.size() == 3);
  CHECK(ValueOf(TextOf(sorted[0]), "x").number == base::Decimal(9));
  CHECK(ValueOf(TextOf(sorted[1]), "x").number == base::Decimal(10));
  CHECK(ValueOf(TextOf(sorted[2]), "x").number == base::Decimal(100));
  const auto dates =
      BlocksOf(R"(<for-each select="date" as="x" sort="@value"><p id="a">{x}</p></for-each>)",
               R"(<date id="d1" value="2026-03-29" source="s"/>
          <date id="d2" value="2025-12-01" source="s"/>)");
  REQUIRE(dates.size() == 2);
  CHECK(TextOf(dates[0]).scope->at("x").id == "d2");
}

TEST_CASE("if takes its children when the test is true") {
  CHECK(Units(BlocksOf(R"(<if test="count(integer) = 3"><p id="yes">A</p></if>
                          <if test="count(integer) = 2"><p id="no">B</p></if>)",
                       kThree)) == Strings{"yes"});
}

TEST_CASE("let binds a number, a record, a list, a text, by its type") {
  const auto blocks = BlocksOf(R"x(
    <let name="count" select="count(integer)"/>
    <let name="half" select="count(integer) div 2"/>
    <let name="sum" select="total(integer)" type="number"/>
    <let name="when" select="string('2024')" type="year"/>
    <let name="words" select="string('2024')"/>
    <let name="group" select="record('iscg')"/>
    <let name="both" select="record('res71') | record('res191')"/>
    <p id="a">{count} {half} {sum} {when} {words} {group} {both}</p>)x",
                               kThree);
  REQUIRE(blocks.size() == 1);
  const OutlineText& text = TextOf(blocks[0]);
  CHECK(ValueOf(text, "count").type == base::ValueType::kInteger);
  CHECK(ValueOf(text, "count").number == base::Decimal(3));
  // Exact: a half is not cut off.
  CHECK(ValueOf(text, "half").type == base::ValueType::kDecimal);
  CHECK(ValueOf(text, "half").number == base::Decimal(15, 1));
  CHECK(ValueOf(text, "sum").number == base::Decimal(119));
  CHECK(ValueOf(text, "when").type == base::ValueType::kYear);
  CHECK(ValueOf(text, "when").date.ToString() == "2024");
  CHECK(ValueOf(text, "words").type == base::ValueType::kText);
  CHECK(std::get<base::TermReference>(text.scope->at("group").what).concept_id == "iscg");
  CHECK(std::get<std::vector<base::Referent>>(text.scope->at("both").what).size() == 2);
}

TEST_CASE("let binds a date as the day, month or year it is") {
  const auto blocks = BlocksOf(R"x(
    <let name="day" select="string('2018-04-17')" type="date"/>
    <let name="month" select="substring('2018-04-17', 1, 7)" type="date"/>
    <let name="year" select="string('2018')" type="date"/>
    <let name="none" select="string('April')" type="date"/>
    <p id="a">{day} {month} {year} {none}</p>)x");
  const OutlineText& text = TextOf(blocks.at(0));
  CHECK(ValueOf(text, "day").type == base::ValueType::kDate);
  CHECK(ValueOf(text, "month").type == base::ValueType::kMonth);
  CHECK(ValueOf(text, "month").date.ToString() == "2018-04");
  CHECK(ValueOf(text, "year").type == base::ValueType::kYear);
  CHECK(ValueOf(text, "none").type == base::ValueType::kText);
}

TEST_CASE("what has a code is called by it, in every language") {
  SmallProject small;
  small.Registry(R"(<objective id="obj" code="I.6" source="s"><head>H</head>
      <outcome id="out" code="I.6-a"><text>T</text></outcome></objective>)");
  small.Template(R"x(<for-each select="record('obj')/outcome" as="one">
      <message select="text"><run-in id="code">{one} of {obj}</run-in></message></for-each>)x");
  const auto blocks = Arranged(small).blocks;
  const auto& paragraph = As<Paragraph>(blocks.at(0));
  CHECK(paragraph.text.unit == "out.text");
  CHECK(ValueOf(*paragraph.run_in, "one").text == "I.6-a");
  CHECK(ValueOf(*paragraph.run_in, "obj").text == "I.6");
}

TEST_CASE("a let that gives no number is reported, not printed") {
  SmallProject small;
  small.Template(R"x(<let name="n" select="number('many')"/><p id="a">{n}</p>)x");
  small.Load();
  CHECK_FALSE(Arrange(*small.project, small.report(), small.sink));
  CHECK(small.Codes() == Strings{"not-a-number"});
}

TEST_CASE("let holds from its place on, inside what it stands in") {
  const auto blocks = BlocksOf(R"x(
    <section><let name="n" select="count(integer)"/><p id="inside">{n}</p></section>
    <p id="before">{iscg}</p>)x");
  CHECK(TextOf(blocks[0]).scope->count("n") == 1);
  CHECK(TextOf(blocks[1]).scope->count("n") == 0);
}

TEST_CASE("include sets the children of a part at its place") {
  SmallProject small;
  small.Write("templates/parts/part.xml", R"(<part><p id="part">B</p></part>)");
  small.Template(R"(<p id="a">A</p><include href="../parts/part.xml"/><p id="c">C</p>)");
  const auto blocks = Arranged(small).blocks;
  CHECK(Units(blocks) == Strings{"a", "part", "c"});
  CHECK(TextOf(blocks[1]).file == "templates/parts/part.xml");
}

TEST_CASE("a narrative's headings stand below the section's, its lists nest") {
  SmallProject small;
  small.Write("content/r/story.md",
              "Text.\n\n# Head\n\nMore.\n\n- a\n  - b\n\n## Deeper\n\nEnd.\n");
  small.Template(R"(<section><heading>H</heading><narrative file="story"/></section>)");
  const auto blocks = Arranged(small).blocks;
  REQUIRE(blocks.size() == 7);
  CHECK(As<Heading>(blocks[2]).level == 2);
  CHECK(TextOf(blocks[1]).unit == "text.p1");
  CHECK(As<List>(blocks[4]).level == 1);
  const auto& item = As<List>(blocks[4]).items.at(0).blocks;
  REQUIRE(item.size() == 2);
  CHECK(As<List>(item[1]).level == 2);
  CHECK(As<Heading>(blocks[5]).level == 3);
}

TEST_CASE("a narrative's paragraphs are numbered where the template says so") {
  SmallProject small;
  small.Write("content/r/intro.md", "One.\n\n- item\n\nTwo.\n");
  small.Template(R"(<section id="s" numbered="yes"><heading>S</heading>
                    <narrative file="intro" numbered="yes"/><narrative file="intro"/></section>)");
  const auto blocks = Arranged(small).blocks;
  REQUIRE(blocks.size() == 7);
  CHECK(As<Paragraph>(blocks[1]).number == "1.1");
  CHECK(As<Paragraph>(As<List>(blocks[2]).items.at(0).blocks.at(0)).number.empty());
  CHECK(As<Paragraph>(blocks[3]).number == "1.2");
  CHECK(As<Paragraph>(blocks[4]).number.empty());
}

TEST_CASE("a message has a head of its record or of the template, and a number") {
  const auto blocks = BlocksOf(
      R"x(<for-each select="activity"><message select="text" run-in="head" numbered="yes"/>
          <message select="text"><run-in id="own">Own</run-in></message></for-each>)x",
      R"(<activity id="act" source="s"><head>Head</head><text>Text</text></activity>)");
  REQUIRE(blocks.size() == 2);
  CHECK(As<Paragraph>(blocks[0]).number == "1");
  CHECK(As<Paragraph>(blocks[0]).run_in->unit == "act.head");
  CHECK(As<Paragraph>(blocks[1]).run_in->unit == "own");
}

TEST_CASE("a list has its style, its level and heads run in") {
  const auto blocks = BlocksOf(R"x(
    <list style="letter">
      <for-each select="integer[@group = 'g']" as="n">
        <item><run-in id="head">Head</run-in><p id="text">{n}</p>
          <list style="roman"><item><p id="inner">x</p></item></list></item>
      </for-each>
      <if test="false()"><item><p id="never">no</p></item></if>
    </list>
    <list style="dash"><if test="false()"><item><p id="none">no</p></item></if></list>)x",
                               kThree);
  REQUIRE(blocks.size() == 1);  // a list without items is none
  const auto& list = As<List>(blocks[0]);
  CHECK(list.style == model::ListStyle::kLetter);
  CHECK(list.level == 1);
  REQUIRE(list.items.size() == 2);
  const auto& item = list.items[1].blocks;
  REQUIRE(As<Paragraph>(item.at(0)).run_in);
  CHECK(As<Paragraph>(item.at(0)).run_in->unit == "head");
  CHECK(As<List>(item.at(1)).level == 2);
  CHECK(As<List>(item.at(1)).style == model::ListStyle::kRoman);
}

TEST_CASE("a head of an item is its first line, from a record or the template") {
  const auto blocks = BlocksOf(R"x(
    <list style="letter"><for-each select="step"><item><head select="head"/><message select="text"/></item>
      </for-each><item><head id="own">Own</head><p id="text">x</p></item></list>)x",
                               R"(<step id="s" source="s"><head>H</head><text>T</text></step>)");
  const auto& list = As<List>(blocks.at(0));
  REQUIRE(list.items.size() == 2);
  CHECK(Units(list.items[0].blocks) == Strings{"s.head", "s.text"});
  CHECK(As<Paragraph>(list.items[0].blocks.at(0)).role == model::ParagraphRole::kItemHead);
  CHECK(As<Paragraph>(list.items[0].blocks.at(1)).role == model::ParagraphRole::kBody);
  CHECK(Units(list.items[1].blocks) == Strings{"own", "text"});
}

TEST_CASE("a quotation holds blocks and says where they are from") {
  const auto blocks = BlocksOf(R"x(
    <quotation><for-each select="definition"><message select="text"/></for-each>
      <source id="from">{iscg}</source></quotation>
    <quotation id="q"><p>bare</p></quotation>
    <quotation><if test="false()"><p>never</p></if><source>nothing</source></quotation>)x",
                               R"(<definition id="d" source="s"><text>T</text></definition>)");
  REQUIRE(blocks.size() == 2);  // without words there is none
  const auto& quotation = As<model::Quotation>(blocks[0]);
  CHECK(Units(quotation.blocks) == Strings{"d.text"});
  REQUIRE(quotation.source);
  CHECK(quotation.source->unit == "from");
  CHECK(Units(As<model::Quotation>(blocks[1]).blocks) == Strings{"q.p1"});
  CHECK_FALSE(As<model::Quotation>(blocks[1]).source);
}

TEST_CASE("a numbered narrative numbers its paragraphs, not those of its lists") {
  SmallProject small;
  small.Write("content/r/story.md", "One.\n\n- item\n\n# Head\n\nTwo.\n");
  small.Template(
      R"(<section id="s" numbered="yes"><heading>H</heading><p id="p" numbered="yes">A</p>
    <narrative file="story" numbered="yes"/></section>)");
  const auto blocks = Arranged(small).blocks;
  REQUIRE(blocks.size() == 6);
  CHECK(As<Paragraph>(blocks[2]).number == "1.2");
  CHECK(As<Paragraph>(As<List>(blocks[3]).items.at(0).blocks.at(0)).number.empty());
  CHECK(As<Heading>(blocks[4]).number.empty());
  CHECK(As<Paragraph>(blocks[5]).number == "1.3");
}

TEST_CASE("a list in running text and what continues are set into the paragraph before them") {
  const auto blocks = BlocksOf(R"x(
    <p id="lead">Lead:</p>
    <list style="roman" inline="yes">
      <for-each select="integer[@group = 'g']" as="x"><item><p id="one">{x};</p></item></for-each>
      <if test="count(integer) = 4"><item><p id="never">x</p></item></if>
    </list>
    <p id="after" continues="yes">After:</p>
    <list style="letter" inline="yes"><item><p id="two">x</p></item></list>
    <list style="dash" inline="yes"></list>
    <p id="next">Next.</p>)x",
                               kThree);
  REQUIRE(Units(blocks) == Strings{"lead", "next"});
  const auto& lists = As<Paragraph>(blocks[0]).lists;
  REQUIRE(lists.size() == 2);
  CHECK(lists[0].style == model::ListStyle::kRoman);
  CHECK(lists[0].level == 1);
  REQUIRE(lists[0].items.size() == 2);
  CHECK(ValueOf(lists[0].items[0].text, "x").number == base::Decimal(10));
  CHECK(ValueOf(lists[0].items[1].text, "x").number == base::Decimal(9));
  REQUIRE(lists[0].after);
  CHECK(lists[0].after->unit == "after");
  CHECK(lists[1].style == model::ListStyle::kLetter);
  CHECK_FALSE(lists[1].after);
}

TEST_CASE("what is set in running text begins a paragraph where there is none") {
  const auto blocks = BlocksOf(R"(
    <title id="title">T</title>
    <list style="roman" inline="yes"><item><p id="one">x</p></item></list>
    <rule/><p id="alone" continues="yes">A</p><p id="more" continues="yes">B</p>)");
  REQUIRE(blocks.size() == 4);
  CHECK(As<Paragraph>(blocks[0]).lists.empty());
  CHECK(As<Paragraph>(blocks[1]).lists.size() == 1);
  const auto& lists = As<Paragraph>(blocks[3]).lists;
  REQUIRE(lists.size() == 2);
  CHECK(lists[0].after->unit == "alone");
  CHECK(lists[1].after->unit == "more");
}

TEST_CASE("a list in running text inside an item is one level deeper") {
  const auto blocks = BlocksOf(R"(<list style="letter"><item><p id="a">x</p>
    <list style="letter" inline="yes"><item><p id="b">y</p></item></list></item></list>)");
  const auto& item = As<List>(blocks.at(0)).items.at(0);
  REQUIRE(item.blocks.size() == 1);
  CHECK(As<Paragraph>(item.blocks[0]).lists.at(0).level == 2);
}

TEST_CASE("an item in running text that is more than one text is reported") {
  SmallProject small;
  small.Template(R"(<p id="a">Lead</p><list style="roman" inline="yes">
    <item><p id="b">x</p><p id="c">y</p></item><item><run-in id="h">H</run-in><p id="d">z</p></item>
    <item/></list>)");
  small.Load();
  CHECK_FALSE(Arrange(*small.project, small.report(), small.sink));
  CHECK(small.Codes() == Strings{"running-text", "running-text", "running-text"});
}

TEST_CASE("a head stays where its item has no paragraph first") {
  const auto blocks = BlocksOf(R"(<list style="dash"><item><run-in id="head">Head</run-in>
    <list style="dash"><item><p id="inner">x</p></item></list></item></list>)");
  const auto& item = As<List>(blocks.at(0)).items.at(0).blocks;
  REQUIRE(item.size() == 2);
  REQUIRE(As<Paragraph>(item[0]).run_in);
  CHECK(As<Paragraph>(item[0]).run_in->unit == "head");
}

TEST_CASE("a table has its number, widths, spans, alignment, loops and notes") {
  SmallProject small;
  small.Report(kThree);
  small.Template(R"(
    <p id="see">See {figures}.</p>
    <table id="figures" numbered="yes"><caption id="cap">Figures</caption>
      <columns widths="300 700"/>
      <header><row><cell columns="2"><p id="h">All</p></cell></row></header>
      <body>
        <for-each select="integer" as="n">
          <row><cell header="yes" rows="2"><p id="l">Row</p></cell>
            <cell align="end"><p id="v">{n}</p></cell></row>
        </for-each>
      </body>
      <table-note id="note">Below.</table-note>
    </table>
    <table id="second" numbered="yes">
      <body><row><cell><p id="x">x</p></cell></row></body></table>)");
  const model::Outline outline = Arranged(small);
  const auto& table = As<Table>(outline.blocks.at(1));
  CHECK(table.number == "1");
  CHECK(As<Table>(outline.blocks.at(2)).number == "2");
  CHECK(outline.place_numbers.at("second") == "2");
  CHECK(table.widths == std::vector<int>{300, 700});
  REQUIRE(table.caption);
  CHECK_FALSE(table.caption->first_mention);
  CHECK(table.header.at(0).cells.at(0).columns == 2);
  CHECK(table.header.at(0).cells.at(0).header);
  REQUIRE(table.body.size() == 3);
  CHECK(table.body[0].cells.at(0).header);
  CHECK(table.body[0].cells.at(0).rows == 2);
  CHECK_FALSE(table.body[0].cells.at(1).header);
  CHECK(table.body[0].cells.at(1).alignment == model::Alignment::kEnd);
  CHECK(table.notes.size() == 1);
  // The text that names the table stands before it.
  const auto& place =
      std::get<base::PlaceReference>(TextOf(outline.blocks[0]).scope->at("figures").what);
  CHECK(place.target == "figures");
  CHECK(place.label == "table");
}

TEST_CASE("notes are numbered by first reference") {
  SmallProject small;
  small.Report(R"(<note id="late" source="s"><text>Second.</text></note>
                  <note id="early" source="s"><text>First.</text></note>
                  <note id="unused" source="s"><text>Never.</text></note>
                  <activity id="act" source="s"><head>Head{late, note}</head>
                  <text>Text{early, note}</text></activity>)");
  small.Template(R"(<p id="a">One{early, note}, two{late, note}, one again{early, note}.</p>)");
  const model::Outline outline = Arranged(small);
  REQUIRE(outline.notes.size() == 2);
  CHECK(outline.notes[0].id == "early");
  CHECK(outline.notes[0].number == 1);
  CHECK(outline.notes[1].id == "late");
  CHECK(TextOf(outline.notes[0].blocks.at(0)).unit == "early.text");

  // A head that runs in is read before its paragraph.
  small.Template(R"(<message select="activity/text" run-in="activity/head"/>)");
  CHECK(Arranged(small).notes.at(0).id == "late");
  small.Template(R"(<list style="dash"><item><run-in select="activity/head"/>
                    <message select="activity/text"/></item></list>)");
  CHECK(Arranged(small).notes.at(0).id == "late");
}

TEST_CASE("the masthead holds the fields whose test is true") {
  const auto blocks = BlocksOf(R"(<masthead>
      <session id="s">{session}</session>
      <agenda-item id="i" test="front/agenda-item">Item</agenda-item>
      <number id="n" test="front/symbol">{symbol}</number></masthead>)");
  const auto& masthead = As<model::Masthead>(blocks.at(0));
  REQUIRE(masthead.fields.size() == 2);
  CHECK(masthead.fields[0].field == model::MastheadField::kSession);
  CHECK(masthead.fields[1].field == model::MastheadField::kNumber);
}

TEST_CASE("the names of the front matter are bound") {
  SmallProject small;
  small.Report("", R"(<agenda-item value="PL 1.2"/><issued value="2026-03-29"/><title>T</title>)");
  small.Template(
      R"(<p id="a">{session} {symbol} {author} {agenda_item} {issued}
      {report_date} {original_language}</p>)");
  const model::Outline outline = Arranged(small);
  const model::Scope& scope = *TextOf(outline.blocks.at(0)).scope;
  CHECK(std::get<base::EventReference>(scope.at("session").what).year == 2026);
  CHECK(std::get<base::DocumentReference>(scope.at("symbol").what).pending);
  CHECK(std::get<base::TermReference>(scope.at("author").what).concept_id == "secretary_general");
  CHECK(std::get<base::Value>(scope.at("agenda_item").what).text == "PL 1.2");
  CHECK(std::get<base::Value>(scope.at("issued").what).date.ToString() == "2026-03-29");
  CHECK(std::get<base::Value>(scope.at("report_date").what).date.ToString() == "2026-03-29");
  CHECK(std::get<base::TermReference>(scope.at("original_language").what).concept_id ==
        "language_en");
  REQUIRE(outline.issued);
  CHECK(outline.issued->ToString() == "2026-03-29");
  CHECK(outline.symbol.pending);
}

TEST_CASE("a dated record is as it is on the report's day") {
  SmallProject small;
  small.Registry(R"(<office id="chief" source="s"><name term="secretary_general" until="2023"/>
                    <name term="secretary_general_f" from="2023"/></office>)");
  small.Template(R"(<p id="a">{chief}</p>)");
  const auto blocks = Arranged(small).blocks;
  const auto& term = std::get<base::TermReference>(TextOf(blocks.at(0)).scope->at("chief").what);
  CHECK(term.concept_id == "secretary_general_f");
}

TEST_CASE("only body text introduces names") {
  const auto blocks = BlocksOf(R"(
    <author id="au">By {author}</author><title id="ti">T</title>
    <box><entry><label id="la">L</label><p id="in">{iscg}</p></entry><rule/></box>
    <section><heading>H {iscg}</heading><p id="p">{iscg}</p></section>)");
  CHECK_FALSE(TextOf(blocks.at(0)).first_mention);
  CHECK(As<Paragraph>(blocks[0]).role == model::ParagraphRole::kAuthor);
  CHECK(As<Paragraph>(blocks.at(1)).role == model::ParagraphRole::kTitle);
  CHECK_FALSE(TextOf(blocks[1]).first_mention);
  const auto& box = As<model::Box>(blocks.at(2));
  REQUIRE(box.entries.size() == 2);
  CHECK_FALSE(box.entries[0].label.first_mention);
  CHECK_FALSE(TextOf(box.entries[0].blocks.at(0)).first_mention);
  CHECK(box.entries[1].rule);
  CHECK_FALSE(As<Heading>(blocks.at(3)).text.first_mention);
  CHECK(TextOf(blocks.at(4)).first_mention);
}

TEST_CASE("a record about another stands for it") {
  const auto blocks =
      BlocksOf(R"(<for-each select="topic-report" as="topic"><p id="a">{topic}</p></for-each>)",
               R"(<topic-report id="t1" ref="iscg" source="s"><text>x</text></topic-report>)");
  const auto& term = std::get<base::TermReference>(TextOf(blocks.at(0)).scope->at("topic").what);
  CHECK(term.concept_id == "iscg");
}

TEST_CASE("rules and the closing rule are blocks; the footer is not") {
  SmallProject small;
  small.Template(R"(<rule/><footer id="f">Foot</footer><closing-rule/>)");
  const model::Outline outline = Arranged(small);
  REQUIRE(outline.blocks.size() == 2);
  CHECK(std::get<model::Rule>(outline.blocks[0].what).kind == model::RuleKind::kShort);
  CHECK(std::get<model::Rule>(outline.blocks[1].what).kind == model::RuleKind::kClosing);
  CHECK(outline.footer.unit == "f");
}

}  // namespace hexapla::compose
