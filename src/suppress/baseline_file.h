#pragma once

#include <memory>
#include <string>

#include "check/catalogue.h"
#include "parse/fault.h"
#include "source/source.h"
#include "support/result.h"
#include "suppress/baseline.h"

namespace jtlint {

/// Reads the file of a baseline: JSON lines, of which the first holds the version, and each other
/// one a known finding. Of lines that say the same, as a merge may make them, the highest count
/// holds. The first thing that is wrong is the fault.
Result<Baseline, SyntaxFault> read_baseline(const std::shared_ptr<const Source>& source,
                                            const Catalogue& catalogue);

/// The text of such a file, its lines in order.
std::string baseline_text(const Baseline& baseline);

}  // namespace jtlint
