#include "support/day.h"

#include <string>

#include "support/catch.h"

using jtlint::day_from;
using jtlint::day_text;

TEST_CASE("a day of the calendar is read and written") {
  for (const std::string text :
       {"2026-11-23", "0000-01-01", "2000-02-29", "2028-02-29", "9999-12-31"}) {
    CAPTURE(text);
    REQUIRE(day_from(text));
    CHECK(day_text(*day_from(text)) == text);
  }
}

TEST_CASE("what is no day of the calendar is none") {
  for (const std::string text :
       {"", "2026-02-30", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
        "2026-01-32", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", "2026-01-01T00:00:00Z",
        "-026-01-01", "2026-+1-01", "today", "2026-01-0x",
        "2026\xE2\x80\x93"
        "1-1"}) {
    CAPTURE(text);
    CHECK_FALSE(day_from(text));
  }
}
