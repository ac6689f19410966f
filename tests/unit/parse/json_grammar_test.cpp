#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "document/node_text.h"
#include "parse/json.h"
#include "samples.h"
#include "support/catch.h"
#include "support/random.h"

using namespace jtlint;
using jtlint::test::Random;

// What is JSON, and what it says, is held against another reader.

namespace {

/// What another reader makes of a text; discarded if it is no JSON.
nlohmann::json read_by_library(const std::string& text) {
  return nlohmann::json::parse(text, nullptr, false);
}

/// The library refuses numbers that no double can hold, and JSON does not.
bool may_hold_great_numbers(const std::string& text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t run = 0;
  for (const char c : text) {
    run = digit(c) ? run + 1 : 0;
    if (run > 2 && text.find_first_of("eE") != text.npos) return true;
  }
  return false;
}

const std::vector<std::string> seeds = {
    R"({"a":1,"b":[1,2.5,-0,1e5,true,false,null],"c":{"d":"e\n\u00e9\ud83d\ude00\\\"x"}})",
    " [ 1 , { } ] ",
    "\"abc\"",
    "12",
    "[[[]]]",
    R"({"a":"\u0000\/\b\f\n\r\t","é":"üß😀"})"};

const std::vector<std::string> pieces = {"\"",
                                         "\\",
                                         "\\\"",
                                         "\\u",
                                         "\\u00e9",
                                         "\\ud83d",
                                         "\\ude00",
                                         "\\uD83D\\uDE00",
                                         "\\n",
                                         "\\q",
                                         "{",
                                         "}",
                                         "[",
                                         "]",
                                         ",",
                                         ":",
                                         " ",
                                         "\n",
                                         "\t",
                                         "\r",
                                         "1",
                                         "0",
                                         "-",
                                         "+",
                                         ".",
                                         "e",
                                         "E5",
                                         "01",
                                         "true",
                                         "nul",
                                         "null",
                                         "é",
                                         "\xC3",
                                         "\xA9",
                                         "\xEF\xBB",
                                         "\x01",
                                         "\x7F",
                                         "/",
                                         "#",
                                         "'a'",
                                         "\"a\":",
                                         "\"\"",
                                         "{\"a\":1}",
                                         "0.0",
                                         "-0.5e+3",
                                         "$",
                                         "\xF0\x9F\x98\x80",
                                         "\xED\xA0\x80"};

std::string changed(std::string text, Random& random) {
  for (std::size_t changes = random.below(4); changes > 0; --changes) {
    const std::size_t at = random.below(text.size() + 1);
    const std::size_t size = random.one_in(2) ? 0 : random.below(5);
    text.replace(at, size, random.one_in(4) ? "" : random.one_of(pieces));
  }
  return text;
}

std::vector<std::string> texts() {
  std::vector<std::string> all = seeds;
  bench::Samples samples(5, bench::SampleKind::varied);
  for (int i = 0; i < 5; ++i) all.push_back(samples.next().line);
  return all;
}

}  // namespace

TEST_CASE("JSON is what another reader takes for JSON, and says the same") {
  const std::vector<std::string> all = texts();
  Random random(7);
  int sound = 0;
  int broken = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = changed(random.one_of(all), random);
    if (may_hold_great_numbers(text)) continue;
    INFO(text);
    const auto expected = read_by_library(text);
    const auto tree = parse_json(text);
    REQUIRE(static_cast<bool>(tree) == !expected.is_discarded());
    if (tree) REQUIRE(nlohmann::json::parse(to_json(**tree)) == expected);
    ++(tree ? sound : broken);
  }
  CHECK(sound > 2000);
  CHECK(broken > 2000);
}
