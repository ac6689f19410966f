#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "document/run.h"

namespace jtlint {

/// The bytes that no report may show, such as a secret: those of every sensitive finding, and what
/// else the run hides, also where they stand beside what another finding is about.
class Masks {
 public:
  explicit Masks(const Run& run) : Masks(run.findings, run.hidden) {}
  Masks(std::span<const Finding> findings, std::span<const HiddenParts> hidden);

  /// The bytes of `part`, which holds whole code points, with `*` for each one that is masked.
  std::string visible(const Source& source, Span part) const;

 private:
  std::map<const Source*, std::vector<Span>> spans_;  ///< disjoint, in order
};

}  // namespace jtlint
