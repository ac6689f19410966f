#pragma once

#include <iosfwd>

#include "check/catalogue.h"

namespace jtlint {

/// Writes docs/rules.md: every rule with its reason, its source, and its examples with what jtlint
/// says of them.
void write_rules_page(const Catalogue& catalogue, std::ostream& out);

}  // namespace jtlint
