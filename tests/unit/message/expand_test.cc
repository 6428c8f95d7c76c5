#include "message/expand.h"

#include <catch2/catch.hpp>

#include "compiled.h"

namespace hexapla::message {
namespace {

using Strings = std::vector<std::string>;

/// `n=one g=other: content`, one per variant.
Strings Readings(const std::vector<Node>& content, const PluralCategories& categories) {
  Strings out;
  for (const Variant& variant : Expand(content, categories)) {
    std::string line;
    for (const auto& [name, key] : variant.keys) line += name + ":" + key + " ";
    out.push_back(line + "> " + Describe(variant.content));
  }
  return out;
}

TEST_CASE("a message without choices has one reading") {
  const Compiled compiled("a **{b}**");
  const auto variants = Expand(compiled.content(), kRussian);
  REQUIRE(variants.size() == 1);
  CHECK(variants[0].keys.empty());
  CHECK(variants[0].content == compiled.content());
  CHECK(Collapse(variants, compiled.content()) == compiled.content());
}

TEST_CASE("a plural has a reading for each category of the target") {
  const Compiled compiled("*met {n, plural, =0 {never} one {once} other {# times}}* since {c}");
  CHECK(Readings(compiled.content(), kRussian) ==
        Strings{"n:=0 > em(met never) since {c}", "n:one > em(met once) since {c}",
                "n:few > em(met #n times) since {c}", "n:many > em(met #n times) since {c}",
                "n:other > em(met #n times) since {c}"});
  CHECK(Readings(compiled.content(), kArabic).size() == 7);
  CHECK(Readings(compiled.content(), kArabic).at(1) == "n:zero > em(met #n times) since {c}");
  CHECK(Readings(compiled.content(), kChinese) ==
        Strings{"n:=0 > em(met never) since {c}", "n:other > em(met #n times) since {c}"});
}

TEST_CASE("plurals in selects and beside each other are combined") {
  const Compiled compiled(
      "{g, select, f {{n, plural, one {a #} other {b #}}} other {c}} {m, plural, one {d} other "
      "{#}}");
  CHECK(Readings(compiled.content(), kEnglish) ==
        Strings{"g:f n:one m:one > a #n d", "g:f n:one m:other > a #n #m",
                "g:f n:other m:one > b #n d", "g:f n:other m:other > b #n #m",
                "g:other m:one > c d", "g:other m:other > c #m"});
}

TEST_CASE("one argument is decided once") {
  const Compiled compiled("{n, plural, one {a} other {b}} {n, plural, =0 {c} one {d} other {e}}");
  CHECK(Readings(compiled.content(), kEnglish) ==
        Strings{"n:=0 > b c", "n:one > a d", "n:other > b e"});
}

TEST_CASE("ordinals take the ordinal categories") {
  const Compiled compiled("{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}");
  const auto variants = Expand(compiled.content(), kArabic);
  REQUIRE(variants.size() == 1);
  CHECK(variants[0].ordinal);
  CHECK(Describe(variants[0].content) == "#nth");
}

TEST_CASE("collapsed readings are the message again") {
  for (const char* text :
       {"*met {n, plural, =0 {never} one {once} other {# times}}* since {c}",
        "{g, select, f {{n, plural, one {a #} other {b #}}} other {c}} {m, plural, one {d} other "
        "{#}}",
        "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
        "{n, plural, one {a} other {b}} {n, plural, =0 {c} one {d} other {e}}"}) {
    for (const PluralCategories& categories : {kEnglish, kRussian, kArabic, kChinese}) {
      INFO(text);
      const Compiled compiled(text);
      const auto variants = Expand(compiled.content(), categories);
      const auto collapsed = Collapse(variants, compiled.content());
      CHECK(Readings(collapsed, categories) == Readings(compiled.content(), categories));
      // What comes out is a message of the target language, free of findings, and stays so as
      // source.
      const Compiled again(ToSource(collapsed), categories);
      CHECK(again.clean());
    }
  }
}

TEST_CASE("a collapsed plural of ordinals or words keeps its kind") {
  const Compiled compiled(
      "{g, select, f {x} other {y}} {n, selectordinal, one {a} two {b} few {c} "
      "other {d}}");
  CHECK(Describe(Collapse(Expand(compiled.content(), kRussian), compiled.content())) ==
        "select g[f(ordinal n[other(x d)]) other(ordinal n[other(y d)])]");
}

}  // namespace
}  // namespace hexapla::message
