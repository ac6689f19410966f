#include "parse/yaml_readings.h"

#include <string>

#include "support/catch.h"

namespace {

std::string readings(const std::string& scalar) {
  const auto found = jtlint::differing_readings(scalar);
  return found ? found->core.words + " / " + found->old.words : "";
}

}  // namespace

TEST_CASE("a leading zero, an underscore and a colon make other numbers in YAML 1.1") {
  CHECK(readings("010") == "the number 10 / the number 8");
  CHECK(readings("-0100") == "the number -100 / the number -64");
  CHECK(readings("0o17") == "the number 15 / a string");
  CHECK(readings("0b101") == "a string / the number 5");
  CHECK(readings("089") == "the number 89 / a string");
  CHECK(readings("1_000") == "a string / the number 1000");
  CHECK(readings("1_000.5") == "a string / the number 1000.5");
  CHECK(readings("0x_1F") == "a string / the number 31");
  CHECK(readings("1:30") == "a string / the number 90");
  CHECK(readings("-1:30:00") == "a string / the number -5400");
  CHECK(readings("1:30.5") == "a string / the number 90.5");
  CHECK(readings("077777777777777777777777777") ==
        "the number 77777777777777777777777777 / the number that its digits spell in base 8");
}

TEST_CASE("some words are booleans and some texts dates in YAML 1.1") {
  CHECK(readings("no") == "a string / the boolean false");
  CHECK(readings("Yes") == "a string / the boolean true");
  CHECK(readings("ON") == "a string / the boolean true");
  CHECK(readings("2026-11-23") == "a string / a date");
  CHECK(readings("2026-11-23T10:00:00Z") == "a string / a date");
  CHECK(readings("2026-1-3 10:00:00.5 +02:00") == "a string / a date");
}

TEST_CASE("most scalars read the same") {
  for (const char* scalar : {"",
                             "~",
                             "null",
                             "true",
                             "False",
                             "0",
                             "7",
                             "007",
                             "00",
                             "10",
                             "-10",
                             "+10",
                             "1.50",
                             "10.",
                             "0.5",
                             ".5",
                             "0x1F",
                             "0x1e",
                             ".inf",
                             "-.INF",
                             ".nan",
                             "none",
                             "nope",
                             "yEs",
                             "a:b",
                             "1:",
                             ":30",
                             "1:60",
                             "1:2:99",
                             "1:abc",
                             "10:00 o'clock",
                             "2026-11",
                             "2026-11-23-05",
                             "12-11-2026",
                             "arn:aws:iot:eu-west-1:123456789012:job/a",
                             "cron(0 2 ? * MON *)",
                             "1.2.3",
                             "_1",
                             "-",
                             "+",
                             "123456789012",
                             "99999999999999999999999999",
                             "1234567890:10"}) {
    INFO(scalar);
    CHECK(readings(scalar).empty());
  }
}

TEST_CASE("a number with an exponent needs a point and a sign in YAML 1.1") {
  CHECK(readings("15e-1") == "the number 15e-1 / a string");
  CHECK(readings("12e03") == "the number 12e03 / a string");
  CHECK(readings("1.5E3") == "the number 1.5E3 / a string");
  CHECK(readings("1.5e+3").empty());
  CHECK(readings("1_2.5e+3") == "a string / the number 12.5e+3");
}
