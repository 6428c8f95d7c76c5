#include "base/date.h"

#include <catch2/catch.hpp>

namespace hexapla::base {

TEST_CASE("days, months and years are read as ISO 8601 writes them") {
  CHECK(ParseDate("2026-03-29") == Date{2026, 3, 29});
  CHECK(ParseDate("2026-03") == Date{2026, 3, 0});
  CHECK(ParseDate("2026") == Date{2026, 0, 0});
  for (const char* text : {"2026-03-29", "2026-03", "2026"})
    CHECK(ParseDate(text)->ToString() == text);
}

TEST_CASE("what is no date is refused") {
  for (const char* text :
       {"", "2026-02-30", "2026-13", "2026-00", "2026-04-31", "2026-3-9", "20260329",
        "2026-03-29T10:00", "1799", "3000", "2026-", "2026-03-", "26-03-29", "2026/03/29", "-026",
        "2026-0a", " 2026", "1900-02-29", "2023-02-29"}) {
    INFO(text);
    CHECK_FALSE(ParseDate(text).has_value());
  }
}

TEST_CASE("leap years follow the Gregorian calendar") {
  CHECK(DaysInMonth(2024, 2) == 29);
  CHECK(DaysInMonth(2026, 2) == 28);
  CHECK(DaysInMonth(1900, 2) == 28);
  CHECK(DaysInMonth(2000, 2) == 29);
  CHECK(DaysInMonth(2026, 12) == 31);
}

TEST_CASE("a month or a year has a first and a last day") {
  CHECK(ParseDate("2024-02")->First() == Date{2024, 2, 1});
  CHECK(ParseDate("2024-02")->Last() == Date{2024, 2, 29});
  CHECK(ParseDate("2024")->First() == Date{2024, 1, 1});
  CHECK(ParseDate("2024")->Last() == Date{2024, 12, 31});
  CHECK(ParseDate("2024-05-06")->Last() == Date{2024, 5, 6});
}

TEST_CASE("weekdays") {
  // Known days: 1 January 2000 was a Saturday, 17 May 1865 (Telegraph Convention) a Wednesday.
  CHECK(WeekdayOf({2000, 1, 1}) == 6);
  CHECK(WeekdayOf({1865, 5, 17}) == 3);
  CHECK(WeekdayOf({2024, 2, 29}) == 4);
  CHECK(WeekdayOf({2026, 3, 29}) == 7);
  CHECK(WeekdayOf({2026, 3, 30}) == 1);
}

TEST_CASE("dates are ordered") {
  CHECK(Date{2025, 12, 31} < Date{2026, 1, 1});
  CHECK(Date{2026, 1, 31} < Date{2026, 2, 1});
}

}  // namespace hexapla::base
