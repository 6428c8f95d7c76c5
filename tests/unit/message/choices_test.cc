#include <catch2/catch.hpp>

#include "compiled.h"

namespace hexapla::message {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("each category of the language must be there") {
  CHECK(FindingsOf("{n, plural, one {a} other {b}}").empty());
  CHECK(FindingsOf("{n, plural, one {a} other {b}}", kRussian) ==
        Strings{"missing-plural-branch|{n, plural"});
  const Compiled compiled("{n, plural, one {a} other {b}}", kRussian);
  CHECK(compiled.finding(0).message == "plural `n` has no branch `few`, `many`");
  CHECK(compiled.finding(0).hints.at(0).text ==
        "this language needs `one`, `few`, `many`, `other`");
  CHECK(FindingsOf("{n, plural, zero {a} one {b} two {c} few {d} other {e}}", kArabic) ==
        Strings{"missing-plural-branch|{n, plural"});
  CHECK(FindingsOf("{n, plural, zero {a} one {b} two {c} few {d} many {e} other {f}}", kArabic)
            .empty());
  CHECK(FindingsOf("{n, plural, other {a}}", kChinese).empty());
  CHECK(FindingsOf("{n, plural, =1 {a} one {b}}") == Strings{"missing-plural-branch|{n, plural"});
  CHECK(FindingsOf("{n, plural}") == Strings{"missing-plural-branch|{n, plural"});
}

TEST_CASE("`many` may be left out in French") {
  CHECK(FindingsOf("{n, plural, one {a} other {b}}", kFrench).empty());
  CHECK(FindingsOf("{n, plural, one {a} many {c} other {b}}", kFrench).empty());
}

TEST_CASE("ordinals have categories of their own") {
  CHECK(FindingsOf("{n, selectordinal, one {#st} other {#th}}") ==
        Strings{"missing-plural-branch|{n, selectordinal"});
  CHECK(FindingsOf("{n, selectordinal, one {a} other {b}}", kRussian) ==
        Strings{"useless-plural-branch|one"});
}

TEST_CASE("no branch is double, useless or unknown") {
  CHECK(FindingsOf("{n, plural, one {a} one {b} other {c}}") ==
        Strings{"duplicate-plural-branch|one"});
  CHECK(FindingsOf("{n, plural, =2 {a} =2 {b} one {c} other {d}}") ==
        Strings{"duplicate-plural-branch|=2"});
  CHECK(FindingsOf("{n, plural, one {a} few {b} other {c}}", kFrench) ==
        Strings{"useless-plural-branch|few"});
  CHECK(FindingsOf("{n, plural, one {a} many {b} other {c}}") ==
        Strings{"useless-plural-branch|many"});
  CHECK(FindingsOf("{n, plural, ons {a} one {b} other {c}}") ==
        Strings{"unknown-plural-category|ons"});
  CHECK(Compiled("{n, plural, ons {a} one {b} other {c}}").finding(0).hints.at(0).text ==
        "did you mean `one`?");
  for (const std::string key : {"=01", "=", "=1.5", "=x", "1", "offset:1"}) {
    INFO(key);
    CHECK(FindingsOf("{n, plural, " + key + " {a} one {b} other {c}}") ==
          Strings{"unknown-plural-category|" + key});
  }
}

TEST_CASE("a select needs `other` and no branch twice") {
  CHECK(FindingsOf("{g, select, feminine {a} masculine {b}}") ==
        Strings{"missing-select-branch|{g, select"});
  CHECK(FindingsOf("{g, select, feminine {a} feminine {b} other {c}}") ==
        Strings{"duplicate-select-branch|feminine"});
}

TEST_CASE("no branch is empty") {
  CHECK(FindingsOf("{n, plural, one {} other {s}}") == Strings{"empty-branch|one {}"});
  CHECK(FindingsOf("{g, select, a { \n } other {s}}") == Strings{"empty-branch|a { \n }"});
}

TEST_CASE("each branch is checked by itself") {
  CHECK(FindingsOf("{n, plural, one {**a} other {b**}}") ==
        Strings{"left-over-marks|**", "left-over-marks|**"});
  CHECK(FindingsOf("{n, plural, one {{x.y}} other {`b`}}") ==
        Strings{"invalid-argument-name|x.y", "unsupported-markup|`b`"});
}

TEST_CASE("a message asks for at most four decisions") {
  const auto choices = [](int count) {
    std::string text = "x";
    for (int i = 0; i < count; ++i) text += " {n" + std::to_string(i) + ", select, other {a}}";
    return text;
  };
  CHECK(FindingsOf(choices(4)).empty());
  CHECK(FindingsOf(choices(4) + " {n0, select, other {b}}").empty());
  CHECK(FindingsOf(choices(5)) == Strings{"too-many-choices|" + choices(5)});
}

}  // namespace
}  // namespace hexapla::message
