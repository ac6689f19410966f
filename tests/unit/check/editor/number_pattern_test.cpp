#include "check/editor/number_pattern.h"

#include <fmt/format.h>
#include <string>
#include <vector>

#include "check/regex.h"
#include "support/catch.h"

using jtlint::Decimal;
using jtlint::PartPattern;
using jtlint::editor::number_pattern;
using jtlint::editor::Side;

namespace {

bool is_on_side(const Decimal& number, const Decimal& limit, Side side) {
  switch (side) {
    case Side::below:
      return number < limit;
    case Side::at_most:
      return number <= limit;
    case Side::at_least:
      return number >= limit;
    case Side::above:
      return number > limit;
  }
  return false;
}

/// A text in many ways: with a sign, and with zeros before and behind that say nothing.
std::vector<std::string> ways_to_write(const std::string& number) {
  const bool point = number.find('.') != std::string::npos;
  std::vector<std::string> ways;
  for (const char* sign : {"", "-"}) {
    for (const char* zeros : {"", "0", "000"}) {
      const std::string written = sign + (zeros + number);
      ways.push_back(written);
      for (const char* more : point ? std::vector<const char*>{"0", "00", "7"}
                                    : std::vector<const char*>{".", ".0", ".000", ".01", ".9"}) {
        ways.push_back(written + more);
      }
    }
  }
  return ways;
}

const std::vector<std::string> limits = {
    "0",    "1",   "9",   "10",   "60",   "99",   "100",  "1000", "1430",
    "3600", "1.1", "5",   "0.5",  "0.05", "1.99", "9.09", "2e3",  "0.90",
    "-1",   "-10", "-60", "-2.5", "-9",   "-0.1", "-0",   "12e1", "2147483647"};

}  // namespace

TEST_CASE("a pattern holds for the texts of the numbers on its side, and for no others") {
  std::vector<std::string> numbers = limits;
  for (int i = 0; i < 130; ++i) numbers.push_back(std::to_string(i));
  for (int i = 0; i < 120; ++i) numbers.push_back(fmt::format("{}.{}", i / 10, i % 10));
  for (const char* number :
       {"999",        "1001",       "1429",        "1431", "3599",  "3601",  "9999",  "10000",
        "2147483646", "2147483648", "99999999999", "0.04", "0.051", "1.989", "1.991", "9.089",
        "9.0901",     "0.899",      "2.49",        "2.51", "1999",  "2001"}) {
    numbers.push_back(number);
  }
  for (const std::string& limit : limits) {
    for (const Side side : {Side::below, Side::at_most, Side::at_least, Side::above}) {
      const Decimal bound = *Decimal::from(limit);
      const PartPattern pattern(*number_pattern(bound, side));
      std::vector<std::string> wrong;
      for (const std::string& number : numbers) {
        if (number.find('e') != std::string::npos || number.starts_with('-')) continue;
        for (const std::string& text : ways_to_write(number)) {
          const bool expected = is_on_side(*Decimal::from(text), bound, side);
          if (pattern.matches(text) != expected) wrong.push_back(text);
        }
      }
      INFO(limit << " on side " << static_cast<int>(side) << ": " << pattern.text());
      CHECK(wrong == std::vector<std::string>{});
    }
  }
}

TEST_CASE("what is no number without an exponent is on no side") {
  for (const std::string& limit : limits) {
    for (const Side side : {Side::below, Side::at_most, Side::at_least, Side::above}) {
      const PartPattern pattern(*number_pattern(*Decimal::from(limit), side));
      for (const char* text :
           {"",    "-",   ".",     "+5",  "+0",  ".5",  "5e0", "1E3", "60e-1", " 60",
            "60 ", "6 0", "1.2.3", "--1", "0x1", "1_0", "inf", "nan", "five",  "1,5"}) {
        INFO(limit << " on side " << static_cast<int>(side) << ": " << text);
        CHECK_FALSE(pattern.matches(text));
      }
    }
  }
}

TEST_CASE("a limit of very many digits has no pattern") {
  CHECK(number_pattern(*Decimal::from("12345678901234567890"), Side::above));
  CHECK_FALSE(number_pattern(*Decimal::from("123456789012345678901"), Side::above));
  CHECK_FALSE(number_pattern(*Decimal::from("1e400"), Side::below));
  CHECK_FALSE(number_pattern(*Decimal::from("1e-1000000000"), Side::below));
}
