#include "check/screen/numbers.h"

#include "support/catch.h"

using jtlint::screen::NumberMemory;

TEST_CASE("a number has a place of its own, by its digits and its point") {
  const auto place = [](std::string_view text) { return NumberMemory::place_of(text); };
  REQUIRE(place("154"));
  REQUIRE(place("15.4"));
  REQUIRE(place("1.54"));
  CHECK(place("154")->value == place("1.54")->value);
  CHECK(place("154")->plane != place("1.54")->plane);
  CHECK(place("15.4")->plane != place("1.54")->plane);
  CHECK(place("0")->value == 0);
  CHECK(place("0.05")->value == 5);
}

TEST_CASE("a number has no place that is long, or not written as most are") {
  for (const std::string_view text : {"", "-1", "1e3", "1.", ".5", "01", "00", "1.555", "16384",
                                      "12345678", "1.2.3", "1,5", " 1", "1 "}) {
    CAPTURE(text);
    CHECK_FALSE(NumberMemory::place_of(text));
  }
}

TEST_CASE("a number is known as clean where it was found so, and nowhere else") {
  NumberMemory memory;
  const auto number = *NumberMemory::place_of("3600");
  const auto other = *NumberMemory::place_of("3601");
  CHECK_FALSE(memory.holds(7, number));
  memory.keep(7, number);
  CHECK(memory.holds(7, number));
  CHECK_FALSE(memory.holds(7, other));
  CHECK_FALSE(memory.holds(8, number));
  // Another group takes the place of one, and nothing of it stays.
  for (std::uint32_t group = 8; group < 3000; ++group) {
    CHECK_FALSE(memory.holds(group, number));
    memory.keep(group, other);
    CHECK_FALSE(memory.holds(group, number));
  }
}
