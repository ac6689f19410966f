#include "check/screen/json_text.h"

#include <algorithm>
#include <random>
#include <regex>
#include <string>

#include "support/catch.h"

using jtlint::screen::JsonText;
using jtlint::screen::Scan;

TEST_CASE("a number of JSON is taken as its grammar has it, however much text stands around it") {
  const std::regex number(R"(^(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)(?:[,}\] \n\r\t]|$))");
  constexpr std::string_view characters = "0123456789012345678901234567890123456789..,}-e";
  std::mt19937 random(1);
  std::size_t taken = 0;
  for (int i = 0; i < 50'000; ++i) {
    std::string text(1 + random() % 40, '0');
    std::generate(text.begin(), text.end(),
                  [&] { return characters[random() % characters.size()]; });
    std::smatch found;
    const bool is_number = std::regex_search(text, found, number);
    const std::string before(random() % 20, '"');
    std::string all = before + text;
    all.shrink_to_fit();
    CAPTURE(all);
    JsonText json(all, nullptr);
    REQUIRE(json.take_exactly(before));
    std::string_view value;
    REQUIRE((json.number(value) == Scan::sound) == is_number);
    if (!is_number) continue;
    ++taken;
    REQUIRE(value == found[1].str());
    REQUIRE(json.place() == all.data() + before.size() + value.size());
  }
  CHECK(taken > 5'000);
}
