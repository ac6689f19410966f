#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"
#include "document/template.h"

namespace jtlint {

/// The templates in a value that is no job template itself: a job, a bare job document, or what
/// Cloud Control prints. `bytes` are those of the file. Where they stand in the file is left to the
/// caller to say.
std::vector<Template> templates_of_other_forms(const Node& node, std::string_view bytes,
                                               const std::optional<std::string>& dialect);

/// Has a template of which nothing is filled in say so, and nothing else.
void reduce_skeleton(Template& found);

}  // namespace jtlint
