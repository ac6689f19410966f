#include "check/grammar/cron.h"

#include <numeric>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/cron_cases.h"
#include "support/marked.h"

using namespace jtlint;

namespace {

Cron cron_of(const std::string& text) {
  const CronReading reading = read_cron(text);
  CAPTURE(text, marked(text, reading.problems));
  REQUIRE(reading.cron);
  return *reading.cron;
}

std::vector<int> from_to(int first, int last) {
  std::vector<int> values(static_cast<std::size_t>(last - first + 1));
  std::iota(values.begin(), values.end(), first);
  return values;
}

}  // namespace

TEST_CASE("cron expressions from AWS's pages have no problem") {
  for (const std::string fields : {"0 10 * * ? *",
                                   "15 12 * * ? *",
                                   "0 18 ? * MON-FRI *",
                                   "0 8 1 * ? *",
                                   "0/15 * * * ? *",
                                   "0/10 * ? * MON-FRI *",
                                   "0/5 8-17 ? * MON-FRI *",
                                   "0/30 20-2 ? * MON-FRI *",
                                   "0 0-2 ? * MON *",
                                   "5,35 14 * * ? *",
                                   "15 10 ? * 6L 2019-2022",
                                   "0 2 ? * MON *",
                                   "0 9 ? * 2#1 *",
                                   "30 23 ? * TUE#3 *",
                                   "0 09 ? * WED *",
                                   "0 8 3W * ? *",
                                   "0 0 L * ? *",
                                   "0-15/1 8-8 ? * 2,3,4,5,6,7 *",
                                   "0/60 * * * ? *",
                                   "0 12 ? jan,Feb sun-Sat 2026/2"}) {
    const std::string text = "cron(" + fields + ")";
    CAPTURE(text);
    CHECK(marked(text, read_cron(text).problems) == std::vector<std::string>{});
    CHECK(read_cron(text).cron);
  }
}

TEST_CASE("the fields of a cron expression become values") {
  const Cron cron = cron_of("cron(50/5,3 */6 ? JAN,11-12 TUE-5,SAT 2030-2036/3)");
  CHECK(cron.minutes.list() == std::vector<int>{3, 50, 55});
  CHECK(cron.hours.list() == std::vector<int>{0, 6, 12, 18});
  CHECK(cron.days_of_month.empty());
  CHECK(cron.moving_days.empty());
  CHECK(cron.months.list() == std::vector<int>{1, 11, 12});
  CHECK(cron.days_of_week.list() == std::vector<int>{3, 4, 5, 7});
  CHECK(cron.moving_weekdays.empty());
  CHECK(cron.years.list() == std::vector<int>{2030, 2033, 2036});
  CHECK(cron.wrapped.empty());
}

TEST_CASE("an asterisk stands for every value") {
  const Cron cron = cron_of("cron(* * * * ? *)");
  CHECK(cron.minutes.list() == from_to(0, 59));
  CHECK(cron.hours.list() == from_to(0, 23));
  CHECK(cron.days_of_month.list() == from_to(1, 31));
  CHECK(cron.months.list() == from_to(1, 12));
  CHECK(cron.days_of_week.empty());
  CHECK(cron.years.list() == from_to(1970, 2199));
}

TEST_CASE("hours go on past midnight and weekdays past Saturday") {
  const std::string text = "cron(0 20-2/3 ? * SAT-SUN *)";
  const Cron cron = cron_of(text);
  CHECK(cron.hours.list() == std::vector<int>{2, 20, 23});
  CHECK(cron.days_of_week.list() == std::vector<int>{1, 7});
  REQUIRE(cron.wrapped.size() == 2);
  CHECK(marked(text, cron.wrapped[0]) == "cron(0 [20-2]/3 ? * SAT-SUN *)");
  CHECK(marked(text, cron.wrapped[1]) == "cron(0 20-2/3 ? * [SAT-SUN] *)");
}

TEST_CASE("days that move from month to month are kept as they are said") {
  const std::string text = "cron(0 2 L,l-3,LW,W,15W,1-2 * ? *)";
  const Cron cron = cron_of(text);
  CHECK(cron.days_of_month.list() == std::vector<int>{1, 2});
  REQUIRE(cron.moving_days.size() == 5);
  CHECK(cron.moving_days[0].kind == MovingDay::Kind::last);
  CHECK(cron.moving_days[0].day == 0);
  CHECK(cron.moving_days[1].kind == MovingDay::Kind::last);
  CHECK(cron.moving_days[1].day == 3);
  CHECK(cron.moving_days[2].kind == MovingDay::Kind::last_weekday);
  CHECK(cron.moving_days[3].kind == MovingDay::Kind::weekday);
  CHECK(cron.moving_days[4].kind == MovingDay::Kind::nearest_weekday);
  CHECK(cron.moving_days[4].day == 15);
  CHECK(marked(text, cron.moving_days[4].part) == "cron(0 2 L,l-3,LW,W,[15W],1-2 * ? *)");
}

TEST_CASE("weekdays that move from month to month are kept as they are said") {
  const Cron last = cron_of("cron(0 2 ? * 6L,monL,L *)");
  CHECK(last.days_of_week.list() == std::vector<int>{7});
  REQUIRE(last.moving_weekdays.size() == 2);
  CHECK(last.moving_weekdays[0].day_of_week == 6);
  CHECK(last.moving_weekdays[0].nth == 0);
  CHECK(last.moving_weekdays[1].day_of_week == 2);
  const Cron third = cron_of("cron(0 2 ? * TUE#3 *)");
  CHECK(third.days_of_week.empty());
  REQUIRE(third.moving_weekdays.size() == 1);
  CHECK(third.moving_weekdays[0].day_of_week == 3);
  CHECK(third.moving_weekdays[0].nth == 3);
}

TEST_CASE("white space between the fields and inside the parentheses is free") {
  const std::string text = "cron( 0\t2   ? * MON *  )";
  CHECK(marked(text, cron_of(text).field(CronField::day_of_week)) == "cron( 0\t2   ? * [MON] *  )");
  CHECK(marked(text, cron_of(text).field(CronField::year)) == "cron( 0\t2   ? * MON [*]  )");
  check_cases({{"cron(0 2 ?\n* MON *)",
                {"cron(0 2 ?[\n]* MON *) -> cron fields must be separated by spaces, got a line "
                 "break"}}});
}

TEST_CASE("a value out of range is named alone") {
  check_cases(
      {{"cron(0,61 2 ? * MON *)", {"cron(0,[61] 2 ? * MON *) -> minutes must be 0 to 59, got 61"}},
       {"cron(0 24 32 0-13 ? 1969)",
        {"cron(0 [24] 32 0-13 ? 1969) -> hours must be 0 to 23, got 24",
         "cron(0 24 [32] 0-13 ? 1969) -> day-of-month must be 1 to 31, got 32",
         "cron(0 24 32 [0]-13 ? 1969) -> month must be 1 to 12 or JAN to DEC, got 0",
         "cron(0 24 32 0-[13] ? 1969) -> month must be 1 to 12 or JAN to DEC, got 13",
         "cron(0 24 32 0-13 ? [1969]) -> year must be 1970 to 2199, got 1969"}},
       {"cron(0 2 ? * 0,8 2200)",
        {"cron(0 2 ? * [0],8 2200) -> day-of-week must be 1 to 7 or SUN to SAT, got 0, SUN is 1",
         "cron(0 2 ? * 0,[8] 2200) -> day-of-week must be 1 to 7 or SUN to SAT, got 8",
         "cron(0 2 ? * 0,8 [2200]) -> year must be 1970 to 2199, got 2200"}},
       {"cron(99999999999999999999 2 ? * MON *)",
        {"cron([99999999999999999999] 2 ? * MON *) -> minutes must be 0 to 59, got "
         "99999999999999999999"}}});
}

TEST_CASE("what is no value is named, with what may have been meant") {
  check_cases(
      {{"cron(x 2 ? FOO MONDAY *)",
        {"cron([x] 2 ? FOO MONDAY *) -> minutes must be 0 to 59 or *, got x",
         "cron(x 2 ? [FOO] MONDAY *) -> month must be 1 to 12, JAN to DEC or *, got FOO",
         "cron(x 2 ? FOO [MONDAY] *) -> day-of-week must be 1 to 7, SUN to SAT, *, ?, L or #, got "
         "MONDAY, write MON"}},
       {"cron(0 2 MON * ? *)",
        {"cron(0 2 [MON] * ? *) -> day-of-month must be 1 to 31, *, ?, L or W, got MON, which is "
         "a day of the week"}},
       {"cron(0 2 WED * ? *)",
        {"cron(0 2 [WED] * ? *) -> day-of-month must be 1 to 31, *, ?, L or W, got WED, which is "
         "a day of the week"}},
       {"cron(0 2 ? * JUL *)",
        {"cron(0 2 ? * [JUL] *) -> day-of-week must be 1 to 7, SUN to SAT, *, ?, L or #, got JUL, "
         "which is a month"}},
       {"cron(? 5L ?,3 3W 3W *)",
        {"cron([?] 5L ?,3 3W 3W *) -> minutes must be 0 to 59 or *, got ?, ? is for day-of-month "
         "and day-of-week",
         "cron(? [5L] ?,3 3W 3W *) -> hours must be 0 to 23 or *, got 5L, L is for day-of-month "
         "and day-of-week",
         "cron(? 5L [?],3 3W 3W *) -> day-of-month must be 1 to 31, *, ?, L or W, got ?, ? must "
         "stand alone",
         "cron(? 5L ?,3 [3W] 3W *) -> month must be 1 to 12, JAN to DEC or *, got 3W, W is for "
         "day-of-month",
         "cron(? 5L ?,3 3W [3W] *) -> day-of-week must be 1 to 7, SUN to SAT, *, ?, L or #, got "
         "3W, W is for day-of-month"}},
       {"cron(0 2 3#2,1-L,L-31,32W * ? *)",
        {"cron(0 2 [3#2],1-L,L-31,32W * ? *) -> day-of-month must be 1 to 31, *, ?, L or W, got "
         "3#2, # is for day-of-week",
         "cron(0 2 3#2,1-[L],L-31,32W * ? *) -> day-of-month must be 1 to 31, *, ?, L or W, got "
         "L, L must stand alone",
         "cron(0 2 3#2,1-L,[L-31],32W * ? *) -> day-of-month must be L-1 to L-30 to count from "
         "the last day, got L-31",
         "cron(0 2 3#2,1-L,L-31,[32]W * ? *) -> day-of-month must be 1 to 31, got 32"}},
       {"cron(\xC3\xA9 \xFF ? * MON *)",
        {"cron([\xC3\xA9] \xFF ? * MON *) -> minutes must be 0 to 59 or *, got \xC3\xA9",
         "cron(\xC3\xA9 [\xFF] ? * MON *) -> hours must be 0 to 23 or *, got \\x{ff}"}}});
}

TEST_CASE("ranges, steps and lists have a form") {
  check_cases(
      {{"cron(50-10 2 20-10 NOV-FEB ? 2030-2020)",
        {"cron([50-10] 2 20-10 NOV-FEB ? 2030-2020) -> minutes range must not run backwards, got "
         "50-10, write 50-59,0-10",
         "cron(50-10 2 [20-10] NOV-FEB ? 2030-2020) -> day-of-month range must not run backwards, "
         "got 20-10, write 20-31,1-10",
         "cron(50-10 2 20-10 [NOV-FEB] ? 2030-2020) -> month range must not run backwards, got "
         "NOV-FEB, write 11-12,1-2",
         "cron(50-10 2 20-10 NOV-FEB ? [2030-2020]) -> year range must not run backwards, got "
         "2030-2020"}},
       {"cron(-5 5- 1-2-3 * ? *)",
        {"cron([-5] 5- 1-2-3 * ? *) -> minutes range must be FIRST-LAST, got -5",
         "cron(-5 [5-] 1-2-3 * ? *) -> hours range must be FIRST-LAST, got 5-",
         "cron(-5 5- [1-2-3] * ? *) -> day-of-month range must be FIRST-LAST, got 1-2-3"}},
       {"cron(*/0 */ 1/x /5 ? 2030/2/3)",
        {"cron(*/[0] */ 1/x /5 ? 2030/2/3) -> minutes step must be a number of 1 or more, got 0",
         "cron(*/0 *[/] 1/x /5 ? 2030/2/3) -> hours step must be a number of 1 or more, got "
         "nothing after /",
         "cron(*/0 */ 1/[x] /5 ? 2030/2/3) -> day-of-month step must be a number of 1 or more, "
         "got x",
         "cron(*/0 */ 1/x [/5] ? 2030/2/3) -> month must have a value or * before /, got /5",
         "cron(*/0 */ 1/x /5 ? 2030/[2/3]) -> year step must be a number of 1 or more, got 2/3"}},
       {"cron(1,,2 ,1 1, * ? *)",
        {"cron(1,[,]2 ,1 1, * ? *) -> minutes must have a value on both sides of a comma, got "
         "none",
         "cron(1,,2 [,]1 1, * ? *) -> hours must have a value on both sides of a comma, got none",
         "cron(1,,2 ,1 1[,] * ? *) -> day-of-month must have a value on both sides of a comma, "
         "got none"}}});
}

TEST_CASE("a numbered weekday has a number from 1 to 5 and stands alone") {
  check_cases(
      {{"cron(0 2 ? * 2#6 *)",
        {"cron(0 2 ? * 2#[6] *) -> day-of-week must be DAY#1 to DAY#5, got #6"}},
       {"cron(0 2 ? * #1 *)",
        {"cron(0 2 ? * [#1] *) -> day-of-week must be DAY#1 to DAY#5, got #1"}},
       {"cron(0 2 ? * 8#1 *)",
        {"cron(0 2 ? * [8]#1 *) -> day-of-week must be 1 to 7 or SUN to SAT, got 8"}},
       {"cron(0 2 ? * 3#1,6#3 *)",
        {"cron(0 2 ? * [3#1,6#3] *) -> day-of-week must be a single item where # is used, got 2 "
         "items"}}});
}

TEST_CASE("exactly one of the day fields is a question mark") {
  check_cases(
      {{"cron(0 2 ? * ? *)",
        {"cron(0 2 ? * [?] *) -> day-of-month and day-of-week must not both be ?, write * in one "
         "of them"}},
       {"cron(0 2 * * MON *)",
        {"cron(0 2 * * [MON] *) -> day-of-month or day-of-week must be ?, as the other one "
         "decides the day, got * and MON"}},
       {"cron(0 2 * * 0 x)",
        {"cron(0 2 * * [0] x) -> day-of-week must be 1 to 7 or SUN to SAT, got 0, SUN is 1",
         "cron(0 2 * * [0] x) -> day-of-month or day-of-week must be ?, as the other one decides "
         "the day, got * and 0",
         "cron(0 2 * * 0 [x]) -> year must be 1970 to 2199 or *, got x"}}});
}
