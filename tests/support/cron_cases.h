#pragma once

#include <string>
#include <vector>

#include "check/grammar/cron.h"
#include "support/catch.h"
#include "support/marked.h"

namespace jtlint {

/// A cron expression, and the problems that reading it must meet, as `marked` shows them.
struct CronCase {
  std::string text;
  std::vector<std::string> problems;
};

inline void check_cases(const std::vector<CronCase>& cases) {
  for (const CronCase& each : cases) {
    CAPTURE(each.text);
    const CronReading reading = read_cron(each.text);
    CHECK(marked(each.text, reading.problems) == each.problems);
    CHECK(reading.cron.has_value() == each.problems.empty());
  }
}

}  // namespace jtlint
