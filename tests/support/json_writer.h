#pragma once

#include "support/random.h"
#include "support/written.h"

namespace jtlint::test {

/// A tree in one of the many ways to write it as JSON: white space and escapes are random.
Written write_json(const Node& tree, Random& random);

}  // namespace jtlint::test
