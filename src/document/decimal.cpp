#include "document/decimal.h"

#include <algorithm>
#include <charconv>

namespace jtlint {
namespace {

std::string_view take_digits(std::string_view& text) {
  const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view digits = text.substr(0, size);
  text.remove_prefix(size);
  return digits;
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
  decimal.digits_.reserve(whole.size() + fraction.size());
  decimal.digits_.append(whole).append(fraction);
  const std::size_t first = decimal.digits_.find_first_not_of('0');
  if (first == std::string::npos) return Decimal();
  decimal.digits_.erase(0, first);
  decimal.digits_.erase(decimal.digits_.find_last_not_of('0') + 1);
  decimal.exponent_ = exponent - static_cast<std::int64_t>(first);
  return decimal;
}

std::int64_t Decimal::places() const {
  const std::int64_t needed = static_cast<std::int64_t>(digits_.size()) - exponent_;
  return std::clamp<std::int64_t>(digits_.empty() ? 0 : needed, 0, most_places);
}

std::optional<std::int64_t> Decimal::small_whole() const {
  if (!is_whole() || exponent_ > 15) return std::nullopt;
  std::int64_t value = 0;
  for (std::int64_t i = 0; i < exponent_ && !digits_.empty(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    value = value * 10 + (at < digits_.size() ? digits_[at] - '0' : 0);
  }
  return negative_ ? -value : value;
}

std::string Decimal::canonical() const {
  return (negative_ ? "-" : "") + digits_ + "e" + std::to_string(exponent_);
}

bool Decimal::is_divisor() const {
  return !negative_ && !digits_.empty() && digits_.size() <= 15;
}

// Both are whole numbers that do not end in 0, times a power of ten. Where that of the divisor is
// greater, it does not go into the value.
bool Decimal::is_multiple_of(const Decimal& divisor) const {
  if (digits_.empty()) return true;
  const auto power = [](const Decimal& each) {
    return each.exponent_ - static_cast<std::int64_t>(each.digits_.size());
  };
  const std::int64_t zeros = power(*this) - power(divisor);
  if (zeros < 0) return false;
  std::uint64_t modulus = 0;
  std::from_chars(divisor.digits_.data(), divisor.digits_.data() + divisor.digits_.size(), modulus);
  std::uint64_t rest = 0;
  for (const char digit : digits_) {
    rest = (rest * 10 + static_cast<std::uint64_t>(digit - '0')) % modulus;
  }
  // As many zeros as the modulus has factors decide; 15 digits have fewer than 50.
  for (std::int64_t i = 0; i < std::min<std::int64_t>(zeros, 50) && rest != 0; ++i) {
    rest = rest * 10 % modulus;
  }
  return rest == 0;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int sign_a = a.digits_.empty() ? 0 : a.negative_ ? -1 : 1;
  const int sign_b = b.digits_.empty() ? 0 : b.negative_ ? -1 : 1;
  if (sign_a != sign_b || sign_a == 0) return sign_a <=> sign_b;
  const auto size =
      a.exponent_ != b.exponent_ ? a.exponent_ <=> b.exponent_ : a.digits_.compare(b.digits_) <=> 0;
  return sign_a > 0 ? size : 0 <=> size;
}

}  // namespace jtlint
