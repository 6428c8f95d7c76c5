#include "load/number_hint.h"

#include <catch2/catch.hpp>

namespace hexapla::load {
namespace {

std::string HintOf(const std::string& text) { return NumberHint(text).value_or("-"); }

}  // namespace

TEST_CASE("grouping of any language is left out") {
  CHECK(HintOf("5,228,418") == "without grouping it is `5228418`");
  CHECK(HintOf("10 452") == "without grouping it is `10452`");
  CHECK(HintOf("25'803") == "without grouping it is `25803`");
  CHECK(HintOf("1,234,567.89") == "without grouping it is `1234567.89`");
  CHECK(HintOf("CHF 318 000") == "-");
}

TEST_CASE("a comma before other than three digits is a decimal comma") {
  CHECK(HintOf("3,9") == "with a decimal point it is `3.9`");
  CHECK(HintOf("16,73") == "with a decimal point it is `16.73`");
  CHECK(HintOf("97,7") == "with a decimal point it is `97.7`");
}

TEST_CASE("groups that are not of three digits are said to be") {
  CHECK(HintOf("5,228,41") ==
        "its groups are not of three digits: a digit may be missing or too many in `522841`");
  CHECK(HintOf("5228,418.5") ==
        "its groups are not of three digits: a digit may be missing or too many in `5228418.5`");
}

TEST_CASE("a sign too many is dropped") {
  CHECK(HintOf("68%") == "did you mean `68`?");
  CHECK(HintOf("_12_") == "did you mean `12`?");
}

TEST_CASE("spaces around a number are left out") {
  CHECK(HintOf(" 604798") == "did you mean `604798`?");
  CHECK(HintOf("604 798 ") == "without grouping it is `604798`");
}

TEST_CASE("a dash stands for a figure that is not there") {
  const std::string none =
      "a figure that is not there has a state: `none` in a file of rows, `state=\"none\"` in XML";
  CHECK(HintOf("–") == none);
  CHECK(HintOf(" - ") == none);
  CHECK(HintOf("--") == none);
  CHECK(HintOf("−5") == "did you mean `-5`?");
}

TEST_CASE("two points are said to be too many") {
  CHECK(HintOf("1.234.567") == "a number has one decimal point; this has more");
}

TEST_CASE("what is near no number has no hint") {
  for (const char* text : {"", "none", "1e3", "1.5 million", "1.", "12"}) {
    INFO(text);
    CHECK(HintOf(text) == "-");
  }
}

}  // namespace hexapla::load
