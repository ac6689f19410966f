#include "check/grammar/cron_future.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "check/grammar/characters.h"
#include "check/grammar/cron_calendar.h"
#include "support/printable.h"

namespace jtlint {
namespace {

constexpr std::size_t longest_quote = 40;

/// `day-of-month 31`
std::string quoted(std::string_view text, const Cron& cron, CronField field) {
  return fmt::format("{} {}", cron_field_name(field),
                     printable(bytes_at(text, cron.field(field)), longest_quote));
}

/// From the first byte of one field to the last of another.
Span both(const Cron& cron, CronField a, CronField b) {
  return {std::min(cron.field(a).begin, cron.field(b).begin),
          std::max(cron.field(a).end, cron.field(b).end)};
}

Problem no_such_day(std::string_view text, const Cron& cron) {
  const bool by_month = bytes_at(text, cron.field(CronField::day_of_month)) != "?";
  const CronField day = by_month ? CronField::day_of_month : CronField::day_of_week;
  const bool any_year = bytes_at(text, cron.field(CronField::year)) == "*";
  const std::string year = any_year ? "" : " of " + quoted(text, cron, CronField::year);
  Span part = both(cron, day, CronField::month);
  if (!any_year) part.end = cron.field(CronField::year).end;
  return {part, fmt::format("no date is {} of {}{}", quoted(text, cron, day),
                            quoted(text, cron, CronField::month), year)};
}

}  // namespace

std::optional<Problem> check_future(std::string_view text, const Cron& cron, Day today) {
  const int last_year = cron.years.back();
  if (std::chrono::year(last_year) < std::chrono::year_month_day(today).year()) {
    return Problem{cron.field(CronField::year),
                   fmt::format("the last year it names is {}", last_year)};
  }
  const CronCalendar calendar(cron);
  if (calendar.first_day(today)) return std::nullopt;
  if (!calendar.first_day(Day())) return no_such_day(text, cron);
  return Problem{both(cron, CronField::day_of_month, CronField::year),
                 fmt::format("every day it names is before {}", day_text(today))};
}

}  // namespace jtlint
