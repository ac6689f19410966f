#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "check/grammar/problem.h"

namespace jtlint {

/// What stands around the fields of a cron expression.
struct CronFrame {
  std::vector<Problem> problems;
  std::optional<Span> fields;  ///< where they stand, if the text is meant as a cron expression
  bool bare = false;           ///< six fields that stand in no `cron( )`
};

/// How AWS writes a cron expression.
inline constexpr std::string_view cron_shape =
    "cron(Minutes Hours Day-of-month Month Day-of-week Year)";

/// Finds the fields between the parentheses of `cron( )`, and names what stands there instead:
/// fields without `cron( )`, a rate, a date and time. Such a text has one problem.
CronFrame read_cron_frame(std::string_view text);

}  // namespace jtlint
