#pragma once

#include <string>
#include <string_view>

#include "document/node.h"

namespace jtlint::test {

/// A tree as one line per value: pointer, kind, decoded text and the bytes that it stands on.
std::string render_tree(const Node& root, std::string_view bytes);

}  // namespace jtlint::test
