#pragma once

#include <string>
#include <vector>

#include "document/node.h"

namespace jtlint {

/// Whether a value of these types is an object or a list, where there are any.
bool is_no_scalar(const std::vector<std::string>& types);

/// A schema's type names in a sentence.
std::string expected_types(const std::vector<std::string>& types);

/// What stands where a value of another type should.
std::string found_value(const Node& node);

/// What to do about a value that is of none of `types`, where that is plain; else empty.
std::string type_advice(const Node& node, const std::vector<std::string>& types);

}  // namespace jtlint
