#include "base/decimal.h"

#include <algorithm>

#include "base/ascii.h"

namespace hexapla::base {
namespace {

__extension__ using Wide = __int128;  // holds a product of two 18-digit numbers

constexpr int kMaxDigits = 18;
constexpr std::int64_t kLimit = 1'000'000'000'000'000'000;

Wide Power(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

std::optional<Decimal> Fit(Wide units, int scale) {
  if (units >= kLimit || units <= -Wide{kLimit}) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(units), scale);
}

Wide DivideRounded(Wide dividend, Wide divisor, Rounding rounding) {
  const bool negative = (dividend < 0) != (divisor < 0);
  const Wide a = dividend < 0 ? -dividend : dividend;
  const Wide b = divisor < 0 ? -divisor : divisor;
  Wide quotient = a / b;
  const Wide left = a % b;
  const bool half_up = rounding == Rounding::kHalfAwayFromZero || quotient % 2 != 0;
  const bool up = left > b - left || (left == b - left && half_up);
  if (up && rounding != Rounding::kTowardZero) ++quotient;
  return negative ? -quotient : quotient;
}

}  // namespace

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  std::string digits(text.substr(0, point));
  int scale = 0;
  if (digits.empty()) return std::nullopt;
  if (point != std::string_view::npos) {
    const std::string_view fraction = text.substr(point + 1);
    if (fraction.empty()) return std::nullopt;
    digits += fraction;
    scale = static_cast<int>(std::min<std::size_t>(fraction.size(), kMaxDigits + 1));
  }
  if (!std::all_of(digits.begin(), digits.end(), IsDigit)) return std::nullopt;
  if (digits.size() > kMaxDigits) return std::nullopt;
  const std::int64_t units = std::stoll(digits);
  return Decimal(negative ? -units : units, scale);
}

bool Decimal::is_integer() const { return static_cast<Wide>(units_) % Power(scale_) == 0; }

std::string Decimal::ToString() const {
  std::string digits = std::to_string(units_ < 0 ? -units_ : units_);
  const auto places = static_cast<std::size_t>(scale_);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, 1, '.');
  return (units_ < 0 ? "-" : "") + digits;
}

std::optional<Decimal> Decimal::Plus(const Decimal& other) const {
  const int scale = std::max(scale_, other.scale_);
  return Fit(
      Wide{units_} * Power(scale - scale_) + Wide{other.units_} * Power(scale - other.scale_),
      scale);
}

std::optional<Decimal> Decimal::Minus(const Decimal& other) const {
  return Plus(Decimal(-other.units_, other.scale_));
}

std::optional<Decimal> Decimal::Times(const Decimal& other) const {
  if (scale_ + other.scale_ > kMaxDigits) return std::nullopt;
  return Fit(Wide{units_} * other.units_, scale_ + other.scale_);
}

std::optional<Decimal> Decimal::DividedBy(const Decimal& other, int scale,
                                          Rounding rounding) const {
  if (other.units_ == 0) return std::nullopt;
  const int shift = scale + other.scale_ - scale_;
  Wide dividend = units_;
  Wide divisor = other.units_;
  constexpr int kMaxShift = 20;  // 18 digits and these still fit into 128 bits
  if (shift > kMaxShift || -shift > kMaxShift) return std::nullopt;
  if (shift >= 0) {
    dividend *= Power(shift);
  } else {
    divisor *= Power(-shift);
  }
  return Fit(DivideRounded(dividend, divisor, rounding), scale);
}

Decimal Decimal::Rounded(int scale) const {
  if (scale >= scale_) {
    const auto wider = Fit(Wide{units_} * Power(std::min(scale - scale_, kMaxDigits)), scale);
    return wider.value_or(*this);
  }
  const Wide units = DivideRounded(units_, Power(scale_ - scale), Rounding::kHalfAwayFromZero);
  return Decimal(static_cast<std::int64_t>(units), scale);
}

Decimal Decimal::Shifted(int places) const {
  Decimal shifted(units_, scale_ + places);
  while (shifted.scale_ > 0 && shifted.units_ % 10 == 0) {
    shifted.units_ /= 10;
    --shifted.scale_;
  }
  return shifted;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  const Wide left = Wide{a.units_} * Power(scale - a.scale_);
  const Wide right = Wide{b.units_} * Power(scale - b.scale_);
  if (left < right) return std::strong_ordering::less;
  return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

}  // namespace hexapla::base
