#pragma once

#include <vector>

#include "base/decimal.h"

namespace hexapla::compose {

/// Where lines stand on an axis that shows \p largest: from 0 on in even steps of 1, 2 or 5 times
/// a power of ten, four to six of them where the number of digits lets them, the last at or above
/// \p largest.
///
/// REQUIRES: \p largest is not negative.
std::vector<base::Decimal> AxisSteps(const base::Decimal& largest);

}  // namespace hexapla::compose
