#pragma once

#include <cstddef>

#include "document/finding.h"

namespace jtlint {

/// How many findings of each kind there are. Suppressed ones have no severity here.
struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t suppressed = 0;

  void add(const Finding& finding);
  bool empty() const { return errors + warnings + infos + suppressed == 0; }
};

}  // namespace jtlint
