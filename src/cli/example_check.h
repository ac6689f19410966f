#pragma once

#include <string>
#include <vector>

#include "check/catalogue.h"
#include "check/rule.h"

namespace jtlint {

/// Runs an example of a rule, with this rule and all built-in ones that are on by default, written
/// as it is and as JSON. A bad one must give exactly one finding, of its rule, and a good one none.
/// Says what is otherwise, in clauses without a full stop; nothing where the example shows what it
/// should.
std::vector<std::string> wrong_with(const Example& example, const Rule& rule,
                                    const Catalogue& catalogue);

}  // namespace jtlint
