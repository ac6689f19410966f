#include "check/grammar/time_text.h"

#include "support/catch.h"

using jtlint::minutes_of;

TEST_CASE("a time is a date, hours and minutes") {
  CHECK(minutes_of("1970-01-01T00:00") == 0);
  CHECK(minutes_of("1970-01-02 01:02") == 24 * 60 + 62);
  CHECK(minutes_of("1970-01-01T00:05:59") == 5);
  CHECK(minutes_of("1970-01-01T00:05:59.123456") == 5);
  CHECK(minutes_of("2026-11-23T17:00") == 29924220);
}

TEST_CASE("a time may lie in a zone") {
  CHECK(minutes_of("1970-01-01T00:05Z") == 5);
  CHECK(minutes_of("1970-01-01T02:00:00+02:00") == 0);
  CHECK(minutes_of("1970-01-01T02:00-0130") == 210);
}

TEST_CASE("anything else is no time") {
  for (const char* text :
       {"", "2026-11-23", "2026-11-31T00:00", "2026-11-23T24:00", "2026-11-23T17:60",
        "2026-11-23T1700", "2026-11-23X17:00", "2026-11-23T17:00 ", "2026-11-23T17:00+1",
        "2026-11-23T17:00:", "2026-11-23T17:00:00.", "2026-11-23T17:00+25:00",
        "cron(0 2 ? * MON *)", "1795373070", "26-11-23T17:00", "2026/11/23 17:00"}) {
    CAPTURE(text);
    CHECK_FALSE(minutes_of(text));
  }
}
