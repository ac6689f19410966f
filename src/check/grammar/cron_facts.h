#pragma once

#include <string_view>

#include "check/grammar/cron.h"

namespace jtlint {

/// What a field of a cron expression may hold. Developer guide, "Recurring maintenance window".
struct CronFacts {
  std::string_view name;
  std::string_view values;   ///< its numbers and names
  std::string_view allowed;  ///< all that it may hold
  int least;
  int most;
  bool wraps;  ///< whether a range may go past `most` and on from `least`
};

const CronFacts& cron_facts(CronField field);

}  // namespace jtlint
