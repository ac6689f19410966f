#pragma once

#include <optional>

#include "document/node.h"
#include "document/template.h"

namespace jtlint::cloudformation {

/// The properties of a resource, and what is wrong with where they stand.
struct Properties {
  const Node* node = nullptr;  ///< null where there are none
  std::optional<DialectFault> fault = {};
};

/// Those under `Properties`, or under a name that must have been meant for that; or the resource
/// itself, where they stand directly in it.
Properties properties_of(const Node& resource);

/// Whether an object with a type of ours is a resource, by where it stands or by what is in it, and
/// not an object that happens to name the type.
bool is_resource(const Node& node);

/// Takes what every resource may have out of properties that stand directly in one.
void drop_attributes(Node& properties);

}  // namespace jtlint::cloudformation
