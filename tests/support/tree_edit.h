#pragma once

#include <string>
#include <string_view>

#include "document/node.h"

namespace jtlint::test {

Node text_node(std::string text);
Node number_node(std::string digits);

/// The tree of a JSON text that is known to be sound.
Node json_node(std::string_view json);

/// The value at a JSON Pointer without escapes; null if there is none.
const Node* value_at(const Node& root, std::string_view pointer);

/// The tree with another value at a pointer that leads to one.
Node with_value(Node root, std::string_view pointer, const Node& value);

/// The tree without the member at a pointer.
Node without_member(Node root, std::string_view pointer);

/// "/a/b" for "/a/b/c".
std::string parent_pointer(std::string_view pointer);

}  // namespace jtlint::test
