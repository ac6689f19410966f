#pragma once

#include <string>

#include "check/catalogue.h"
#include "report/format.h"

namespace jtlint {

/// What `rule` says of an example of its own, as the text report says it.
std::string example_report(const Example& example, const Rule& rule, const Catalogue& catalogue,
                           const ReportOptions& options);

}  // namespace jtlint
