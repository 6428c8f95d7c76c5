#include <catch2/catch.hpp>

#include "compiled.h"

namespace hexapla::message {
namespace {

void CheckRoundTrip(const std::string& text, const PluralCategories& categories = kEnglish) {
  INFO(text);
  const Compiled first(text, categories);
  REQUIRE(first.clean());
  const std::string source = ToSource(first.content());
  INFO(source);
  const Compiled second(source, categories);
  CHECK(second.clean());
  CHECK(second.content() == first.content());
  CHECK(second.tree() == first.tree());
}

TEST_CASE("the source of a tree is read back to the same tree") {
  for (const char* text :
       {"rose from {cirt_2020} to **{cirt_2025}** in 2025.",
        "*from {a} to **{b}***",
        "**{a}** of {b}",
        "l'{actor} d''{b, term, gen}",
        "[the *site*](https://itu.int/a_b?x=1#top)",
        "[words](#iscg), [a *b*](#c_d)",
        "\\{a\\} \\# \\*b\\* \\[c\\](d) \\\\ \\a \\<b> \\`",
        "AT&T, a &amp;amp; b, &amp;lt;, &unknown;, a&",
        "&#32;a&#32;&#32;b&#10;c&#9;&#32;",
        "10\xC2\xA0% *&nbsp;a&nbsp;* \xC2\xA0",
        "Stop\\![a](#b) and !",
        "a < b <\\< \\<!",
        "1. First # - > +",
        "采用**人工智能**的（**AI**）*工作*。",
        "*a*{b}*c*{d}**e**",
        "(*&#32;a*)",
        "[a](<https://itu.int/a(b>) [b](https://itu.int/\\{\\}\\\\&quot;)",
        "***a** b* **c *d***",
        "&#97;*（b）*&#99;",
        "*\\(a)* &#120;*\\(a)*&#121;",
        "_a_ **_b_**",
        "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
        "met {m, plural, =0 {never} one {**once**} other {# times}} since {c25}",
        "a{n, plural, one { b \\#} other { # c }}d # {g, select, x {#} other {\\}}}",
        "{n, plural, one {{m, plural, one {#} other {#}} #} other {{g, select, other {#&#35;}}}}",
        "{n, plural, one {a &amp;# 1;} other {[a #](https://b.org/#c)}}"}) {
    CheckRoundTrip(text);
  }
  CheckRoundTrip("{n, plural, zero {a} one {b} two {c} few {d} many {e} other {#}}", kArabic);
}

TEST_CASE("sources stay plain where nothing needs a backslash") {
  for (const std::string text :
       {"It's 5 < 6 & C#: AT&T's (a_b) \"c\" – 10% > 9!", "**a** *b* [c](https://itu.int/d_e#f)",
        "{n, plural, one {# time} other {# times}}", "[words](#iscg)", "1. First"}) {
    CHECK(ToSource(Compiled(text).content()) == text);
  }
}

TEST_CASE("emphasis that CommonMark would not close is written so that it does") {
  Node inner;
  inner.text = "（AI）";
  Node strong;
  strong.kind = NodeKind::kStrong;
  strong.children = {inner};
  Node after;
  after.text = "的";
  const std::vector<Node> tree = {after, strong, after};
  const Compiled compiled(ToSource(tree));
  CHECK(compiled.clean());
  CHECK(compiled.content() == tree);
}

TEST_CASE("names of arguments are listed once, in order of first use") {
  const Compiled compiled("{b} {a} {n, plural, one {# {c}} other {[x {d}](#e) {a}}}");
  CHECK(ArgumentNames(compiled.content()) ==
        std::vector<std::string>{"b", "a", "n", "c", "e", "d"});
}

TEST_CASE("types have the names authors write") {
  CHECK(ParseArgumentType("cite") == ArgumentType::kCite);
  CHECK(ParseArgumentType("plural") == std::nullopt);
  CHECK(std::string(NameOf(ArgumentType::kNote)) == "note");
}

}  // namespace
}  // namespace hexapla::message
