#pragma once

#include <optional>
#include <string_view>

#include "check/grammar/cron.h"
#include "check/grammar/problem.h"
#include "support/day.h"

namespace jtlint {

/// Why the expression that was read from `text` never fires on `today` or later, if it does not:
/// its years are over, its days are, or no calendar has a day such as 31 February.
std::optional<Problem> check_future(std::string_view text, const Cron& cron, Day today);

}  // namespace jtlint
