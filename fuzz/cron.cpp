// Cron expressions: there are problems or there is an expression, its lists are sorted, and its
// calendar knows on which days it fires.

#include "check/grammar/cron.h"

#include <algorithm>

#include "check/grammar/cron_calendar.h"
#include "check/grammar/cron_future.h"
#include "fuzz/require.h"

using namespace jtlint;

namespace {

void require_list(const std::vector<int>& values, int least, int most) {
  fuzz::require(std::is_sorted(values.begin(), values.end()), "a list is sorted");
  fuzz::require(std::adjacent_find(values.begin(), values.end()) == values.end(),
                "a list holds a value once");
  const bool within = values.empty() || (values.front() >= least && values.back() <= most);
  fuzz::require(within, "a value is one of its field");
}

void require_calendar(const Cron& cron, std::string_view text) {
  const CronCalendar calendar(cron);
  const std::vector<int> minutes = minutes_of(cron);
  fuzz::require(!minutes.empty(), "it fires at some minute");
  require_list(minutes, 0, 24 * 60 - 1);
  const Day today = *day_from("2026-11-23");
  const auto day = calendar.first_day(today);
  fuzz::require(!day || calendar.fires_on(*day), "it fires on the first day");
  const auto problem = check_future(text, cron, today);
  fuzz::require(problem.has_value() == !day, "there is a day to come, or a problem");
  if (problem) fuzz::require_within(problem->part, text);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const CronReading reading = read_cron(text);
  fuzz::require(reading.problems.empty() == reading.cron.has_value(),
                "there are problems, or there is an expression");
  for (const Problem& problem : reading.problems) fuzz::require_within(problem.part, text);
  if (!reading.cron) return 0;
  for (const Span field : reading.cron->fields) fuzz::require_within(field, text);
  require_list(reading.cron->minutes.list(), 0, 59);
  require_list(reading.cron->hours.list(), 0, 23);
  require_list(reading.cron->days_of_month.list(), 1, 31);
  require_list(reading.cron->months.list(), 1, 12);
  require_list(reading.cron->days_of_week.list(), 1, 7);
  require_list(reading.cron->years.list(), 1970, 2199);
  require_calendar(*reading.cron, text);
  return 0;
}
