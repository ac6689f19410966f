#include "document/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace jtlint {
namespace {

constexpr auto powers_of_ten = [] {
  std::array<std::uint64_t, 19> powers = {1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view take_digits(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  const std::string_view digits = text.substr(0, size);
  text.remove_prefix(size);
  return digits;
}

std::uint64_t number_of(std::string_view digits, std::uint64_t before = 0) {
  for (const char digit : digits) before = before * 10 + static_cast<std::uint64_t>(digit - '0');
  return before;
}

std::size_t zeros_before(std::string_view digits) {
  return std::min(digits.find_first_not_of('0'), digits.size());
}

std::size_t zeros_behind(std::string_view digits) {
  return digits.size() - 1 - digits.find_last_not_of('0');
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

/// Reads `[+-]?digits` to the end of `text`, clamped to `Decimal::most_places`.
std::optional<std::int64_t> read_exponent(std::string_view text) {
  const bool negative = take(text, '-');
  if (!negative) take(text, '+');
  const std::string_view digits = take_digits(text);
  if (digits.empty() || !text.empty()) return std::nullopt;
  std::int64_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (read.ec != std::errc()) value = Decimal::most_places;
  value = std::min(value, Decimal::most_places);
  return negative ? -value : value;
}

}  // namespace

std::optional<Decimal> Decimal::from(std::string_view text) {
  Decimal decimal;
  decimal.negative_ = take(text, '-');
  const std::string_view whole = take_digits(text);
  const std::string_view fraction = take(text, '.') ? take_digits(text) : std::string_view();
  if (whole.empty()) return std::nullopt;
  std::int64_t exponent = static_cast<std::int64_t>(whole.size());
  if (take(text, 'e') || take(text, 'E')) {
    const auto written = read_exponent(text);
    if (!written) return std::nullopt;
    exponent += *written;
    text = {};
  }
  if (!text.empty()) return std::nullopt;
  const std::size_t zeros = decimal.keep_digits(whole, fraction);
  if (decimal.is_zero()) return Decimal();
  decimal.exponent_ = exponent - static_cast<std::int64_t>(zeros);
  return decimal;
}

/// Returns the number of zeros with which the digits begin.
std::size_t Decimal::keep_digits(std::string_view whole, std::string_view fraction) {
  std::size_t zeros = zeros_before(whole);
  if (zeros == whole.size()) zeros += zeros_before(fraction);
  std::size_t end = whole.size() + fraction.size() - zeros_behind(fraction);
  if (end == whole.size()) end -= zeros_behind(whole);
  if (zeros >= end) return zeros;
  size_ = end - zeros;
  if (whole.size() + fraction.size() <= head_size) {
    const std::size_t lacking = head_size + zeros - whole.size() - fraction.size();
    head_ = number_of(fraction, number_of(whole)) * powers_of_ten[lacking];
    return zeros;
  }
  std::string digits(whole);
  digits.append(fraction);
  digits = digits.substr(zeros, size_);
  tail_ = digits.substr(std::min(size_, head_size));
  digits.resize(head_size, '0');
  head_ = number_of(digits);
  return zeros;
}

Decimal Decimal::of(std::int64_t whole) {
  return *from(std::to_string(whole));
}

/// As written, without an exponent.
std::string Decimal::digits() const {
  std::string digits = std::to_string(head_);
  digits.resize(std::min(size_, head_size));
  return digits + tail_;
}

std::int64_t Decimal::places() const {
  const std::int64_t needed = static_cast<std::int64_t>(size_) - exponent_;
  return std::clamp<std::int64_t>(is_zero() ? 0 : needed, 0, most_places);
}

std::optional<std::int64_t> Decimal::small_whole() const {
  constexpr std::int64_t most = 15;
  if (!is_whole() || exponent_ > most) return std::nullopt;
  if (is_zero()) return 0;
  const std::size_t more = head_size - static_cast<std::size_t>(exponent_);
  const auto value = static_cast<std::int64_t>(head_ / powers_of_ten[more]);
  return negative_ ? -value : value;
}

std::string Decimal::canonical() const {
  return (negative_ ? "-" : "") + (is_zero() ? "" : digits()) + "e" + std::to_string(exponent_);
}

bool Decimal::is_divisor() const {
  return !negative_ && !is_zero() && size_ <= 15;
}

// Both are whole numbers that do not end in 0, times a power of ten. Where that of the divisor is
// greater, it does not go into the value.
bool Decimal::is_multiple_of(const Decimal& divisor) const {
  if (is_zero()) return true;
  const auto power = [](const Decimal& each) {
    return each.exponent_ - static_cast<std::int64_t>(each.size_);
  };
  const std::int64_t zeros = power(*this) - power(divisor);
  if (zeros < 0) return false;
  const std::uint64_t modulus = number_of(divisor.digits());
  std::uint64_t rest = 0;
  for (const char digit : digits()) {
    rest = (rest * 10 + static_cast<std::uint64_t>(digit - '0')) % modulus;
  }
  // As many zeros as the modulus has factors decide; 15 digits have fewer than 50.
  for (std::int64_t i = 0; i < std::min<std::int64_t>(zeros, 50) && rest != 0; ++i) {
    rest = rest * 10 % modulus;
  }
  return rest == 0;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int sign_a = a.is_zero() ? 0 : a.negative_ ? -1 : 1;
  const int sign_b = b.is_zero() ? 0 : b.negative_ ? -1 : 1;
  if (sign_a != sign_b || sign_a == 0) return sign_a <=> sign_b;
  auto size = a.exponent_ <=> b.exponent_;
  if (size == 0) size = a.head_ <=> b.head_;
  if (size == 0) size = a.tail_.compare(b.tail_) <=> 0;
  return sign_a > 0 ? size : 0 <=> size;
}

}  // namespace jtlint
