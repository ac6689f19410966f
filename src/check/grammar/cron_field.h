#pragma once

#include <string_view>
#include <vector>

#include "check/grammar/cron.h"
#include "check/grammar/problem.h"

namespace jtlint {

/// One field of a cron expression. `?` reads as no values at all.
struct CronFieldReading {
  CronValues values;
  std::vector<MovingDay> moving_days;
  std::vector<MovingWeekday> moving_weekdays;
  std::vector<Span> wrapped;
  std::vector<Problem> problems;
};

/// Reads the field that stands at `part`, which is not empty. Reports each faulty item, but gives
/// up on a field of very many.
CronFieldReading read_cron_field(std::string_view text, Span part, CronField field);

}  // namespace jtlint
