#include "check/grammar/cron_calendar.h"

#include <string>
#include <vector>

#include "check/grammar/cron_future.h"
#include "support/catch.h"
#include "support/marked.h"

using namespace jtlint;

namespace {

struct Fires {
  std::string text;
  std::string from;
  std::string days;  ///< the first on or after that
};

Day day(const std::string& text) {
  REQUIRE(day_from(text));
  return *day_from(text);
}

Cron cron_of(const std::string& text) {
  const auto cron = read_cron(text).cron;
  CAPTURE(text);
  REQUIRE(cron);
  return *cron;
}

/// The first so many days on which an expression fires, apart by blanks.
std::string first_days(const CronCalendar& calendar, Day from, std::size_t count) {
  std::string days;
  for (std::size_t i = 0; i < count; ++i) {
    const auto found = calendar.first_day(from);
    if (!found) break;
    CHECK(calendar.fires_on(*found));
    days += (days.empty() ? "" : " ") + day_text(*found);
    from = *found + std::chrono::days(1);
  }
  return days;
}

void check_days(const std::vector<Fires>& cases) {
  for (const Fires& each : cases) {
    CAPTURE(each.text);
    const std::size_t count = (each.days.size() + 1) / 11;
    CHECK(first_days(CronCalendar(cron_of(each.text)), day(each.from), count) == each.days);
  }
}

std::vector<std::string> without_future(const std::string& text, const std::string& today) {
  const auto problem = check_future(text, cron_of(text), day(today));
  return problem ? marked(text, {*problem}) : std::vector<std::string>();
}

}  // namespace

TEST_CASE("days of the month") {
  check_days({{"cron(0 2 31 * ? *)", "2027-02-01", "2027-03-31 2027-05-31 2027-07-31"},
              {"cron(0 2 29 FEB ? *)", "2095-01-01", "2096-02-29 2104-02-29"},
              {"cron(0 2 1,L-1 JAN,DEC ? 2027/2)", "2026-01-01",
               "2027-01-01 2027-01-30 2027-12-01 2027-12-30 2029-01-01 2029-01-30"}});
}

TEST_CASE("days that count from the end of the month") {
  check_days(
      {{"cron(0 2 L * ? *)", "2027-12-15", "2027-12-31 2028-01-31 2028-02-29 2028-03-31"},
       {"cron(0 2 L-3 FEB ? *)", "2027-01-01", "2027-02-25 2028-02-26 2029-02-25"},
       {"cron(0 2 L-30 * ? *)", "2027-01-15", "2027-03-01 2027-05-01 2027-07-01 2027-08-01"}});
}

TEST_CASE("days that keep to Monday to Friday") {
  check_days({{"cron(0 2 LW * ? *)", "2027-01-01",
               "2027-01-29 2027-02-26 2027-03-31 2027-04-30 2027-05-31 2027-06-30"},
              {"cron(0 2 W * ? *)", "2027-01-01",
               "2027-01-01 2027-01-04 2027-01-05 2027-01-06 2027-01-07"},
              {"cron(0 2 1W * ? *)", "2027-05-01",
               "2027-05-03 2027-06-01 2027-07-01 2027-08-02 2027-09-01"},
              {"cron(0 2 15W * ? *)", "2027-05-01", "2027-05-14 2027-06-15 2027-07-15 2027-08-16"},
              {"cron(0 2 31W * ? *)", "2027-01-01",
               "2027-01-29 2027-03-31 2027-05-31 2027-07-30 2027-08-31"}});
}

TEST_CASE("days of the week") {
  check_days(
      {{"cron(0 2 ? * MON,SUN *)", "2026-11-24", "2026-11-29 2026-11-30 2026-12-06 2026-12-07"},
       {"cron(0 2 ? * TUE#3 *)", "2026-12-01", "2026-12-15 2027-01-19 2027-02-16 2027-03-16"},
       {"cron(0 2 ? * 2#5 *)", "2026-12-01", "2027-03-29 2027-05-31 2027-08-30 2027-11-29"},
       {"cron(0 2 ? FEB 2#5 *)", "2026-01-01", "2044-02-29 2072-02-29 2112-02-29 2140-02-29"},
       {"cron(0 2 ? * 6L *)", "2026-12-01", "2026-12-25 2027-01-29 2027-02-26 2027-03-26"},
       {"cron(0 2 ? 10 MON 1970)", "0001-01-01", "1970-10-05 1970-10-12 1970-10-19"}});
}

TEST_CASE("the calendar ends with the last year that an expression may name") {
  const CronCalendar calendar(cron_of("cron(0 2 31 DEC ? *)"));
  CHECK(first_days(calendar, day("2199-06-01"), 2) == "2199-12-31");
  CHECK_FALSE(calendar.fires_on(day("2200-12-31")));
  CHECK_FALSE(calendar.fires_on(day("1969-12-31")));
  CHECK_FALSE(calendar.first_day(day("9999-12-31")));
}

TEST_CASE("every day is one on which it fires or one on which it does not") {
  const CronCalendar calendar(cron_of("cron(0 2 L-2,5W,17 2-9 ? 2027-2029)"));
  const Day end = day("2030-06-01");
  for (Day each = day("2026-06-01"); each < end; each += std::chrono::days(1)) {
    CAPTURE(day_text(each));
    CHECK(calendar.fires_on(each) == (calendar.first_day(each) == each));
  }
}

TEST_CASE("the minutes of a day are the hours times the minutes") {
  CHECK(minutes_of(cron_of("cron(0/30 22-1 ? * MON *)")) ==
        std::vector<int>{0, 30, 60, 90, 1320, 1350, 1380, 1410});
  CHECK(minutes_of(cron_of("cron(* * ? * MON *)")).size() == 1440);
}

TEST_CASE("an expression that still fires has no problem") {
  const std::vector<std::string> none;
  CHECK(without_future("cron(0 2 ? * MON *)", "2026-11-23") == none);
  CHECK(without_future("cron(0 2 23 11 ? 2026)", "2026-11-23") == none);
  CHECK(without_future("cron(0 2 29 2 ? *)", "2099-01-01") == none);
  CHECK(without_future("cron(0 2 31 12 ? 2199)", "2026-11-23") == none);
}

TEST_CASE("an expression that fires no more says whether its years or its days are over") {
  using Lines = std::vector<std::string>;
  CHECK(without_future("cron(0 2 ? * MON 2019-2024)", "2026-11-23") ==
        Lines{"cron(0 2 ? * MON [2019-2024]) -> the last year it names is 2024"});
  CHECK(without_future("cron(0 2 22 11 ? 2026)", "2026-11-23") ==
        Lines{"cron(0 2 [22 11 ? 2026]) -> every day it names is before 2026-11-23"});
  CHECK(without_future("cron(0 2 29 2 ? *)", "2196-03-01") ==
        Lines{"cron(0 2 [29 2 ? *]) -> every day it names is before 2196-03-01"});
}

TEST_CASE("a date that no year has is named") {
  using Lines = std::vector<std::string>;
  CHECK(without_future("cron(0 2 31 FEB ? *)", "2026-11-23") ==
        Lines{"cron(0 2 [31 FEB] ? *) -> no date is day-of-month 31 of month FEB"});
  CHECK(without_future("cron(0 2 29 2 ? 2097-2103)", "2026-11-23") ==
        Lines{"cron(0 2 [29 2 ? 2097-2103]) -> no date is day-of-month 29 of month 2 of year "
              "2097-2103"});
  CHECK(without_future("cron(0 2 ? FEB MON#5 2027)", "2026-11-23") ==
        Lines{"cron(0 2 ? [FEB MON#5 2027]) -> no date is day-of-week MON#5 of month FEB of year "
              "2027"});
}
