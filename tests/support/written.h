#pragma once

#include <string>
#include <vector>

#include "document/node.h"

namespace jtlint::test {

/// Trees as some file spells them. Each node stands on the bytes that were written for it, as the
/// readers promise.
struct Written {
  std::string bytes;
  std::vector<Node> documents;
};

}  // namespace jtlint::test
