#include "locale/words.h"

namespace hexapla::locale {
namespace {

constexpr int kYearsOfCentury = 100;
constexpr int kMonthsOfYear = 12;

/// The slots of one date: `day month month-number year yy weekday`.
std::string DateSlot(const Words& words, const base::Date& date, std::string_view name,
                     std::string_view form) {
  if (name == "year") return std::to_string(date.year);
  if (name == "yy") {
    const std::string year = std::to_string(date.year % kYearsOfCentury);
    return year.size() < 2 ? "0" + year : year;
  }
  if (name == "month-number" && date.has_month()) return std::to_string(date.month);
  if (name == "month" && date.has_month()) {
    const auto names = words.sheet.months.find(form);
    if (names != words.sheet.months.end()) {
      return names->second[static_cast<std::size_t>(date.month) - 1];
    }
    return words.icu.Month(date.month, form == "alone");
  }
  if (name == "day" && date.has_day()) {
    const std::string number = std::to_string(date.day);
    const Formatted special = words.Fill("day:" + number, {}, [](const Slot&) { return ""; });
    return special.text.empty() ? number : special.text;
  }
  if (name == "weekday" && date.has_day()) return words.icu.Weekday(base::WeekdayOf(date));
  return {};
}

bool IsNextDay(const base::Date& day, const base::Date& next) {
  if (next.day != 1) return next == base::Date{day.year, day.month, day.day + 1};
  if (day.day != base::DaysInMonth(day.year, day.month)) return false;
  return next.year * kMonthsOfYear + next.month == day.year * kMonthsOfYear + day.month + 1;
}

/// What two dates have in common, as the conditions of a range.
bool Holds(const base::Date& begin, const base::Date& end, std::string_view condition) {
  const bool same_year = begin.year == end.year;
  if (condition == "same-month") return same_year && begin.month == end.month;
  if (condition == "same-year") return same_year;
  if (condition == "next-day") return IsNextDay(begin, end);
  return false;
}

}  // namespace

Formatted Words::Time(const base::Value& value, const Query& asked) const {
  const base::Date& begin = value.date;
  const base::Date& end = value.until;
  const bool range =
      value.type == base::ValueType::kDateRange || value.type == base::ValueType::kYearRange;
  if (!range || begin == end) {
    const std::string_view table = begin.has_day() ? "date" : begin.has_month() ? "month" : "year";
    return Fill(table, asked,
                [&](const Slot& slot) { return DateSlot(*this, begin, slot.name, slot.form); });
  }
  const Lookup lookup = [&](const Slot& slot) -> std::string {
    if (slot.name.starts_with("begin-")) {
      return DateSlot(*this, begin, slot.name.substr(6), slot.form);
    }
    if (slot.name.starts_with("end-")) {
      return DateSlot(*this, end, slot.name.substr(4), slot.form);
    }
    return Holds(begin, end, slot.name) ? "yes" : "";
  };
  const bool days = begin.has_day() && end.has_day();
  const bool months = begin.has_month() && end.has_month();
  const std::string_view table = days ? "date-range" : months ? "month-range" : "year-range";
  return Fill(table, asked, lookup);
}

}  // namespace hexapla::locale
