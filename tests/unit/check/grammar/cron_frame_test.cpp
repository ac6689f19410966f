#include "check/grammar/cron_frame.h"

#include <string>
#include <vector>

#include "check/grammar/cron.h"
#include "support/catch.h"
#include "support/cron_cases.h"
#include "support/marked.h"

using namespace jtlint;

namespace {

const std::string shape(cron_shape);
const std::string six_fields =
    "cron( ) must have 6 fields (Minutes Hours Day-of-month Month Day-of-week Year), got ";

}  // namespace

TEST_CASE("another number of fields than six is counted") {
  check_cases(
      {{"cron()", {"cron[()] -> " + six_fields + "0"}},
       {"cron(  ",
        {"cron[(]   -> cron( must be closed by ), got none", "cron[(  ] -> " + six_fields + "0"}},
       {"cron( 0 2 )", {"cron( [0 2] ) -> " + six_fields + "2"}},
       {"cron(0 2 * * 1)",
        {"cron([0 2 * * 1]) -> " + six_fields + "5, as in Unix cron, which has no year"}},
       {"cron(0 0 2 ? * MON *)",
        {"cron([0 0 2 ? * MON *]) -> " + six_fields + "7, there is none for seconds"}},
       {"cron(0 2 ? * MON, TUE *)",
        {"cron([0 2 ? * MON, TUE *]) -> " + six_fields + "7, a list must not hold spaces"}}});
}

TEST_CASE("faults around the parentheses are located, and the fields still read") {
  check_cases(
      {{"cron(0 2 ? * MON *", {"cron[(]0 2 ? * MON * -> cron( must be closed by ), got none"}},
       {"Cron(0 2 ? * MON 1)",
        {"[Cron](0 2 ? * MON 1) -> cron must be written in lower case, got Cron",
         "Cron(0 2 ? * MON [1]) -> year must be 1970 to 2199, got 1"}},
       {"CRON(0 2 ? * MON *)",
        {"[CRON](0 2 ? * MON *) -> cron must be written in lower case, got CRON"}},
       {"cron (0 2 ? * MON *)",
        {"cron[ ](0 2 ? * MON *) -> cron must be followed by ( at once, got white space"}},
       {"cron(0 2 ? * MON *))", {"cron(0 2 ? * MON *)[)] -> nothing may follow cron( ), got )"}},
       {"cron(0 2 ? * MON *)\n",
        {"cron(0 2 ? * MON *)[\n] -> nothing may follow cron( ), got white space"}},
       {"'cron(0 2 ? * MON *) UTC",
        {"[']cron(0 2 ? * MON *) UTC -> nothing may stand before cron( ), got '",
         "'cron(0 2 ? * MON *)[ UTC] -> nothing may follow cron( ), got UTC"}}});
}

TEST_CASE("what is no cron expression is named for what it is") {
  const std::string got = "] -> cron expression must be " + shape + ", got ";
  check_cases(
      {{"", {"[" + got + "nothing"}},
       {" \t", {"[ \t" + got + "nothing"}},
       {"0 2 ? * MON *",
        {"[0 2 ? * MON *] -> cron fields must stand in cron( ), write cron(0 2 ? * MON *)"}},
       {" 0 61 ? * MON * ",
        {" [0 61 ? * MON *]  -> cron fields must stand in cron( ), write cron(0 61 ? * MON *)",
         " 0 [61] ? * MON *  -> hours must be 0 to 23, got 61"}},
       {"0 2 * * 1", {"[0 2 * * 1" + got + "the five fields of Unix cron, which has no year"}},
       {"*/5 0 2 ? * MON *", {"[*/5 0 2 ? * MON *" + got + "7 fields without cron( )"}},
       {"rate(5 minutes)",
        {"[rate(5 minutes)" + got + "a rate, for which a maintenance window has no use"}},
       {"At(2026-10-05T02:00:00)",
        {"[At(2026-10-05T02:00:00)" + got + "a single time, and a maintenance window recurs"}},
       {"corn(0 2 ? * MON *)", {"[corn(0 2 ? * MON *)" + got + "corn(0 2 ? * MON *)"}},
       {"2026-10-05T02:00:00Z", {"[2026-10-05T02:00:00Z" + got + "a date and time"}},
       {"2026-10-05 02:00", {"[2026-10-05 02:00" + got + "a date and time"}},
       {"2026/10/05 02:00", {"[2026/10/05 02:00" + got + "a date and time"}},
       {"2026-10-05", {"[2026-10-05" + got + "a date"}},
       {"02:00", {"[02:00" + got + "a time of day"}},
       {"@daily", {"[@daily" + got + "@daily"}},
       {"every day\x1B[31m", {"[every day\x1B[31m" + got + "every day\\u{1b}[31m"}}});
}

TEST_CASE("six fields without cron( ) are told from what is no cron expression at all") {
  CHECK(read_cron("0 2 ? * MON *").bare);
  CHECK_FALSE(read_cron("0 2 * * 1").bare);
  CHECK_FALSE(read_cron("cron(0 2 ? * MON *)").bare);
}

TEST_CASE("hostile cron expressions do no harm") {
  const std::size_t large = 1'000'000;
  std::vector<std::string> texts;
  for (const char c : {'(', ')', ',', '*', '-', '/', '?', '#', 'L', ' ', '0', '\0', '\n', '\xFF'}) {
    const std::string many(large, c);
    texts.push_back(many);
    texts.push_back("cron(" + many);
    texts.push_back("cron(" + many + " 2 ? * MON *)");
    texts.push_back("cron(0 2 " + many + " * " + many + " *)");
    texts.push_back("cron" + many);
  }
  std::string words;
  for (std::size_t i = 0; i < large / 5; ++i) words += "cron ";
  texts.push_back(words);
  texts.push_back("cron(" + words + ")");
  for (const std::string& text : texts) {
    CAPTURE(text.substr(0, 20));
    const CronReading reading = read_cron(text);
    CHECK(reading.problems.size() < 50);
    for (const Problem& problem : reading.problems) {
      CHECK(problem.part.begin <= problem.part.end);
      CHECK(problem.part.end <= text.size());
      CHECK(problem.message.size() < 1000);
    }
  }
}
