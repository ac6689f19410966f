#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/node.h"
#include "document/template.h"

namespace jtlint {

/// The job templates in what Cloud Control prints (`get-resource`, `list-resources`), in the
/// dialect `cloudcontrol`, or is given (`create-resource`), in the dialect `cloudformation`. Each
/// stands in a string as JSON. What is about another type of resource holds none.
std::vector<Template> cloud_control_templates(const Node& node,
                                              const std::optional<std::string>& dialect);

}  // namespace jtlint
