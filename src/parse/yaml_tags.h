#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"
#include "document/span.h"

namespace jtlint {

/// Whether a tag, as the library tells it, is somebody's own (`!Ref`) and none of YAML itself.
bool is_local_tag(std::string_view tag);

/// The tag among the properties of a value, which begin at `at`.
Span tag_at(std::string_view bytes, std::size_t at);

/// What a value with a tag of somebody's own is. The short forms of CloudFormation's functions
/// become their long forms: an object with one member, whose name is the function's and stands
/// where the tag does. Under any other tag nobody knows what a value is: it is opaque, and its text
/// is the tag.
Node under_tag(Node value, std::string_view bytes, Span tag);

/// The short forms of CloudFormation's functions: `!Ref`, …
std::vector<std::string> function_tags();

/// Whether a value is one of CloudFormation's functions, in its long form.
bool is_function(const Node& node);

}  // namespace jtlint
