#pragma once

#include <optional>
#include <string_view>

#include "check/catalogue.h"
#include "document/node.h"

namespace jtlint::editor {

/// The shape of a dialect's root, with every `$ref` replaced by what it leads to. Keywords about
/// which the dialect has no error are left out, and so are those of jtlint's own but for the names
/// that CloudFormation has.
Node shape_schema(const Catalogue& catalogue, std::string_view dialect);

/// Takes `required` out of a shape, and gives it back as a shape that asks nothing else; nothing
/// where it asks nothing.
std::optional<Node> take_required(Node& shape);

/// Asks that objects have no members of names that a shape does not know.
Node known_names(const Node& shape);

}  // namespace jtlint::editor
