#include <algorithm>
#include <cstdint>
#include <string>

#include "document/decimal.h"
#include "support/catch.h"
#include "support/random.h"

// Decimals are held against numbers written out in full: a sign and digits with the point always in
// the same place, which compare as strings do.

using jtlint::Decimal;
using jtlint::test::Random;

namespace {

constexpr std::size_t half = 60;  // digits before and behind the point

/// A number as JSON spells it, and written out in full.
struct Spelled {
  std::string json;
  bool negative = false;
  std::string digits = std::string(2 * half, '0');

  bool is_zero() const { return digits == std::string(2 * half, '0'); }

  std::int64_t places() const {
    const std::size_t last = digits.find_last_not_of('0');
    const bool fraction = last != std::string::npos && last >= half;
    return fraction ? static_cast<std::int64_t>(last - half + 1) : 0;
  }
};

std::string random_digits(Random& random, std::size_t least, std::size_t most) {
  static const std::string digits = "00000123456789999";
  std::string text;
  const std::size_t size = least + random.below(most - least + 1);
  for (std::size_t i = 0; i < size; ++i) text += digits[random.below(digits.size())];
  return text;
}

Spelled spelled(Random& random) {
  Spelled number;
  const std::string whole = random_digits(random, 1, random.one_in(2) ? 20 : 6);
  const std::string fraction = random_digits(random, 0, random.one_in(2) ? 20 : 6);
  const int exponent = static_cast<int>(random.below(81)) - 40;
  number.negative = random.one_in(2);
  number.json = (number.negative ? "-" : "") + whole;
  if (!fraction.empty()) number.json += "." + fraction;
  const bool scientific = exponent != 0 || random.one_in(2);
  const std::string sign = exponent >= 0 && random.one_in(2) ? "+" : "";
  if (scientific) number.json += (random.one_in(2) ? "e" : "E") + sign + std::to_string(exponent);
  const std::string all = whole + fraction;
  const auto first = static_cast<std::size_t>(static_cast<int>(half - whole.size()) - exponent);
  number.digits.replace(first, all.size(), all);
  return number;
}

/// -1, 0 or 1.
int compare(const Spelled& a, const Spelled& b) {
  if (a.is_zero() && b.is_zero()) return 0;
  const std::string left = (a.negative && !a.is_zero() ? "-" : "+") + a.digits;
  const std::string right = (b.negative && !b.is_zero() ? "-" : "+") + b.digits;
  if (left[0] != right[0]) return left[0] == '-' ? -1 : 1;
  const int order = left.compare(right);
  const int sign = order < 0 ? -1 : order > 0 ? 1 : 0;
  return left[0] == '-' ? -sign : sign;
}

int compare(const Decimal& a, const Decimal& b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

}  // namespace

TEST_CASE("decimals compare and count their places as the numbers written out do") {
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    Random random(seed);
    const Spelled a = spelled(random);
    const Spelled b = random.one_in(8) ? a : spelled(random);
    const auto left = Decimal::from(a.json);
    const auto right = Decimal::from(b.json);
    INFO("seed " << seed << ": " << a.json << " and " << b.json);
    REQUIRE((left && right));
    const bool order = compare(*left, *right) == compare(a, b);
    const bool same = (*left == *right) == (compare(a, b) == 0);
    const bool places = left->places() == a.places() && left->is_whole() == (a.places() == 0);
    REQUIRE((order && same && places));
  }
}
