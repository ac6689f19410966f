#pragma once

#include "document/node.h"

namespace jtlint {

/// The template that a record describes, as `jtlint audit --save` writes one a line:
///
///     {"describe": {…}, "region": "…", "account": "…", "facts": {…}}
///
/// Null if an object is none. `describe` is the output of DescribeJobTemplate; what stands beside
/// it belongs to it, and other names are left alone.
const Node* described_in_record(const Node& node);

}  // namespace jtlint
