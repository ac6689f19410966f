#pragma once

#include <vector>

#include "document/finding.h"
#include "document/template.h"

namespace jtlint {

/// The findings of all readings of a template, each once. One that not every reading has says in
/// its message what must hold for it: ", when IsProd is false".
std::vector<Finding> merge_readings(const std::vector<Reading>& readings,
                                    std::vector<std::vector<Finding>> by_reading);

}  // namespace jtlint
