#pragma once

#include <optional>
#include <string_view>

#include "document/node.h"

namespace jtlint {

/// Reads YAML as most people write it: one document of mappings and lists in block style, whose
/// values stand on a line each, may be in flow style, and are in quotes or hold nothing that means
/// something else to YAML. Nothing where there is anything else in it: the library reads that,
/// which takes three times as long. Otherwise the tree is the one that comes of what the library
/// says.
///
/// `bytes` is valid UTF-8 without characters that YAML forbids.
std::optional<Node> read_plain_yaml(std::string_view bytes);

}  // namespace jtlint
