#pragma once

#include <string>
#include <vector>

#include "check/catalogue.h"
#include "report/format.h"
#include "suppress/terms.h"

namespace jtlint {

/// What the baseline of an example makes of the findings of its file, `template.yaml`.
void apply_baseline(const Example& example, std::vector<Finding>& findings, const Terms& terms);

/// What `rule` says of an example of its own, as the text report says it.
std::string example_report(const Example& example, const Rule& rule, const Catalogue& catalogue,
                           const ReportOptions& options);

}  // namespace jtlint
