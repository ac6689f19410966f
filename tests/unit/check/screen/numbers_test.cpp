#include "check/screen/numbers.h"

#include <algorithm>
#include <random>
#include <string>

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

TEST_CASE("the place of a number is that of its digits, read one by one") {
  const auto one_by_one = [](const std::string& text) -> std::optional<NumberMemory::Place> {
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string before = text.substr(0, point);
    const std::string behind = point == text.size() ? "" : text.substr(point + 1);
    const std::string digits = before + behind;
    const bool plain = digits.find_first_not_of("0123456789") == std::string::npos &&
                       !before.empty() && (before == "0" || before[0] != '0');
    const bool pointed = point == text.size() || (!behind.empty() && behind.size() <= 2);
    if (!plain || !pointed || text.size() > 7 || std::stoul(digits) >= 16384) return std::nullopt;
    return NumberMemory::Place{static_cast<std::uint32_t>(behind.size()),
                               static_cast<std::uint32_t>(std::stoul(digits))};
  };
  constexpr std::string_view characters = "0123456789..-+e/:\x1E\x80\xB0\xFF";
  std::mt19937 random(1);
  std::size_t placed = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string text(random() % 9, '0');
    const std::size_t known = random() % 2 == 0 ? 11 : characters.size();
    std::generate(text.begin(), text.end(), [&] { return characters[random() % known]; });
    const auto place = NumberMemory::place_of(text);
    const auto expected = one_by_one(text);
    CAPTURE(text);
    REQUIRE(place.has_value() == expected.has_value());
    if (!place) continue;
    ++placed;
    REQUIRE(place->value == expected->value);
    REQUIRE(place->plane == expected->plane);
  }
  CHECK(placed > 10'000);
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
