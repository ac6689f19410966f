#pragma once

#include <vector>

#include "check/catalogue.h"
#include "check/selection.h"
#include "document/finding.h"
#include "document/template.h"
#include "support/day.h"

namespace jtlint {

namespace screen {
class Screen;
struct Suspicion;
}  // namespace screen

/// By what a template is checked.
struct CheckTerms {
  const Catalogue& catalogue;
  const Selection& selection;
  Day today;
  /// What saves time. Either may be null; a suspicion is that of this template.
  screen::Screen* screen = nullptr;
  const screen::Suspicion* suspicion = nullptr;
};

/// Checks what a template comes to in one of its readings.
std::vector<Finding> check_reading(const Template& subject, const Node& root,
                                   const CheckTerms& terms);

}  // namespace jtlint
