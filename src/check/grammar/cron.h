#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/grammar/cron_values.h"
#include "check/grammar/problem.h"

namespace jtlint {

/// The fields of a cron expression, in their order.
enum class CronField : std::size_t { minutes, hours, day_of_month, month, day_of_week, year };

/// The field as AWS writes it: `day-of-month`.
std::string_view cron_field_name(CronField field);

/// A day of the month that falls on another date in another month.
struct MovingDay {
  enum class Kind {
    last,             ///< `L`, or `L-n`: `day` days before the last
    last_weekday,     ///< `LW`: the last Monday to Friday
    weekday,          ///< `W`: every Monday to Friday
    nearest_weekday,  ///< `nW`: the Monday to Friday nearest to `day`, in the same month
  };

  Kind kind = Kind::last;
  int day = 0;
  Span part;
};

/// One certain weekday of a month: `2#1` is its first Monday, `6L` its last Friday.
struct MovingWeekday {
  int day_of_week = 1;  ///< 1 (Sunday) to 7
  int nth = 0;          ///< 1 to 5, or 0 for the last
  Span part;
};

/// When a maintenance window starts, in UTC. Every list is sorted and holds a value once.
///
/// A window starts at each of `minutes` past each of `hours` on the days that the other fields
/// name. `days_of_month` and `moving_days` are both empty where day-of-month is `?`; the lists of
/// day-of-week are so where that is.
struct Cron {
  std::array<Span, 6> fields;
  CronValues minutes;
  CronValues hours;
  CronValues days_of_month;
  std::vector<MovingDay> moving_days;
  CronValues months;        ///< 1 to 12
  CronValues days_of_week;  ///< 1 (Sunday) to 7
  std::vector<MovingWeekday> moving_weekdays;
  CronValues years;
  std::vector<Span> wrapped;  ///< ranges such as the hours `20-2`, which go on past midnight

  Span field(CronField which) const { return fields[static_cast<std::size_t>(which)]; }
};

struct CronReading {
  std::vector<Problem> problems;  ///< in the order of their places
  std::optional<Cron> cron;       ///< there if and only if there are no problems

  /// Whether the first problem is that six fields stand in no `cron( )`. The guide's own table of
  /// examples shows them so, and whether the service takes them is not known.
  bool bare = false;
};

/// Reads `cron(Minutes Hours Day-of-month Month Day-of-week Year)`.
///
/// Developer guide, "How job configurations work", "Recurring maintenance window", "Cron
/// expressions", whose table is that of the EventBridge user guide, "Cron expressions reference".
/// What neither says is read as the Quartz scheduler reads it, whose grammar this is: names in any
/// case, `L-n`, `LW`, `6L`, a step after a range. An hours range may go past midnight, as in
/// EventBridge's example `0/30 20-2 ? * MON-FRI *`, and a range of weekdays past Saturday.
CronReading read_cron(std::string_view text);

}  // namespace jtlint
