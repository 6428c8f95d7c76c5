#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hexapla::base {

/// What becomes of what is left over when a number is rounded.
enum class Rounding {
  kHalfAwayFromZero,  ///< 2.5 to 3, -2.5 to -3
  kHalfToEven,        ///< 2.5 to 2, 3.5 to 4
  kTowardZero,        ///< 2.9 to 2
};

/// An exact decimal number: units × 10^-scale. Keeps the precision it was written with
/// (`8.50` has scale 2). At most 18 digits; arithmetic that would exceed them gives nullopt.
class Decimal {
 public:
  Decimal() = default;
  explicit Decimal(std::int64_t whole) : units_(whole) {}
  Decimal(std::int64_t units, int scale) : units_(units), scale_(scale) {}

  /// `-?[0-9]+(\.[0-9]+)?`, nothing else: no sign `+`, grouping, exponent or white space.
  static std::optional<Decimal> Parse(std::string_view text);

  std::int64_t units() const { return units_; }
  int scale() const { return scale_; }
  bool is_integer() const;
  bool is_negative() const { return units_ < 0; }

  /// The form `Parse` reads, with the scale kept.
  std::string ToString() const;

  std::optional<Decimal> Plus(const Decimal& other) const;
  std::optional<Decimal> Minus(const Decimal& other) const;
  std::optional<Decimal> Times(const Decimal& other) const;
  /// Quotient rounded to \p scale places; nullopt when \p other is 0.
  std::optional<Decimal> DividedBy(const Decimal& other, int scale,
                                   Rounding rounding = Rounding::kHalfAwayFromZero) const;
  /// Rounded half away from zero; more places than there are are filled with zeros.
  Decimal Rounded(int scale) const;
  /// Divided by 10^\p places, exact and without needless zeros: 2500000 in millions is 2.5.
  ///
  /// REQUIRES: \p places is not negative.
  Decimal Shifted(int places) const;

  /// By value: 8.5 equals 8.50.
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  std::int64_t units_ = 0;
  int scale_ = 0;
};

}  // namespace hexapla::base
