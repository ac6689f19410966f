#pragma once

#include <vector>

#include "check/check.h"

namespace jtlint {

/// Checks what a template comes to in one of its readings.
std::vector<Finding> check_reading(const Template& subject, const Node& root,
                                   const Catalogue& catalogue, const Selection& selection,
                                   Day today);

}  // namespace jtlint
