#include <catch2/catch.hpp>

#include "fixture.h"

namespace hexapla::xml {

TEST_CASE("a view copies parts and leads back to their originals") {
  const Parsed parsed(
      "<registry>\n  <body id='a' xml:lang='fr'><name until='2024'/><name/>x</body></registry>");
  REQUIRE(parsed.document != nullptr);
  const Element body = parsed.root().first_child("body");
  View view("project");
  const Element registry = view.AddElement(view.root(), "registry");
  const Element copy = view.Copy(registry, body, [](Element e) { return !e.attribute("until"); });
  CHECK(copy.parent() == registry);
  CHECK(registry.parent() == view.root());
  CHECK(copy != body);
  CHECK(copy.attribute("id") == "a");
  CHECK(copy.xml_attribute("lang") == "fr");
  CHECK(copy.text() == "x");
  REQUIRE(copy.children("name").size() == 1);
  CHECK(View::OriginalOf(copy) == body);
  CHECK(View::OriginalOf(copy.first_child("name")) == body.children("name")[1]);
  CHECK(copy.span() == body.span());
  CHECK(TextOf(copy.attribute_span("id")) == "a");
  CHECK(copy.span().file == &parsed.file);
}

TEST_CASE("an element that is no copy is its own original and has no place") {
  const View view("project");
  CHECK(View::OriginalOf(view.root()) == view.root());
  CHECK_FALSE(view.root().span().known());
}

TEST_CASE("an element added to a view stands where it is said to stand") {
  const base::SourceFile file("costs.csv", "id,value\na,12\n");
  View view("project");
  const base::Span span{&file, 11, 13};
  const Element added = view.Add(view.root(), "integer", {{"id", "a"}, {"value", "<12>"}}, span);
  CHECK(added.parent() == view.root());
  CHECK(added.attribute("value") == "<12>");
  CHECK(added.span() == span);
  CHECK(added.attribute_span("value") == span);
  CHECK(View::OriginalOf(added) == added);
}

TEST_CASE("a copy of a copy leads to what was parsed") {
  const Parsed parsed("<r><a/></r>");
  View first("x");
  const Element one = first.Copy(first.root(), parsed.root(), nullptr);
  View second("y");
  const Element two = second.Copy(second.root(), one, nullptr);
  CHECK(View::OriginalOf(two) == parsed.root());
  CHECK(two.children().size() == 1);
}

}  // namespace hexapla::xml
