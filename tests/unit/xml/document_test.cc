#include "xml/document.h"

#include <catch2/catch.hpp>
#include <thread>

#include "fixture.h"

namespace hexapla::xml {
namespace {

std::string Malformed(const std::string& text) {
  const Parsed parsed(text);
  CHECK(parsed.document == nullptr);
  CHECK(parsed.sink.diagnostics().size() == 1);
  return Shown(parsed.sink);
}

}  // namespace

TEST_CASE("an element knows where it stands, in code points") {
  const Parsed parsed("<r>\n  <é n='1'/>день <b x = \"2\" >т<c/>в</b >\n</r>");
  REQUIRE(parsed.document != nullptr);
  const Element b = parsed.root().first_child("b");
  CHECK(TextOf(b.span()) == "<b x = \"2\" >");
  CHECK(TextOf(b.content_span()) == "т<c/>в");
  CHECK(parsed.file.Locate(b.span().begin) == base::LineColumn{2, 18});
  const Element empty = parsed.root().first_child("é");
  CHECK(TextOf(empty.span()) == "<é n='1'/>");
  CHECK(TextOf(empty.content_span()).empty());
  CHECK(TextOf(parsed.root().content_span()).size() == parsed.file.text().size() - 7);
}

TEST_CASE("spans count the bytes of a byte order mark, and columns do not move") {
  const Parsed parsed("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?><r><b/></r>");
  REQUIRE(parsed.document != nullptr);
  CHECK(parsed.root().span().begin == 3 + 38);
  CHECK(TextOf(parsed.root().first_child("b").span()) == "<b/>");
}

TEST_CASE("spans stay true in a file longer than the parser's buffer") {
  std::string text = "<r>";
  for (int i = 0; i < 5000; ++i) text += fmt::format("<a n='{}'>é &amp; ф</a>\r\n", i);
  const Parsed parsed(text + "</r>");
  REQUIRE(parsed.document != nullptr);
  const Children children = parsed.root().children("a");
  const std::vector<Element> all(children.begin(), children.end());
  REQUIRE(all.size() == 5000);
  for (int i = 0; i < 5000; ++i) {
    const Element a = all[static_cast<std::size_t>(i)];
    REQUIRE(TextOf(a.span()) == fmt::format("<a n='{}'>", i));
    REQUIRE(TextOf(a.content_span()) == "é &amp; ф");
  }
}

// XML 1.0, 2.4 and 4.1: a reference stands for its character.
TEST_CASE("an ampersand of an attribute is one character") {
  const Parsed parsed(
      "<r a='?a=1&amp;b=&#50;&#38;c=&#x26;' b='&amp;#38;&amp;amp;&lt;&amp;' c='&amp;'/>");
  REQUIRE(parsed.document != nullptr);
  CHECK(parsed.root().attribute("a") == "?a=1&b=2&c=&");
  CHECK(parsed.root().attribute("b") == "&#38;&amp;<&");
  CHECK(parsed.root().attribute("c") == "&");
}

TEST_CASE("an attribute's span is its value without quotes") {
  const Parsed parsed(
      "<r one='a\"b' two\n=\n\"it's &quot;&#233;&quot; > x\" xml:lang='fr' empty=''/>");
  REQUIRE(parsed.document != nullptr);
  const Element r = parsed.root();
  CHECK(TextOf(r.attribute_span("one")) == "a\"b");
  CHECK(TextOf(r.attribute_span("two")) == "it's &quot;&#233;&quot; > x");
  CHECK(r.attribute("two") == "it's \"é\" > x");
  CHECK(TextOf(r.attribute_span("xml:lang")) == "fr");
  CHECK(r.attribute_span("empty").begin == r.attribute_span("empty").end);
  CHECK(r.attribute_span("none") == r.span());
  CHECK(r.attribute("empty") == "");
  CHECK_FALSE(r.attribute("lang").has_value());
  CHECK(r.xml_attribute("lang") == "fr");
  CHECK(r.attribute_or("none", "x") == "x");
}

TEST_CASE("character data is read whole") {
  const Parsed parsed("<r>a &lt;<b>c</b><![CDATA[<d>]]>&#x20AC;<!-- no --><?no no?>e</r>");
  REQUIRE(parsed.document != nullptr);
  CHECK(parsed.root().text() == "a <c<d>€e");
  const std::vector<Node> content = MixedContent(parsed.root());
  REQUIRE(content.size() == 3);
  CHECK(content[0].text == "a <");
  CHECK(content[1].element.name() == "b");
  CHECK(content[2].text == "<d>€e");
}

TEST_CASE("texts that the file does not hold as they are read") {
  // XML 1.0, 2.11: line ends are U+000A; 3.3.3: white space in a value is spaces.
  const Parsed parsed("<r a='x\ny'>one\r\ntwo<b/> \rthree <!-- no -->four<c>&lt;</c></r>");
  REQUIRE(parsed.document != nullptr);
  const Element r = parsed.root();
  CHECK(r.value("a") == "x y");
  CHECK(r.has("a"));
  CHECK_FALSE(r.has("b"));
  CHECK(r.value("b").empty());
  const std::vector<Node> content = MixedContent(r);
  REQUIRE(content.size() == 4);
  CHECK(content[0].text == "one\ntwo");
  CHECK(content[2].text == " \nthree four");
  CHECK(r.text() == "one\ntwo \nthree four<");
  CHECK(r.children()[1].content_span().end - r.children()[1].content_span().begin == 4);
}

TEST_CASE("the children of an element are a range") {
  const Parsed parsed("<r><a/>x<b/><a/></r>");
  REQUIRE(parsed.document != nullptr);
  std::string names;
  for (const Element child : parsed.root().children()) names += child.name();
  CHECK(names == "aba");
  CHECK(parsed.root().children("b").front().name() == "b");
  CHECK(parsed.root().children("c").empty());
  CHECK(Element().children().empty());
}

TEST_CASE("namespaces and relations") {
  const Parsed parsed("<x:r xmlns:x='urn:x' xmlns='urn:d'><a/><b/><a/></x:r>");
  REQUIRE(parsed.document != nullptr);
  const Element r = parsed.root();
  CHECK(r.name() == "r");
  CHECK(r.namespace_uri() == "urn:x");
  CHECK(r.children().size() == 3);
  CHECK(r.children("a").size() == 2);
  CHECK(r.first_child("b").namespace_uri() == "urn:d");
  CHECK(r.first_child("b").parent() == r);
  CHECK_FALSE(r.parent());
  CHECK_FALSE(r.first_child("none"));
  CHECK(Element().name().empty());
  CHECK_FALSE(Element().span().known());
}

TEST_CASE("what is not well-formed is said in our words, at its place") {
  CHECK(Malformed("<a>\n  <b>\n</a>") ==
        "3:1 malformed-xml: `</a>` stands where `</b>` is due | `<b>` begins here");
  CHECK(Malformed("<a>\n  <b>x") ==
        "2:3 malformed-xml: `<b>` is not closed: the file ends without `</b>` | write `</b>` where "
        "the element ends");
  CHECK(Malformed("<a b='1' c='2' b='3'/>") ==
        "1:16 malformed-xml: attribute `b` stands twice in `<a>` | it stands here first");
  CHECK(Malformed("<a>R & D</a>") ==
        "1:6 malformed-xml: `&` stands alone | write `&amp;` for the character");
  CHECK(Malformed("<a>R &D</a>") ==
        "1:6 malformed-xml: `&D` has no closing `;` | write `&amp;` for the character `&`");
  CHECK(Malformed("<a>é&nbsp;</a>") ==
        "1:5 malformed-xml: `&nbsp;` is not known; XML has `&amp; &lt; &gt; &quot; &apos;` | type "
        "the "
        "character itself");
  CHECK(Malformed("<a b='&nbsp;'/>").find("1:7 malformed-xml: `&nbsp;` is not known") == 0);
  CHECK(Malformed("<a>1 < 2</a>") ==
        "1:6 malformed-xml: `<` stands alone: no name follows it | write `&lt;` for the character");
  CHECK(
      Malformed("<a b='<'/>") ==
      "1:7 malformed-xml: `<` stands in an attribute's value | write `&lt;` for the character, or "
      "close the value before it");
  CHECK(Malformed("<a b=1/>") ==
        "1:6 malformed-xml: an attribute's value has no quotation marks | write it as "
        "`name=\"value\"`");
  CHECK(Malformed("<a>\n<b c='1'<d/></a>") ==
        "2:1 malformed-xml: the start tag has no closing `>`");
  CHECK(Malformed("<a b='1'c='2'/>") ==
        "1:9 malformed-xml: a space is missing before the next attribute");
  CHECK(Malformed("<a b='1' = '2'/>") ==
        "1:10 malformed-xml: an attribute's name, or `>`, is due here");
  CHECK(Malformed("<a/><b/>") ==
        "1:5 malformed-xml: something stands behind the end of the outermost element | one element "
        "holds all the others");
  CHECK(Malformed("") == "1:1 malformed-xml: the file is no XML: an element's `<` is due here");
  CHECK(Malformed("x").find("1:1 malformed-xml: the file is no XML") == 0);
  CHECK(
      Malformed("<x:a/>") ==
      "1:1 malformed-xml: prefix `x` stands for no namespace | declare it with `xmlns:x=\"…\"`, or "
      "remove it");
  CHECK(Malformed("<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>")
            .find("attribute `q:x` stands twice") != std::string::npos);
  CHECK(Malformed("<a>&#xD800;</a>").find("malformed-xml: a control character") !=
        std::string::npos);
  CHECK(Malformed("<a>]]></a>").find("`]]>` stands in the text") != std::string::npos);
  CHECK(Malformed("<a><!-- x").find("a comment is not closed") != std::string::npos);
  CHECK(Malformed(" <?xml version='1.0'?><a/>").find("elsewhere than at the start") !=
        std::string::npos);
  CHECK(Malformed("<a:b:c xmlns:a='u'/>").find("more than one `:`") != std::string::npos);
}

TEST_CASE("one document is read from several threads") {
  const Parsed parsed("<r>" + Repeated("<a n='1'>x</a>", 200) + "</r>");
  REQUIRE(parsed.document != nullptr);
  std::vector<std::thread> threads;
  std::vector<int> right(4, 0);
  for (std::size_t t = 0; t < right.size(); ++t) {
    threads.emplace_back([&parsed, &right, t] {
      for (const Element a : parsed.root().children("a")) {
        const bool same = a.attribute("n") == "1" && TextOf(a.attribute_span("n")) == "1";
        right[t] += same && a.text() == "x" ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(right == std::vector<int>(4, 200));
}

}  // namespace hexapla::xml
