#include <catch2/catch.hpp>

#include "compiled.h"

namespace hexapla::message {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("a message is text, emphasis, links and arguments") {
  CHECK(Tree("rose from {cirt_2020} to **{cirt_2025}** in 2025.") ==
        "rose from {cirt_2020} to strong({cirt_2025}) in 2025.");
  CHECK(Tree("**{a}** of {b}") == "strong({a}) of {b}");
  CHECK(Tree("*from {a} to **{b}***") == "em(from {a} to strong({b}))");
  CHECK(Tree("a*{b}*c") == "aem({b})c");
  CHECK(Tree("[the *site*](https://itu.int/a_b?x=1&y=2#top)") ==
        "link<https://itu.int/a_b?x=1&y=2#top>(the em(site))");
  CHECK(Tree("[mail](MAILTO:a@itu.int)") == "link<MAILTO:a@itu.int>(mail)");
  CHECK(Tree("[x](<https://itu.int/a(b>)") == "link<https://itu.int/a(b>(x)");
}

TEST_CASE("an argument may have a type and a style") {
  CHECK(Tree("{a} { b } {c, number} {d,date,long} {iscg, term, gen} {n1, note}") ==
        "{a} {b} {c:number} {d:date:long} {iscg:term:gen} {n1:note}");
  CHECK(Tree("{a, range}{b, list}{c, cite, full}{d, doc}") ==
        "{a:range}{b:list}{c:cite:full}{d:doc}");
}

TEST_CASE("words may stand where a name would") {
  const Compiled compiled("see [the *group*](#iscg)");
  REQUIRE(compiled.clean());
  CHECK(compiled.tree() == "see ref<iscg>(the em(group))");
  CHECK(compiled.content().at(1).kind == NodeKind::kArgument);
  CHECK(compiled.content().at(1).type == ArgumentType::kTerm);
  CHECK(Tree("{n, plural, one {[a # b](#iscg)} other {[c](#iscg)}}") ==
        "plural n[one(ref<iscg>(a #n b)) other(ref<iscg>(c))]");
}

TEST_CASE("an apostrophe is a character everywhere") {
  CHECK(Tree("l'{actor} et l''{n, plural, one {l'{a}} other {d'{b} # fois}}", kFrench) ==
        "l'{actor} et l''plural n[one(l'{a}) other(d'{b} #n fois)]");
  CHECK(Tree("He said \"it's 'so'\" to '{a}'.") == "He said \"it's 'so'\" to '{a}'.");
}

TEST_CASE("plurals and selects hold whole messages") {
  CHECK(Tree("met {m, plural, =0 {never} one {**once**} other {# times}} since {c25}") ==
        "met plural m[=0(never) one(strong(once)) other(#m times)] since {c25}");
  CHECK(Tree("{g, select, feminine {elle} other {il {n, plural, one {#} other {# x}}}}") ==
        "select g[feminine(elle) other(il plural n[one(#n) other(#n x)])]");
  CHECK(Tree("{n, plural, one {{g, select, a {# {b}} other {\\#}}} other {{m, plural, one {#} "
             "other {#}}}}") ==
        "plural n[one(select g[a(#n {b}) other(#)]) other(plural m[one(#m) other(#m)])]");
  CHECK(Tree("{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}") ==
        "ordinal n[one(#nst) two(#nnd) few(#nrd) other(#nth)]");
}

TEST_CASE("a number sign is the number in a plural branch alone") {
  CHECK(Tree("No. # and \\#") == "No. # and #");
  CHECK(Tree("{n, plural, one {&#35; # &#x23;} other {[a](https://b.org/#c) #}}") ==
        "plural n[one(# #n #) other(link<https://b.org/#c>(a) #n)]");
}

TEST_CASE("white space is collapsed, no-break space is kept") {
  CHECK(Tree("  a\n  b\t\tc \r\n") == "a b c");
  CHECK(Tree("10\xC2\xA0%") == "10\xC2\xA0%");
  CHECK(Tree("a{n, plural, one { b} other {  # \n c }}d") == "aplural n[one( b) other( #n c )]d");
}

TEST_CASE("what begins a block elsewhere is text in a message") {
  for (const std::string text : {"1. First", "- dash", "# C", "> 5", "+ 1", "2026) x", "~~~ a",
                                 "--- x", "| a | b |", "[a]: b", "    indented", "=== x"}) {
    INFO(text);
    CHECK(Tree(text) == text.substr(text.find_first_not_of(' ')));
  }
  CHECK(Tree("{n, plural, one {- a} other {1. b}}") == "plural n[one(- a) other(1. b)]");
}

TEST_CASE("underscores are text") { CHECK(Tree("_a_ __b__ c_d *_e_*") == "_a_ __b__ c_d em(_e_)"); }

TEST_CASE("a backslash makes punctuation literal") {
  CHECK(Tree("\\{a\\} \\# \\*b\\* \\[c\\](d) \\\\ \\a \\<b> \\`") ==
        "{a} # *b* [c](d) \\ \\a <b> `");
  CHECK(Tree("&amp; &lt;b&gt; &nbsp;x &unknown; &#123; AT&T &ast;a&ast;") ==
        "& <b> \xC2\xA0x &unknown; { AT&T *a*");
}

TEST_CASE("Chinese is read as CommonMark reads it") {
  CHECK(Tree("采用**人工智能**的{a}（**AI**）*工作*。") ==
        "采用strong(人工智能)的{a}（strong(AI)）em(工作)。");
  CHECK(Tree("**（AI）**") == "strong(（AI）)");
}

TEST_CASE("every node knows where it stands") {
  const Compiled compiled("é &amp; *b **{c}*** [d \\*](#e) {n, plural, one {f} other {#}}");
  REQUIRE(compiled.clean());
  const auto& content = compiled.content();
  CHECK(compiled.source(content.at(0).span) == "é &amp; ");
  CHECK(compiled.source(content.at(1).span) == "*b **{c}***");
  CHECK(compiled.source(content.at(1).children.at(1).span) == "**{c}**");
  CHECK(compiled.source(content.at(1).children.at(1).children.at(0).span) == "{c}");
  CHECK(compiled.source(content.at(3).span) == "[d \\*](#e)");
  CHECK(compiled.source(content.at(3).children.at(0).span) == "d \\*");
  CHECK(compiled.source(content.at(5).span) == "{n, plural, one {f} other {#}}");
  CHECK(compiled.source(content.at(5).branches.at(0).span) == "one {f}");
  CHECK(compiled.source(content.at(5).branches.at(1).content.at(0).span) == "#");
}

TEST_CASE("XML is decoded before the message is read") {
  CHECK(XmlTree("AT&amp;T &lt;&#32;5 &#x41;&quot;&apos; a<!-- {b --> c<?p {?> <i>d</i>") ==
        "AT&T < 5 A\"' a c d");
  CHECK(XmlTree("<![CDATA[a & b < {c}]]> &amp;lt;") == "a & b < {c} <");
  CHECK(XmlTree("a  \n   b") == "a b");
  CHECK(XmlTree("[x](https://a.org/?b=1&amp;c=2)") == "link<https://a.org/?b=1&c=2>(x)");
  const Compiled compiled("a &amp; **{b}** &lt;i&gt;", kEnglish, true);
  CHECK(compiled.source(compiled.content().at(0).span) == "a &amp; ");
  CHECK(compiled.source(compiled.content().at(1).span) == "**{b}**");
  CHECK(compiled.findings() == Strings{"unsupported-markup|&lt;i&gt;"});
}

TEST_CASE("braces must pair") {
  CHECK(Tree("a {b c") == "a !unclosed-brace|{");
  CHECK(Tree("{n, plural, one {a other {b}} c") == " !unclosed-brace|{");
  CHECK(Tree("a } b") == "a  b !lone-brace|}");
  CHECK(Tree("a {b\n\nc} d") == "a !unclosed-brace|{");
  CHECK(Tree("a {b\n \t\nc} d") == "a !unclosed-brace|{");
  CHECK(Tree("{a\n}") == "{a}");
}

TEST_CASE("names are ids") {
  CHECK(FindingsOf("{C26/35}") == Strings{"invalid-argument-name|C26/35"});
  CHECK(FindingsOf("{a.b}") == Strings{"invalid-argument-name|a.b"});
  CHECK(FindingsOf("{a-b, number}") == Strings{"invalid-argument-name|a-b"});
  CHECK(FindingsOf("{2a}") == Strings{"invalid-argument-name|2a"});
  CHECK(FindingsOf("{}") == Strings{"invalid-argument-name|{}"});
  CHECK(FindingsOf("{{a}}") == Strings{"invalid-argument-name|{{a}}"});
  CHECK(FindingsOf("[a](#b-c)") == Strings{"invalid-argument-name|#b-c"});
  CHECK(Compiled("{a.b}").finding(0).hints.at(0).text.find("full stop") != std::string::npos);
  CHECK(FindingsOf("{_a}") == Strings{"invalid-argument-name|_a"});
}

TEST_CASE("types and forms of arguments are checked") {
  CHECK(FindingsOf("{a, numbr}") == Strings{"unknown-argument-type|numbr"});
  CHECK(Compiled("{a, numbr}").finding(0).hints.at(0).text == "did you mean `number`?");
  CHECK(FindingsOf("{a, auto}") == Strings{"unknown-argument-type|auto"});
  CHECK(FindingsOf("{a, }") == Strings{"unknown-argument-type|{a, }"});
  CHECK(FindingsOf("{a, number, #,##0}") == Strings{"malformed-argument|#,##0}"});
  CHECK(FindingsOf("{a, number,}") == Strings{"malformed-argument|{a, number,}"});
  CHECK(FindingsOf("{a {b}}") == Strings{"malformed-argument|{b}}"});
  CHECK(FindingsOf("{n, plural one {a} other {b}}") ==
        Strings{"malformed-argument|plural one {a} other {b}}"});
  CHECK(FindingsOf("{n, plural, one a, other {b}}") ==
        Strings{"malformed-argument|one a, other {b}}"});
  CHECK(FindingsOf("{n, plural, {a} other {b}}") == Strings{"malformed-argument|{a} other {b}}"});
}

TEST_CASE("10,000 braces are refused at once") {
  CHECK(FindingsOf(std::string(10000, '{')) == Strings{"too-deep|{"});
  std::string nested;
  for (int i = 0; i < 1500; ++i) nested += "{n, plural, other {";
  for (int i = 0; i < 1500; ++i) nested += "}}";
  CHECK(FindingsOf(nested, kChinese) == Strings{"too-deep|{"});
}

TEST_CASE("a message has text") {
  CHECK(FindingsOf("") == Strings{"empty-message|"});
  CHECK(FindingsOf(" \n ") == Strings{"empty-message| \n "});
}

TEST_CASE("control characters do not come in by reference") {
  CHECK(Tree("it&#x92;s") == "it\xEF\xBF\xBDs !control-character|&#x92;");
  CHECK(XmlTree("it&amp;#7;s") == "it\xEF\xBF\xBDs !control-character|&amp;#7;");
  CHECK(Tree("a&#xFFFF;") == "a\xEF\xBF\xBD !control-character|&#xFFFF;");
}

TEST_CASE("private-use characters do not come in by reference") {
  CHECK(Tree("a &#xE000; {b}") == "a \xEF\xBF\xBD {b} !private-use-reference|&#xE000;");
  CHECK(XmlTree("a &#xF8FF; {b}") == "a \xEF\xBF\xBD {b} !private-use-reference|&#xF8FF;");
}

}  // namespace
}  // namespace hexapla::message
