#pragma once

#include <vector>

#include "document/node.h"
#include "support/random.h"
#include "support/written.h"

namespace jtlint::test {

/// Trees as the documents of a YAML stream, in random styles: block and flow collections, every
/// scalar style that fits, tags, anchors and aliases, comments and blank lines, LF or CRLF.
Written write_yaml(const std::vector<Node>& trees, Random& random);

}  // namespace jtlint::test
