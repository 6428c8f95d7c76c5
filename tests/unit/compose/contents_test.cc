#include "arranged.h"

namespace hexapla::compose {
namespace {

using model::Contents;
using model::Heading;
using model::Inlines;

using testing::SmallProject;

const std::string kSections = R"(
  <contents levels="1"><heading>Contents</heading></contents>
  <contents of="figures"><heading>Figures</heading></contents>
  <section id="one" numbered="yes"><heading>First {see}</heading><p>Text</p>
    <section><heading>Below</heading><p>Text</p></section></section>
  <section><heading>Second</heading>
    <table id="flow" numbered="yes" look="diagram"><caption>Flow</caption>
      <body><row><cell><p>a</p></cell></row></body></table></section>)";

TEST_CASE("contents list what stands in the report, in the words it has there") {
  SmallProject small;
  small.Report(R"(<note id="see" source="s"><text>A note.</text></note>)");
  std::string sections = kSections;
  sections.replace(sections.find("{see}"), 5, "{see, note}");
  small.Template(sections);
  const model::Document document = Worded(small, "en");
  const auto& contents = As<Contents>(document.blocks.at(0));
  CHECK(model::PlainText(contents.heading) == "Contents");
  REQUIRE(contents.entries.size() == 2);
  CHECK(contents.entries[0].number == "1");
  CHECK(contents.entries[0].target == "one");
  // The note stands at the heading alone.
  REQUIRE(contents.entries[0].text.size() == 1);
  CHECK(contents.entries[0].text[0].text == "First ");
  CHECK(contents.entries[1].number.empty());
  // A section without an id is given one, which no id of a template can be.
  CHECK(contents.entries[1].target == "heading-2");
  CHECK(As<Heading>(document.blocks.at(6)).id == "heading-2");
  const auto& figures = As<Contents>(document.blocks.at(1));
  REQUIRE(figures.entries.size() == 1);
  CHECK(figures.entries[0].target == "flow");
  CHECK(model::PlainText(*figures.entries[0].label) == "Figure 1:");
}

TEST_CASE("without contents no id is made") {
  SmallProject small;
  small.Template("<section><heading>First</heading><p>Text</p></section>");
  CHECK(As<Heading>(Worded(small, "en").blocks.at(0)).id.empty());
}

}  // namespace
}  // namespace hexapla::compose
