#pragma once

#include <cstddef>

#include "document/run.h"

namespace jtlint {

/// How many findings of each kind there are. Suppressed ones have no severity here.
struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t suppressed = 0;
};

Tally tally(const Run& run);

}  // namespace jtlint
