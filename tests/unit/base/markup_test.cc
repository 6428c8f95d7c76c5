#include "base/markup.h"

#include <catch2/catch.hpp>

namespace hexapla::base {

TEST_CASE("text and attributes are escaped") {
  std::string out;
  AppendEscaped("a<b>&\"'é", false, out);
  CHECK(out == "a&lt;b&gt;&amp;\"'é");
  out.clear();
  AppendEscaped("a<b>&\"'é", true, out);
  CHECK(out == "a&lt;b&gt;&amp;&quot;'é");
}

TEST_CASE("markup is written in order and closed by name") {
  Markup markup;
  markup.Raw("<!-- x -->").Open("a", {{"b", "\"1\""}, {"c", ""}}).Text("<").Empty("d");
  markup.Element("e", "&", {{"f", "g"}})
      .Open("h", Markup::AttributeList{{"i", "j"}})
      .Close()
      .Close();
  CHECK(markup.Finish() ==
        "<!-- x --><a b=\"&quot;1&quot;\" c=\"\">&lt;<d/><e f=\"g\">&amp;</e><h "
        "i=\"j\"></h></a>");
  CHECK(markup.Finish().empty());
}

TEST_CASE("a format adds to the text what it needs, and calls are chained through") {
  struct Page : MarkupText<Page> {
    Page& Break() { return Raw("<br>"); }
  };
  Page page;
  page.Reserve(100);
  page.Raw("<p").Attribute("a", "1 < \"2\"").Attribute("b", "").Raw(">").Break().Text("&").Break();
  CHECK(page.text() == "<p a=\"1 &lt; &quot;2&quot;\" b=\"\"><br>&amp;<br>");
  CHECK(page.Take().ends_with("<br>&amp;<br>"));
  CHECK(page.text().empty());
}

}  // namespace hexapla::base
