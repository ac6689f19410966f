#include "document/decimal.h"

#include <string>

#include "support/catch.h"

using jtlint::Decimal;

namespace {

Decimal decimal(const std::string& text) {
  const auto read = Decimal::from(text);
  REQUIRE(read);
  return *read;
}

}  // namespace

TEST_CASE("decimal places are counted on the text") {
  CHECK(decimal("1.5").places() == 1);
  CHECK(decimal("1.50").places() == 1);
  CHECK(decimal("15e-1").places() == 1);
  CHECK(decimal("1099e-2").places() == 2);
  CHECK(decimal("1.55").places() == 2);
  CHECK(decimal("10.990000000000000001").places() == 18);
  CHECK(decimal("10999e-3").places() == 3);
  CHECK(decimal("0.000").places() == 0);
  CHECK(decimal("15e1").places() == 0);
  CHECK(decimal("1e-99999999999999999999").places() == Decimal::most_places);
}

TEST_CASE("decimals compare as the numbers they are") {
  CHECK(decimal("2") < decimal("10"));
  CHECK(decimal("-2") > decimal("-10"));
  CHECK(decimal("60") == decimal("6e1"));
  CHECK(decimal("60.0") == decimal("60"));
  CHECK(decimal("-0") == decimal("0.0"));
  CHECK(decimal("0") < decimal("1e-400"));
  CHECK(decimal("3600.000000000000000001") > decimal("3600"));
  CHECK(decimal("1e400") > decimal("99999999999999999999"));
  CHECK(decimal("0.1") < decimal("0.11"));
  CHECK(decimal("-1") < decimal("0"));
}

TEST_CASE("whole numbers may be written with a point or an exponent") {
  CHECK(decimal("1.0").is_whole());
  CHECK(decimal("1e2").is_whole());
  CHECK_FALSE(decimal("60.5").is_whole());
}

TEST_CASE("what is no JSON number is no decimal") {
  for (const std::string text : {"", "-", ".5", "1e", "1e+", "0x1F", ".inf", "1.5x", "1 "}) {
    CHECK_FALSE(Decimal::from(text));
  }
}

TEST_CASE("a number of a million digits is read at once") {
  CHECK(decimal(std::string(1'000'000, '9')).is_whole());
}
