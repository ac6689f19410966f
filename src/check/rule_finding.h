#pragma once

#include "check/catalogue.h"
#include "document/finding.h"
#include "document/template.h"

namespace jtlint {

/// A finding of a rule, with all that is the same wherever it is found.
Finding finding_of(const Rule& rule, const Catalogue& catalogue);

/// The same in a template.
Finding finding_of(const Rule& rule, const Template& subject, const Catalogue& catalogue);

}  // namespace jtlint
