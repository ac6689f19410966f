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
}

/// By what a template is checked.
struct CheckTerms {
  const Catalogue& catalogue;
  const Selection& selection;
  Day today;
  screen::Screen* screen;  ///< that saves time; may be null
};

/// Checks what a template comes to in one of its readings.
std::vector<Finding> check_reading(const Template& subject, const Node& root,
                                   const CheckTerms& terms);

}  // namespace jtlint
