#pragma once

#include <optional>
#include <string_view>

#include "document/span.h"
#include "parse/fault.h"
#include "support/day.h"
#include "support/result.h"

namespace jtlint {

/// Until when something holds.
struct Expiry {
  std::optional<Day> until;
  Span part;  ///< where a text says so; empty if it does not
};

/// Finds `until=YYYY-MM-DD` among words. What was plainly meant to be that is a fault, with its
/// place in `text`: a day that no calendar has, another sign or name.
Result<Expiry, SyntaxFault> find_expiry(std::string_view text);

/// Until when something holds, of which somebody has written a day; the fault has no place.
Result<Day, SyntaxFault> read_day(std::string_view text);

}  // namespace jtlint
