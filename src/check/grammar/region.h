#pragma once

#include <string_view>

namespace jtlint {

/// Whether this is the name of a Region by its form: `us-east-1`, `us-gov-west-1`,
/// `eusc-de-east-1`, …: two or more words, then a number.
bool is_region(std::string_view name);

}  // namespace jtlint
