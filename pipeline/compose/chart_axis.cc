#include "compose/chart_axis.h"

namespace hexapla::compose {
namespace {

constexpr int kMostSteps = 6;

/// 10^exponent, for exponents of both signs.
base::Decimal PowerOfTen(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return exponent < 0 ? base::Decimal(1, -exponent) : base::Decimal(power);
}

bool Reaches(const base::Decimal& step, const base::Decimal& largest) {
  const auto end = step.Times(base::Decimal(kMostSteps));
  return !end || *end >= largest;
}

}  // namespace

std::vector<base::Decimal> AxisSteps(const base::Decimal& largest) {
  // The first step that reaches the top in six; figures of 18 digits need no more than 10^17.
  base::Decimal step = base::Decimal(1);
  for (int exponent = -largest.scale() - 1; exponent < 18; ++exponent) {
    bool found = false;
    for (const std::int64_t factor : {1, 2, 5}) {
      step = PowerOfTen(exponent).Times(base::Decimal(factor)).value_or(step);
      found = Reaches(step, largest);
      if (found) break;
    }
    if (found) break;
  }
  std::vector<base::Decimal> steps = {base::Decimal(0)};
  do {
    const auto next = steps.back().Plus(step);
    if (!next) break;
    steps.push_back(*next);
  } while (steps.back() < largest);
  return steps;
}

}  // namespace hexapla::compose
