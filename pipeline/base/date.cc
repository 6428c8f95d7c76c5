#include "base/date.h"

#include <fmt/format.h>

namespace hexapla::base {
namespace {

bool IsLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// The number \p text is, if it is \p digits digits; -1 otherwise.
int ReadDigits(std::string_view text, std::size_t digits) {
  if (text.size() != digits) return -1;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

int DaysInMonth(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeap(year) ? 29 : kDays[month - 1];
}

Date Date::First() const { return {year, has_month() ? month : 1, has_day() ? day : 1}; }

Date Date::Last() const {
  const int last_month = has_month() ? month : 12;
  return {year, last_month, has_day() ? day : DaysInMonth(year, last_month)};
}

std::string Date::ToString() const {
  if (!has_month()) return fmt::format("{:04}", year);
  if (!has_day()) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<Date> ParseDate(std::string_view text) {
  constexpr int kFirstYear = 1800;
  constexpr int kLastYear = 2999;
  const bool month_shape = text.size() >= 7 && text[4] == '-';
  const bool day_shape = text.size() == 10 && month_shape && text[7] == '-';
  if (text.size() != 4 && !(month_shape && text.size() == 7) && !day_shape) return std::nullopt;
  Date date;
  date.year = ReadDigits(text.substr(0, 4), 4);
  if (date.year < kFirstYear || date.year > kLastYear) return std::nullopt;
  if (month_shape) {
    date.month = ReadDigits(text.substr(5, 2), 2);
    if (date.month < 1 || date.month > 12) return std::nullopt;
  }
  if (day_shape) {
    date.day = ReadDigits(text.substr(8, 2), 2);
    if (date.day < 1 || date.day > DaysInMonth(date.year, date.month)) return std::nullopt;
  }
  return date;
}

int WeekdayOf(const Date& date) {
  // Sakamoto's method gives 0 for Sunday.
  constexpr int kOffsets[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  const int year = date.month < 3 ? date.year - 1 : date.year;
  const int day =
      (year + year / 4 - year / 100 + year / 400 + kOffsets[date.month - 1] + date.day) % 7;
  return day == 0 ? 7 : day;
}

}  // namespace hexapla::base
