#include "check/schematron.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace hexapla::check {
namespace {

/// What the patterns say of the document, in its order.
std::vector<std::string> Said(const std::string& patterns, const std::string& document,
                              const std::string& attributes = {}) {
  const base::SourceFile rules("content/rules/a.sch",
                               "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" " +
                                   attributes + ">" + patterns + "</schema>");
  const base::SourceFile file("content/a.xml", document);
  base::Sink sink;
  const auto schema_document = xml::Document::Parse(rules, sink);
  const auto parsed = xml::Document::Parse(file, sink);
  const auto schema = schematron::Read(*schema_document, sink);
  if (schema) schematron::Run(*schema, xml::View(parsed->root()), sink);
  sink.Sort();
  std::vector<std::string> out;
  for (const base::Diagnostic& d : sink.diagnostics()) {
    out.push_back(std::string(base::NameOf(d)) + " " + d.message);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

// Source of the expectations: ISO/IEC 19757-3:2016, 5 and 6.
TEST_CASE("an assert is reported when its test is false, a report when it is true") {
  CHECK(Said("<pattern><rule context='a'><assert id='x' test='@n'>no n</assert>"
             "<report id='y' test='@m'>an m</report></rule></pattern>",
             "<r><a n='1'/><a m='1'/></r>") == Lines{"house:x no n", "house:y an m"});
}

TEST_CASE("in a pattern the first rule that matches is the node's, in another pattern again") {
  CHECK(Said("<pattern><rule context='a[@n]'><report id='x' test='true()'>1</report></rule>"
             "<rule context='a'><report id='y' test='true()'>2</report></rule></pattern>"
             "<pattern><rule context='*'><report id='z' test='true()'>3</report></rule></pattern>",
             "<a n='1'/>") == Lines{"house:x 1", "house:z 3"});
}

TEST_CASE("a node that a rule without assertions matches is taken by it") {
  CHECK(Said("<pattern><rule context='a'/>"
             "<rule context='*'><report id='x' test='true()'>all</report></rule></pattern>",
             "<r><a/></r>") == Lines{"house:x all"});
}

TEST_CASE("contexts are patterns: steps, unions, attributes, the root, texts") {
  const auto count = [](const std::string& context) {
    return Said("<pattern><rule context=\"" + context +
                    "\"><report id='x' test='true()'><value-of select='name()'/>"
                    "<value-of select='count(ancestor::*)'/></report></rule></pattern>",
                "<r><a n='1'>t<b/></a><b n='2'/></r>");
  };
  CHECK(count("a/b") == Lines{"house:x b2"});
  CHECK(count("r//b | a") == Lines{"house:x a1", "house:x b2", "house:x b1"});
  CHECK(count("@n") == Lines{"house:x n2", "house:x n2"});
  CHECK(count("/r/b[1]") == Lines{"house:x b1"});
  CHECK(count("/") == Lines{"house:x 0"});
  CHECK(count("text()") == Lines{"house:x 2"});
  CHECK(count("b[../@n = '1'] | b[. = 'no | such']") == Lines{"house:x b2"});
}

TEST_CASE("lets see those before them, of the rule those of the pattern and the schema") {
  CHECK(Said("<let name='a' value='count(//b)'/><pattern><let name='c' value='$a + 1'/>"
             "<rule context='b'><let name='d' value='$c + @n'/>"
             "<report id='x' test='$d &gt; 12'><value-of select='$d'/></report></rule></pattern>",
             "<r><b n='1'/><b n='10'/></r>") == Lines{"house:x 13"});
}

TEST_CASE("namespaces are those that ns declares") {
  const std::string document = "<r><a/><a xmlns='urn:x'/></r>";
  CHECK(Said("<ns prefix='x' uri='urn:x'/><pattern><rule context='x:a'>"
             "<report id='x' test='true()'><value-of select='namespace-uri()'/></report></rule>"
             "</pattern>",
             document) == Lines{"house:x urn:x"});
  CHECK(Said("<pattern><rule context='a'><report id='x' test='true()'>plain</report></rule>"
             "</pattern>",
             document) == Lines{"house:x plain"});
}

TEST_CASE("the default phase chooses the patterns") {
  const std::string patterns =
      "<phase id='p'><active pattern='one'/></phase>"
      "<pattern id='one'><rule context='a'><report id='x' test='true()'>1</report></rule></pattern>"
      "<pattern id='two'><rule context='a'><report id='y' "
      "test='true()'>2</report></rule></pattern>";
  CHECK(Said(patterns, "<a/>") == Lines{"house:x 1", "house:y 2"});
  CHECK(Said(patterns, "<a/>", "defaultPhase='#ALL'") == Lines{"house:x 1", "house:y 2"});
  CHECK(Said(patterns, "<a/>", "defaultPhase='p'") == Lines{"house:x 1"});
}

TEST_CASE("bounded: a rule that is dear for every node ends soon, and says so once") {
  std::string document = "<r>";
  for (int i = 0; i < 3000; ++i) document += "<a n='" + std::to_string(i) + "'/>";
  const Lines said = Said(
      "<pattern><rule context='a'><assert id='x' test='count(//a[@n &lt; current-n]) = 0'>x"
      "</assert><assert id='y' test='not(//a[count(//a[@n &lt; 5]) = 1])'>y</assert></rule>"
      "</pattern>",
      document + "</r>");
  REQUIRE_FALSE(said.empty());
  CHECK(std::count_if(said.begin(), said.end(), [](const std::string& line) {
          return line.starts_with("xpath-too-costly");
        }) == 1);
}

TEST_CASE("expressions nested too deep are refused") {
  const std::string deep = std::string(3000, '(') + "1" + std::string(3000, ')');
  const Lines said = Said(
      "<pattern><rule context='a'><assert id='x' test='" + deep + "'>x</assert></rule></pattern>",
      "<a/>");
  REQUIRE(said.size() == 1);
  CHECK(said[0].starts_with("xpath-too-costly"));
}

}  // namespace hexapla::check
