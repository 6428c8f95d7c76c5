#include "base/decimal.h"

#include <catch2/catch.hpp>

namespace hexapla::base {
namespace {

Decimal D(std::string_view text) { return Decimal::Parse(text).value(); }

}  // namespace

TEST_CASE("decimals are read exactly and keep their precision") {
  for (const char* text :
       {"0", "8.50", "-0.05", "5228418", "999999999999999999", "-1", "0.000001"}) {
    CHECK(D(text).ToString() == text);
  }
  CHECK(D("8.50").scale() == 2);
  CHECK(D("8.50").units() == 850);
  CHECK(D("007").ToString() == "7");
}

TEST_CASE("what is no decimal is refused") {
  for (const char* text :
       {"", "-", "+1", "1.", ".5", "1,5", "1 000", "1e3", " 1", "1 ", "0x1", "--1", "1.2.3",
        "33/.3", "٣", "1000000000000000000", "0.1234567890123456789"}) {
    INFO(text);
    CHECK_FALSE(Decimal::Parse(text).has_value());
  }
}

TEST_CASE("sums and products are exact") {
  CHECK(D("0.1").Plus(D("0.2")) == D("0.3"));
  CHECK(D("0.1").Plus(D("0.2"))->ToString() == "0.3");
  CHECK(D("5").Minus(D("7.25"))->ToString() == "-2.25");
  CHECK(D("1.5").Times(D("-0.20"))->ToString() == "-0.300");
  CHECK_FALSE(D("999999999999999999").Plus(D("1")).has_value());
  CHECK_FALSE(D("1000000000").Times(D("1000000000")).has_value());
}

TEST_CASE("quotients and rounding go half away from zero") {
  CHECK(D("1").DividedBy(D("3"), 4)->ToString() == "0.3333");
  CHECK(D("2").DividedBy(D("3"), 0)->ToString() == "1");
  CHECK(D("1").DividedBy(D("8"), 2)->ToString() == "0.13");
  CHECK(D("-1").DividedBy(D("8"), 2)->ToString() == "-0.13");
  CHECK(D("62.55").DividedBy(D("0.01"), 1)->ToString() == "6255.0");
  CHECK_FALSE(D("1").DividedBy(D("0.00"), 2).has_value());
  CHECK(D("2.5").Rounded(0).ToString() == "3");
  CHECK(D("-2.5").Rounded(0).ToString() == "-3");
  CHECK(D("2.449").Rounded(1).ToString() == "2.4");
  CHECK(D("2").Rounded(2).ToString() == "2.00");
}

TEST_CASE("a quotient is rounded as it is asked to be") {
  const auto quotient = [](const char* a, const char* b, Rounding rounding) {
    return D(a).DividedBy(D(b), 0, rounding)->ToString();
  };
  CHECK(quotient("5", "2", Rounding::kHalfAwayFromZero) == "3");
  CHECK(quotient("-5", "2", Rounding::kHalfAwayFromZero) == "-3");
  CHECK(quotient("5", "2", Rounding::kHalfToEven) == "2");
  CHECK(quotient("7", "2", Rounding::kHalfToEven) == "4");
  CHECK(quotient("-5", "2", Rounding::kHalfToEven) == "-2");
  CHECK(quotient("8", "3", Rounding::kHalfToEven) == "3");
  CHECK(quotient("8", "3", Rounding::kTowardZero) == "2");
  CHECK(quotient("-8", "3", Rounding::kTowardZero) == "-2");
  CHECK(quotient("1", "3", Rounding::kHalfAwayFromZero) == "0");
}

TEST_CASE("a quotient is right or refused when its parts have many places") {
  CHECK(D("1").DividedBy(D("5.0000000000"), 10)->ToString() == "0.2000000000");
  CHECK(D("0.5").DividedBy(D("0.000000001"), 9)->ToString() == "500000000.000000000");
  CHECK_FALSE(D("1").DividedBy(D("5.000000000000000"), 18).has_value());
  CHECK_FALSE(D("1000000000").DividedBy(D("0.000000001"), 0).has_value());
}

TEST_CASE("decimals compare by value") {
  CHECK(D("8.5") == D("8.50"));
  CHECK(D("-0.1") < D("0"));
  CHECK(D("999999999999999999") > D("0.999999999999999"));
  CHECK(D("3.00").is_integer());
  CHECK_FALSE(D("3.01").is_integer());
  CHECK(D("-0.01").is_negative());
  CHECK_FALSE(D("-0").is_negative());
}

TEST_CASE("a number counts in powers of ten with the places it needs") {
  CHECK(D("2500000").Shifted(6).ToString() == "2.5");
  CHECK(D("10000000").Shifted(6).ToString() == "10");
  CHECK(D("-50").Shifted(3).ToString() == "-0.05");
  CHECK(D("8.50").Shifted(0).ToString() == "8.5");
  CHECK(D("0.00").Shifted(9).ToString() == "0");
}

}  // namespace hexapla::base
