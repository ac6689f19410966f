#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/judged.h"
#include "support/random.h"

using jtlint::test::judged;
using jtlint::test::Random;

// Today is 2026-11-23, a Monday: the day of the examples.

namespace {

struct Item {
  std::string start;
  std::string duration;
};

std::string list(const std::vector<Item>& items) {
  std::string yaml = "v:\n";
  for (const Item& each : items) {
    yaml += "  - {startTime: '" + each.start + "', durationInMinutes: " + each.duration + "}\n";
  }
  return yaml;
}

std::string period(const std::string& start, const std::string& duration) {
  return judged("windows: period", list({{start, duration}}));
}

std::string overlap(const std::vector<Item>& items) {
  return judged("windows: overlap", list(items));
}

std::string fault_of(const Item& later, const Item& earlier, const std::string& moment) {
  return "; \"" + later.start + "\" {moment: " + moment + " UTC} related \"" + earlier.start + "\"";
}

}  // namespace

TEST_CASE("cron: the future is that of the subject") {
  CHECK(judged("cron: future", "v: cron(0 2 ? * MON *)") == "holds");
  CHECK(judged("cron: future", "v: cron(0 2 ? * MON 2025)") ==
        "fails; \"cron(0 2 ? * MON 2025)\" [2025] {problem: the last year it names is 2025}");
  CHECK(judged("cron: future", "v: 0 2 ? * MON 2025") == "holds");
  CHECK(judged("cron: future", "v: 5") == "holds");
}

TEST_CASE("windows: a window is closed before it opens again") {
  const std::string first = "; 61 {distance: 60} {moment: 2026-11-23 01:00 UTC}";
  CHECK(period("cron(0 * ? * * *)", "60") == "holds");
  CHECK(period("cron(0 * ? * * *)", "61") == "fails" + first);
  CHECK(period("cron(0 2 ? * * *)", "1430") == "holds");
  CHECK(period("cron(0,59 2 1 JAN ? *)", "60") ==
        "fails; 60 {distance: 59} {moment: 2027-01-01 02:59 UTC}");
}

TEST_CASE("windows: the least distance may lie over midnight") {
  CHECK(period("cron(0 23,1 ? * SAT,SUN *)", "121") ==
        "fails; 121 {distance: 120} {moment: 2026-11-29 01:00 UTC}");
  CHECK(period("cron(0 23,1 ? * SAT,SUN *)", "120") == "holds");
  CHECK(period("cron(0 23,1 ? * SAT *)", "1320") == "holds");
  CHECK(period("cron(0 23,1 ? * SAT *)", "1321") ==
        "fails; 1321 {distance: 1320} {moment: 2026-11-28 23:00 UTC}");
}

TEST_CASE("windows: of equal distances the first counts") {
  CHECK(period("cron(0 0/8 ? * * *)", "600") ==
        "fails; 600 {distance: 480} {moment: 2026-11-23 08:00 UTC}");
}

TEST_CASE("windows: only so many days from today on count") {
  CHECK(period("cron(0 * ? * * 2025)", "90") == "holds");
  CHECK(period("cron(0 * ? * * 2030)", "90") == "holds");
}

TEST_CASE("windows: two windows must not be open at the same time") {
  const Item two = {"cron(0 2 ? * * *)", "60"};
  const Item three = {"cron(0 3 ? * * *)", "60"};
  const Item half_past = {"cron(59 2 ? * SUN *)", "60"};
  CHECK(overlap({two, three}) == "holds");
  CHECK(overlap({three, two}) == "holds");
  CHECK(overlap({two, half_past}) == "fails" + fault_of(half_past, two, "2026-11-29 02:59"));
  CHECK(overlap({half_past, two}) == "fails" + fault_of(two, half_past, "2026-11-29 02:59"));
  CHECK(overlap({two, three, half_past}) == "fails" + fault_of(half_past, two, "2026-11-29 02:59"));
}

TEST_CASE("windows: a window may be open on the next day") {
  const Item late = {"cron(0 23 ? * MON *)", "120"};
  const Item early = {"cron(59 0 ? * TUE *)", "10"};
  const Item at_its_end = {"cron(0 1 ? * TUE *)", "10"};
  CHECK(overlap({late, early}) == "fails" + fault_of(early, late, "2026-11-24 00:59"));
  CHECK(overlap({late, at_its_end}) == "holds");
  CHECK(overlap({late, {"cron(59 0 ? * WED *)", "10"}}) == "holds");
}

TEST_CASE("windows: of the moments at which two are open the first counts") {
  const Item noon = {"cron(0 12 ? * THU,FRI *)", "90"};
  const Item later = {"cron(0 13 27 11 ? *)", "10"};
  const Item mostly = {"cron(0 11,13 ? * FRI *)", "61"};
  CHECK(overlap({noon, later}) == "fails" + fault_of(later, noon, "2026-11-27 13:00"));
  CHECK(overlap({noon, mostly}) == "fails" + fault_of(mostly, noon, "2026-11-27 12:00"));
}

TEST_CASE("windows: one finding a window, however many it overlaps") {
  const Item same = {"cron(0 2 ? * * *)", "60"};
  const std::string fault = fault_of(same, same, "2026-11-23 02:00");
  CHECK(overlap({same, same}) == "fails" + fault);
  CHECK(overlap({same, same, same}) == "fails" + fault + fault);
}

TEST_CASE("windows: one that overlaps itself is none that overlaps others") {
  const Item same = {"cron(0 2 ? * * *)", "60"};
  const Item itself = {"cron(0 * ? * * *)", "61"};
  CHECK(overlap({itself, same}) == "holds");
  CHECK(overlap({same, itself, itself}) == "holds");
}

TEST_CASE("windows: what is no window is left out") {
  for (const Item& wrong : std::vector<Item>{{"0 2 ? * * *", "60"},
                                             {"cron(0 2 * * * *)", "60"},
                                             {"cron(0 2 ? * * *)", "0"},
                                             {"cron(0 2 ? * * *)", "1431"},
                                             {"cron(0 2 ? * * *)", "1.5"},
                                             {"cron(0 2 ? * * *)", ".inf"},
                                             {"cron(0 2 ? * * *)", "'60'"},
                                             {"cron(0 2 ? * * *)", "null"},
                                             {"cron(0 2 31 2 ? *)", "60"}}) {
    CAPTURE(wrong.start, wrong.duration);
    CHECK(overlap({wrong, wrong}) == "holds");
    CHECK(overlap({{"cron(0 2 ? * * *)", "6e1"}, wrong}) == "holds");
  }
  CHECK(judged("windows: overlap", "v: [5, {}, [], null, {startTime: 5}]") == "holds");
  CHECK(judged("windows: overlap", "v: {}") == "holds");
  CHECK(judged("windows: period", "v: []") == "holds");
}

TEST_CASE("windows: what is not known is left out") {
  const std::string one = "{startTime: 'cron(0 2 ? * * *)', durationInMinutes: 60}";
  CHECK(judged("windows: overlap", "v: [opaque, " + one + "]") == "unknown");
  CHECK(judged("windows: overlap",
               "v: [{startTime: opaque, durationInMinutes: 60}, " + one + "]") == "unknown");
  CHECK(judged("windows: overlap", "v: [opaque, " + one + ", " + one + "]").starts_with("fails"));
}

TEST_CASE("windows: numbers of minutes may be written in any way") {
  CHECK(period("cron(0 * ? * * *)", "6e1") == "holds");
  CHECK(period("cron(0 * ? * * *)", "61.0") ==
        "fails; 61.0 {distance: 60} {moment: 2026-11-23 01:00 UTC}");
}

TEST_CASE("windows: a list of very many does no harm") {
  const std::vector<Item> dense(3000, {"cron(* * ? * * *)", "1"});
  CHECK(overlap(dense).size() < 20'000);
}

// Plain windows are told at a look; names of weekdays in small letters have all read in full.
TEST_CASE("windows: those that open at a time of weekdays overlap however that is written") {
  Random random(1);
  const std::vector<std::string> days = {"MON",     "TUE", "SUN",     "SAT,SUN",
                                         "MON-FRI", "*",   "FRI-MON", "WED,FRI"};
  const std::vector<int> lengths = {1, 30, 59, 60, 61, 120, 600, 1200, 1430};
  const auto small = [](std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
  };
  int apart = 0;
  int together = 0;
  for (int i = 0; i < 3000; ++i) {
    std::vector<Item> plain;
    std::vector<Item> other;
    for (std::size_t count = 2 + random.below(2); count > 0; --count) {
      const std::string start = "cron(" + std::to_string(random.below(3) * 29) + " " +
                                std::to_string(random.below(24)) + " ? * " + random.one_of(days) +
                                " *)";
      const std::string length = std::to_string(random.one_of(lengths));
      plain.push_back({start, length});
      other.push_back({small(start), length});
    }
    const std::string verdict = overlap(plain);
    CAPTURE(list(plain));
    CHECK(small(verdict) == small(overlap(other)));
    CHECK(period(plain[0].start, plain[0].duration) == period(other[0].start, other[0].duration));
    ++(verdict == "holds" ? apart : together);
  }
  CHECK(apart > 500);
  CHECK(together > 500);
}
