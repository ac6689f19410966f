#pragma once

#include <set>
#include <string>
#include <vector>

#include "check/catalogue.h"
#include "document/finding.h"
#include "document/template.h"
#include "parse/fault.h"

namespace jtlint {

/// The rules of a run, by id.
using Selection = std::set<std::string, std::less<>>;

/// Checks one template: its shape, its names, and the selected rules.
std::vector<Finding> check(const Template& subject, const Catalogue& catalogue,
                           const Selection& selection);

/// The finding for a file that cannot be read.
Finding syntax_error(const SyntaxFault& fault, std::shared_ptr<const Source> source,
                     const Catalogue& catalogue);

}  // namespace jtlint
