#pragma once

#include "document/run.h"
#include "document/tally.h"

namespace jtlint {

/// Of all findings of a run, also of those that it did not keep.
Tally tally(const Run& run);

}  // namespace jtlint
