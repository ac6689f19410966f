#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jtlint {

/// A JSON number of any size, exactly as written: nothing passes through a double.
class Decimal {
 public:
  /// Reads `-?digits(.digits)?([eE][+-]?digits)?`; anything else (`.inf`) is no decimal.
  static std::optional<Decimal> from(std::string_view text);

  /// The digits after the decimal point that the value needs: 2 for `1.55` and `155e-2`, 1 for
  /// `1.50`, 0 for `15e1`. At least 0, at most `most_places`.
  std::int64_t places() const;

  bool is_whole() const { return places() == 0; }

  /// The value, where it is whole and has at most 15 digits: one to calculate with.
  std::optional<std::int64_t> small_whole() const;

  /// The same text for equal numbers, and for no others.
  std::string canonical() const;

  /// Whether the value is above 0, and has at most 15 digits but for zeros before and behind them.
  bool is_divisor() const;

  /// Whether the value is a whole number of times another one, which is a divisor.
  bool is_multiple_of(const Decimal& divisor) const;

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) = default;

  /// Exponents beyond this many digits are clamped: such numbers differ from every limit alike.
  static constexpr std::int64_t most_places = 1'000'000'000;

 private:
  /// The value is 0.DIGITS × 10^exponent; the digits neither begin nor end with 0. Zero has none.
  bool negative_ = false;
  std::string digits_;
  std::int64_t exponent_ = 0;
};

}  // namespace jtlint
