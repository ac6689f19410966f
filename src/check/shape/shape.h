#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/node_model.h"
#include "check/shape/schema.h"
#include "document/node.h"

namespace jtlint {

/// A place where a template has not the shape that its dialect asks for.
struct ShapeFault {
  std::string rule;  ///< `type`, `required`, `unknown-property` or `enum-value`
  const Node* node;  ///< for what is missing, the object that lacks it
  Span span;
  std::string message;
  bool foreign = false;  ///< an unknown name is one that another tool has for a member
};

/// What the schema says of a template, and what rules must not judge any more.
struct Shape {
  std::vector<ShapeFault> faults;
  Hidden hidden;
};

/// Members that are accepted though the schema does not know them: `timeoutConfig.newMember`,
/// `abortConfig.criteriaList[].newMember`.
using AllowedMembers = std::set<std::string, std::less<>>;

/// What is to be said of an unknown name that people are known to write, or nothing.
using NameNotes = std::function<std::string(std::string_view)>;

Shape check_shape(const Node& root, const Schema& schema, std::string_view dialect,
                  const AllowedMembers& allowed, const NameNotes& notes);

/// What a message calls a value: `expiresInSec`, `criteriaList[0]`; the root by the `noun` of the
/// dialect, `The job template`.
std::string label(const Node& node, std::string_view noun);

}  // namespace jtlint
