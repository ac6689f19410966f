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

  static Decimal of(std::int64_t whole);

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
  std::size_t keep_digits(std::string_view whole, std::string_view fraction);
  std::string digits() const;
  bool is_zero() const { return size_ == 0; }

  /// The value is 0.DIGITS × 10^exponent; the digits neither begin nor end with 0. Zero has none.
  /// Hardly any number has more than the head holds, which compares as one.
  static constexpr std::size_t head_size = 18;
  std::uint64_t head_ = 0;  ///< the first 18 digits, with zeros in the place of those it lacks
  std::string tail_;        ///< the others
  std::int64_t exponent_ = 0;
  std::size_t size_ = 0;  ///< the number of digits
  bool negative_ = false;
};

}  // namespace jtlint
