#pragma once

#include <string>

#include "document/node.h"

namespace jtlint {

/// A tree as compact JSON, numbers as they were written.
std::string to_json(const Node& node);

/// The same with a line for each member and item but for the items of lists of scalars.
std::string to_indented_json(const Node& node);

/// A tree as YAML in block style, numbers as they were written, ending in a line feed.
std::string to_yaml(const Node& node);

/// `target` with `patch` merged into it (RFC 7396): members replaced, added, or removed by null.
Node merge_patch(Node target, const Node& patch);

}  // namespace jtlint
