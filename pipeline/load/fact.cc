#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "load/date_fault.h"
#include "load/number_hint.h"
#include "load/record.h"

namespace hexapla::load {
namespace {

using base::Code;
using base::Value;
using base::ValueState;
using base::ValueType;

/// Those that base::Decimal holds.
constexpr std::ptrdiff_t kMostDigits = 18;

struct FactKind {
  std::string_view element;
  ValueType type;
};

constexpr std::array<FactKind, 12> kKinds = {{{"integer", ValueType::kInteger},
                                              {"decimal", ValueType::kDecimal},
                                              {"percentage", ValueType::kPercentage},
                                              {"money", ValueType::kMoney},
                                              {"date", ValueType::kDate},
                                              {"month", ValueType::kMonth},
                                              {"year", ValueType::kYear},
                                              {"date-range", ValueType::kDateRange},
                                              {"month-range", ValueType::kDateRange},
                                              {"year-range", ValueType::kYearRange},
                                              {"text", ValueType::kText},
                                              {"link", ValueType::kLink}}};

/// nullptr for what is no fact.
const FactKind* KindOf(xml::Element element) {
  const auto* const kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const FactKind& known) {
    return known.element == element.name();
  });
  return kind == kKinds.end() ? nullptr : kind;
}

template <class Enum, std::size_t kCount>
Enum Choose(const std::array<std::pair<std::string_view, Enum>, kCount>& names,
            const std::optional<std::string>& name, Enum fallback) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](const auto& entry) { return name && entry.first == *name; });
  return found == names.end() ? fallback : found->second;
}

base::Qualifier QualifierOf(xml::Element element) {
  using base::Qualifier;
  constexpr std::array<std::pair<std::string_view, Qualifier>, 7> kNames = {
      {{"about", Qualifier::kAbout},
       {"more-than", Qualifier::kMoreThan},
       {"less-than", Qualifier::kLessThan},
       {"at-least", Qualifier::kAtLeast},
       {"at-most", Qualifier::kAtMost},
       {"nearly", Qualifier::kNearly},
       {"some", Qualifier::kSome}}};
  return Choose(kNames, element.attribute("qualifier"), Qualifier::kExact);
}

ValueState StateOf(xml::Element element) {
  constexpr std::array<std::pair<std::string_view, ValueState>, 3> kNames = {
      {{"none", ValueState::kNone},
       {"unknown", ValueState::kUnknown},
       {"pending", ValueState::kPending}}};
  return Choose(kNames, element.attribute("state"), ValueState::kKnown);
}

base::Basis BasisOf(xml::Element element) {
  constexpr std::array<std::pair<std::string_view, base::Basis>, 2> kNames = {
      {{"budget", base::Basis::kBudget}, {"estimate", base::Basis::kEstimate}}};
  return Choose(kNames, element.attribute("basis"), base::Basis::kActual);
}

bool IsRange(ValueType type) {
  return type == ValueType::kDateRange || type == ValueType::kYearRange;
}

std::vector<std::string_view> ValueAttributes(ValueType type) {
  if (IsRange(type)) return {"begin", "end"};
  if (type == ValueType::kLink) return {"address"};
  return {"value"};
}

/// Whether \p attribute stands there under a mistyped name, which the schema refuses.
bool IsMistyped(xml::Element element, std::string_view attribute) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const base::Span span = element.span();
  const std::string_view tag =
      std::string_view(span.file->text()).substr(span.begin, span.end - span.begin);
  for (std::size_t at = tag.find('='); at != std::string_view::npos; at = tag.find('=', at + 1)) {
    const std::size_t before = tag.find_last_not_of(kLetters, at - 1);
    const std::string name(tag.substr(before + 1, at - before - 1));
    if (!element.attribute(attribute) && base::DidYouMean(name, {std::string(attribute)})) {
      return true;
    }
  }
  return false;
}

/// Whether the fact has a value to read: reports a value that is missing or has a state beside it.
bool HasValue(xml::Element element, const Value& value, base::Sink& sink, bool& faulty) {
  std::vector<std::string_view> given;
  std::vector<std::string_view> missing;
  for (const std::string_view name : ValueAttributes(value.type)) {
    (element.attribute(name) ? given : missing).push_back(name);
  }
  const bool known = value.state == ValueState::kKnown;
  if (known && !missing.empty()) {
    faulty = true;
    // A state that is none is refused by the schema.
    if (element.has("state") || IsMistyped(element, missing.front())) return false;
    sink.Report(Code::kMissingValue, element.span(),
                fmt::format("`<{}>` has neither `{}` nor `state`", element.name(), missing.front()))
        .hints.push_back({"a fact without a value says why: `state=\"none\"`, `unknown` or "
                          "`pending`",
                          {}});
  }
  if (!known && !given.empty()) {
    sink.Report(Code::kValueAndState, element.attribute_span("state"),
                fmt::format("`<{}>` has `{}` and `state=\"{}\"`; it takes one of the two",
                            element.name(), given.front(), element.attribute_or("state", "")));
    faulty = true;
  }
  return known && missing.empty();
}

std::string_view NumberRule(ValueType type) {
  switch (type) {
    case ValueType::kInteger:
      return "a whole number is written in digits alone, like `5228418`";
    case ValueType::kPercentage:
      return "a percentage is the figure alone, with a decimal point and without the sign, like "
             "`8.5`";
    default:
      return "a number is written without grouping, with a decimal point, like `62.55`";
  }
}

/// What is wrong with \p text as the value of a number.
std::string NumberFault(std::string_view text, ValueType type) {
  if (text.empty()) return fmt::format("`value` is empty; {}", NumberRule(type));
  const auto digits =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool plain = text.find_first_not_of("-.0123456789") == std::string_view::npos;
  if (plain && digits > kMostDigits) {
    return fmt::format("`{}` has {} digits; a number has at most {}", text, digits, kMostDigits);
  }
  return fmt::format("`{}` is no {} number; {}", text,
                     type == ValueType::kInteger ? "whole" : "decimal", NumberRule(type));
}

bool ReadNumber(xml::Element element, Value& value, base::Sink& sink) {
  const std::string text = element.attribute_or("value", "");
  const auto number = base::Decimal::Parse(text);
  if (!number || (value.type == ValueType::kInteger && number->scale() != 0)) {
    base::Diagnostic& finding = sink.Report(Code::kInvalidNumber, element.attribute_span("value"),
                                            NumberFault(text, value.type));
    if (const auto hint = NumberHint(text)) finding.hints.push_back({*hint, {}});
    return false;
  }
  value.number = *number;
  return true;
}

enum class Precision { kYear, kMonth, kDay, kAny };

Precision PrecisionOf(ValueType type) {
  switch (type) {
    case ValueType::kMonth:
      return Precision::kMonth;
    case ValueType::kYear:
    case ValueType::kYearRange:
      return Precision::kYear;
    default:
      return Precision::kDay;
  }
}

std::string_view FormOf(Precision precision) {
  switch (precision) {
    case Precision::kYear:
      return "a year is written `2026`";
    case Precision::kMonth:
      return "a month is written `2026-03`";
    default:
      return "a day is written `2026-03-29`";
  }
}

bool HasPrecision(const base::Date& date, Precision precision) {
  switch (precision) {
    case Precision::kYear:
      return !date.has_month();
    case Precision::kMonth:
      return date.has_month() && !date.has_day();
    default:
      return date.has_day();
  }
}

std::optional<base::Date> ReadDate(xml::Element element, std::string_view attribute,
                                   Precision precision, base::Sink& sink) {
  const std::string text = element.attribute_or(attribute, "");
  const auto date = base::ParseDate(text);
  if (date && HasPrecision(*date, precision)) return date;
  ReportInvalidDate(element, attribute, FormOf(precision), sink);
  return std::nullopt;
}

bool ReadRange(xml::Element element, Value& value, base::Sink& sink) {
  const Precision precision =
      element.name() == "month-range" ? Precision::kMonth : PrecisionOf(value.type);
  const auto begin = ReadDate(element, "begin", precision, sink);
  const auto end = ReadDate(element, "end", precision, sink);
  if (!begin || !end) return false;
  if (*end < *begin) {
    sink.Report(Code::kEmptyRange, element.attribute_span("end"),
                fmt::format("the range ends in `{}`, before it begins in `{}`", end->ToString(),
                            begin->ToString()));
    return false;
  }
  value.date = *begin;
  value.until = *end;
  return true;
}

bool ReadAddress(xml::Element element, Value& value, base::Sink& sink) {
  value.text = element.attribute_or("address", "");
  const bool safe = value.text.starts_with("https://") || value.text.starts_with("http://") ||
                    value.text.starts_with("mailto:");
  if (safe && value.text.find_first_of(" \t\r\n\"<>") == std::string::npos) return true;
  sink.Report(Code::kInvalidAddress, element.attribute_span("address"),
              fmt::format("`{}` is no address a report may link to; it begins with `https://`, "
                          "`http://` or `mailto:` and has no spaces",
                          value.text));
  return false;
}

bool ReadValue(xml::Element element, Value& value, base::Sink& sink) {
  switch (value.type) {
    case ValueType::kInteger:
    case ValueType::kDecimal:
    case ValueType::kPercentage:
    case ValueType::kMoney:
      return ReadNumber(element, value, sink);
    case ValueType::kDate:
    case ValueType::kMonth:
    case ValueType::kYear: {
      const auto date = ReadDate(element, "value", PrecisionOf(value.type), sink);
      value.date = date.value_or(base::Date());
      return date.has_value();
    }
    case ValueType::kDateRange:
    case ValueType::kYearRange:
      return ReadRange(element, value, sink);
    case ValueType::kText:
      value.text = element.attribute_or("value", "");
      return true;
    case ValueType::kLink:
      return ReadAddress(element, value, sink);
  }
  return false;
}

}  // namespace

std::optional<base::Value> ReadFact(xml::Element element, base::Sink& sink) {
  const FactKind* kind = KindOf(element);
  if (kind == nullptr) return std::nullopt;
  Value value;
  value.type = kind->type;
  value.state = StateOf(element);
  value.qualifier = QualifierOf(element);
  value.basis = BasisOf(element);
  value.currency = element.attribute_or("currency", "");
  bool faulty = false;
  if (HasValue(element, value, sink, faulty) && !ReadValue(element, value, sink)) faulty = true;
  if (faulty) return std::nullopt;
  return value;
}

base::Value UnreadFact(xml::Element element) {
  Value value;
  if (const FactKind* kind = KindOf(element)) value.type = kind->type;
  value.state = ValueState::kPending;
  return value;
}

}  // namespace hexapla::load
