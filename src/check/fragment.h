#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/path.h"
#include "document/node.h"

namespace jtlint {

/// A part of a JSON Schema (draft-07), in the API's names, that asks of a value what a function of
/// the rule language asks.
struct Fragment {
  Node schema;
  bool exact = true;    ///< it asks the same, and not less
  std::string of = {};  ///< the type of the values that it is about, if not plain from the keywords
  std::optional<Path> at = {};  ///< it is about what stands there, and something must
};

/// JSON and JSON Schema, written by hand.
namespace json {

using Members = std::vector<std::pair<std::string, Node>>;

Node text(std::string text);
Node number(std::string written);
Node texts(const std::vector<std::string>& texts);
Node list(std::vector<Node> items);
Node object(const Members& members);

/// The member of that name, which is made where it is missing.
Node& member(Node& object, std::string_view name);

/// Has a schema ask what another one asks as well.
void also(Node& schema, Node other);

}  // namespace json
}  // namespace jtlint
