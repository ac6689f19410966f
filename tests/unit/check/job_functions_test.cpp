#include <string>

#include "support/catch.h"
#include "support/judged.h"

using jtlint::test::judged;

// Today is the day of the examples, 2026-11-23.

TEST_CASE("time: a string is a date and a time") {
  CHECK(judged("time: {}", "v: 2026-11-23T17:00") == "holds");
  CHECK(judged("time: {}", "v: tomorrow") == R"(fails; "tomorrow")");
  CHECK(judged("time: {}", "v: 5") == "holds");
}

TEST_CASE("time: a time lies so far behind another one") {
  const std::string time = "time: {after: w, min: 30, max: 60}";
  CHECK(judged(time, "{v: 2026-11-23T17:30, w: 2026-11-23T17:00}") == "holds");
  CHECK(judged(time, "{v: 2026-11-23T18:00, w: 2026-11-23T17:00}") == "holds");
  CHECK(judged(time, "{v: 2026-11-23T17:29, w: 2026-11-23T17:00}") ==
        R"(fails; "2026-11-23T17:29" {distance: 29 minutes after} related "2026-11-23T17:00")");
  CHECK(judged(time, "{v: 2026-11-20T17:00, w: 2026-11-23T17:00}") ==
        R"(fails; "2026-11-20T17:00" {distance: 3 days before} related "2026-11-23T17:00")");
  CHECK(judged(time, "{v: 2026-11-23T20:00, w: 2026-11-23T17:00}") ==
        R"(fails; "2026-11-23T20:00" {distance: 3 hours after} related "2026-11-23T17:00")");
  CHECK(judged(time, "{v: 2026-11-20T17:00, w: opaque}") == "unknown");
  CHECK(judged(time, "{v: never, w: 2026-11-23T17:00}") == "unknown");
  CHECK(judged(time, "{v: 2026-11-20T17:00}") == "unknown");
}

TEST_CASE("names: the names of members match a pattern") {
  const std::string names = "names: '[a-z]{1,3}'";
  CHECK(judged(names, "v: {a: 1, abc: 2}") == "holds");
  CHECK(judged(names, "v: {a: 1, aB: 2}") == "fails; 2 {found: aB}");
  CHECK(judged(names, "v: {}") == "holds");
  CHECK(judged(names, "v: [A]") == "holds");
}
