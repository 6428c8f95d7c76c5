#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace hexapla::base {

/// A day, a month (day 0) or a year (month and day 0) of the Gregorian calendar.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  bool has_month() const { return month != 0; }
  bool has_day() const { return day != 0; }
  /// First and last day of what is meant: 2026-03 is 2026-03-01 to 2026-03-31.
  Date First() const;
  Date Last() const;
  /// ISO 8601: `2026-03-09`, `2026-03`, `2026`.
  std::string ToString() const;

  friend auto operator<=>(const Date&, const Date&) = default;
};

/// Days of \p month of \p year.
int DaysInMonth(int year, int month);

/// Reads ISO 8601 calendar dates of years 1800 to 2999; a day that does not exist gives nullopt.
std::optional<Date> ParseDate(std::string_view text);

/// 1 Monday … 7 Sunday (ISO 8601). REQUIRES: a full date.
int WeekdayOf(const Date& date);

}  // namespace hexapla::base
