#pragma once

#include <vector>

namespace jtlint::screen {

/// What there may be to say about a template.
struct Suspicion {
  bool shape = true;  ///< the schema must be asked
  /// If not, by the index of the rule in the catalogue: those that may find something; empty: all.
  std::vector<bool> rules = {};
};

}  // namespace jtlint::screen
