#pragma once

#include <string_view>
#include <vector>

#include "document/span.h"

namespace jtlint {

/// The comments of a YAML file of which the library has read the rest: what begins with `#` outside
/// of `texts`, which are in order. Each is a span from its sign to the end of its line.
std::vector<Span> yaml_comments(std::string_view bytes, const std::vector<Span>& texts);

/// The comments of a file in HCL: `#`, `//` and `/* */`, with their signs.
std::vector<Span> hcl_comments(std::string_view bytes);

}  // namespace jtlint
