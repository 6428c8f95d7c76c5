#include <catch2/catch.hpp>

#include "compiled.h"

namespace hexapla::message {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("asterisks that close nothing are errors") {
  const Compiled compiled("采用**（AI）**的");
  CHECK(compiled.findings() == Strings{"left-over-marks|**"});
  CHECK(compiled.tree() == "采用**（AI）**的");
  const auto& hints = compiled.finding(0).hints;
  REQUIRE(hints.size() == 3);
  CHECK(hints.at(0).span.begin == compiled.finding(0).span.begin + 10);
  CHECK(hints.at(1).text.find("keep brackets") == 0);
  CHECK(FindingsOf("a ** b** c") == Strings{"left-over-marks|**"});
  CHECK(Compiled("a ** b** c").finding(0).hints.at(1).text.find("no white space") == 0);
  CHECK(FindingsOf("*a") == Strings{"left-over-marks|*"});
  CHECK(FindingsOf("2 * 3") == Strings{"left-over-marks|*"});
  CHECK(FindingsOf("2 \\* 3").empty());
}

TEST_CASE("emphasis is not nested in itself") {
  CHECK(Tree("*a *b* c*") == "em(a b c) !nested-emphasis|*");
  CHECK(Tree("**a **b** c**") == "strong(a b c) !nested-emphasis|**");
  CHECK(Tree("*a***b** c") == "em(a)strong(b) c !nested-emphasis|**");
  CHECK(Tree("*a* **b** **c *d***") == "em(a) strong(b) strong(c em(d))");
  CHECK(Tree("***a***") == "em(strong(a))");
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "*a ";
  for (int i = 0; i < 5000; ++i) deep += " b*";
  CHECK(FindingsOf(deep) == Strings{"nested-emphasis|*"});
}

TEST_CASE("markup that messages do not have is an error with a way out") {
  CHECK(Tree("a `b {c}` d") == "a  d !unsupported-markup|`b {c}`");
  CHECK(Tree("a ``b ` c`` d") == "a  d !unsupported-markup|``b ` c``");
  CHECK(Tree("a <b>c</b>") == "a c !unsupported-markup|<b> !unsupported-markup|</b>");
  CHECK(Tree("<!-- a_b --> c") == " c !unsupported-markup|<!-- a_b -->");
  CHECK(Tree("<https://a.org/b_c> d") == " d !unsupported-markup|<https://a.org/b_c>");
  CHECK(Tree("<a@b.org>") == " !unsupported-markup|<a@b.org>");
  CHECK(Tree("![a {b}](https://c.org)") == "a {b} !unsupported-markup|![a {b}](https://c.org)");
  CHECK(Tree("[a][b]") == "[a][b] !unsupported-markup|][");
  CHECK(Tree("a[^1]") == "a[^1] !unsupported-markup|[^");
  CHECK(Tree("[a](https://b.org \"c\")") ==
        "link<https://b.org>(a) !unsupported-markup|https://b.org");
  CHECK(Tree("a  \nb") == "a b !unsupported-markup|  ");
  CHECK(Tree("a\\\nb") == "a b !unsupported-markup|\\");
  CHECK(Tree("[a] (b) a < b > c !") == "[a] (b) a < b > c !");
  CHECK(FindingsOf("a  \n").empty());
  for (const std::string text :
       {"`a`", "<b>", "<https://a.org>", "![a](https://b.org)", "[a][b]"}) {
    CHECK(Compiled(text).finding(0).hints.size() == 1);
  }
}

TEST_CASE("links lead to the web, a mailbox or a record") {
  CHECK(FindingsOf("[a](javascript:alert)") == Strings{"unsafe-link|javascript:alert"});
  CHECK(FindingsOf("[a](JavaScript&colon;alert)") == Strings{"unsafe-link|JavaScript&colon;alert"});
  CHECK(FindingsOf("[a](data:text/html,x)") == Strings{"unsafe-link|data:text/html,x"});
  CHECK(FindingsOf("[a](b.html)") == Strings{"unsafe-link|b.html"});
  CHECK(FindingsOf("[a](//b.org)") == Strings{"unsafe-link|//b.org"});
  CHECK(FindingsOf("[a]()") == Strings{"unsafe-link|[a]()"});
  CHECK(FindingsOf("[a](https:b)") == Strings{"unsafe-link|https:b"});
  CHECK(FindingsOf("[](https://b.org)") == Strings{"empty-link|[](https://b.org)"});
  CHECK(FindingsOf("[ ](https://b.org)") == Strings{"empty-link|[ ](https://b.org)"});
  CHECK(FindingsOf("[\u00a0](https://b.org)") == Strings{"empty-link|[\u00a0](https://b.org)"});
}

TEST_CASE("an address has no argument") {
  CHECK(Tree("[a](https://b.org/{c}) d") == "a d !argument-in-link-address|https://b.org/{c}");
}

}  // namespace
}  // namespace hexapla::message
