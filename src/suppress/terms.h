#pragma once

#include "check/catalogue.h"
#include "check/check.h"
#include "support/day.h"

namespace jtlint {

/// What a run goes by when it ignores findings.
struct Terms {
  const Catalogue& catalogue;
  const Selection& selection;
  Day today;  ///< in UTC
};

}  // namespace jtlint
