#pragma once

#include <optional>
#include <string_view>

#include "document/node.h"

/// Values of a dialect that stand for something else than themselves.
namespace jtlint::editor {

/// A value of which only deployment knows what it comes to.
std::optional<Node> unknown_value(std::string_view dialect);

/// A value that counts as none: the member that has it is not there.
std::optional<Node> unset_value(std::string_view dialect);

/// A value that counts as none, or may.
std::optional<Node> perhaps_unset_value(std::string_view dialect);

/// Whether a list is shorter by its items that count as none.
bool drops_items(std::string_view dialect);

/// The definitions to which schemas refer: `unknown`, and `unset`.
Node reference(std::string_view definition);

}  // namespace jtlint::editor
