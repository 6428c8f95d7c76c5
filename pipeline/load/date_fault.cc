#include "load/date_fault.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/date.h"

namespace hexapla::load {
namespace {

constexpr std::size_t kYearDigits = 4;

/// Whether \p text would be a date were it of another year.
bool IsOfNoYear(const std::string& text) {
  const std::string year = text.substr(0, kYearDigits);
  const bool digits =
      year.size() == kYearDigits &&
      std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && !base::ParseDate(year) && base::ParseDate("2000" + text.substr(kYearDigits));
}

/// The month of a day that it does not have: `2026-02-30`.
std::optional<base::Date> MonthOfNoDay(const std::string& text) {
  constexpr std::size_t kDayLength = 10;
  constexpr std::size_t kMonthLength = 7;
  if (text.size() != kDayLength || base::ParseDate(text)) return std::nullopt;
  return base::ParseDate(text.substr(0, kMonthLength));
}

}  // namespace

void ReportInvalidDate(xml::Element element, std::string_view attribute, std::string_view form,
                       base::Sink& sink) {
  const std::string text = element.attribute_or(attribute, "");
  const auto month = MonthOfNoDay(text);
  const std::string_view fault = month              ? "no such day"
                                 : IsOfNoYear(text) ? "years go from 1800 to 2999"
                                                    : form;
  base::Diagnostic& finding =
      sink.Report(base::Code::kInvalidDate, element.attribute_span(attribute),
                  fmt::format("`{}` is `{}`; {}", attribute, text, fault));
  if (month) {
    finding.hints.push_back(
        {fmt::format("{} ends on {}", month->ToString(), month->Last().ToString()), {}});
  }
}

}  // namespace hexapla::load
