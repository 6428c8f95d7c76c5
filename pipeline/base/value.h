#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"

namespace hexapla::base {

enum class ValueType {
  kInteger,
  kDecimal,
  kPercentage,  ///< `number` is the figure before the sign: 8.5 for 8.5%
  kMoney,       ///< `number` in whole units of `currency` (ISO 4217)
  kDate,        ///< `date`, a full day
  kMonth,       ///< `date`, a year and a month
  kYear,        ///< `date`, a year
  kDateRange,   ///< `date` to `until`, both included
  kYearRange,   ///< years of `date` and `until`, both included
  kText,        ///< `text`, the same in every language
  kLink,        ///< `text` is the address
};

/// How far a figure is exact; worded by the locale ("more than", "about").
enum class Qualifier { kExact, kAbout, kMoreThan, kLessThan, kAtLeast, kAtMost, kNearly, kSome };

/// kNone: there is none. kUnknown: there is one, nobody knows it. kPending: not yet decided.
enum class ValueState { kKnown, kNone, kUnknown, kPending };

/// "none", "unknown", "pending"; empty for a known value.
std::string_view NameOf(ValueState state);

enum class Basis { kActual, kBudget, kEstimate };

/// One typed, checked value. What `type` does not name is left at its default.
struct Value {
  ValueType type = ValueType::kText;
  ValueState state = ValueState::kKnown;
  Qualifier qualifier = Qualifier::kExact;
  Basis basis = Basis::kActual;
  Decimal number;
  std::string currency;
  Date date;
  Date until;
  std::string text;
};

}  // namespace hexapla::base
