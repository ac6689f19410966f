#pragma once

#include <string>
#include <vector>

#include "document/node.h"

namespace jtlint {

/// A schema's type names in a sentence.
std::string expected_types(const std::vector<std::string>& types);

/// What stands where a value of another type should.
std::string found_value(const Node& node);

/// What to do about a value that is of none of `types`, where that is plain; else empty.
std::string type_advice(const Node& node, const std::vector<std::string>& types);

}  // namespace jtlint
