#pragma once

#include <string>
#include <vector>

#include "document/run.h"

namespace jtlint {

/// What a run could not look at in AWS, a sentence for each reason: "Not checked: roles in 3 job
/// templates, quota use in 1 job template (not asked for: --deep looks at them)."
std::vector<std::string> not_checked_sentences(const Run& run);

}  // namespace jtlint
