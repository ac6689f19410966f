#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "check/json_schema/evaluation.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint::json_schema {

/// Finds what each `$ref` of the schema `root` leads to. Says of which that is nothing, or not in
/// this schema, or the same value again without an end.
std::vector<SyntaxFault> resolve_references(std::vector<Subschema>& subschemas,
                                            const std::map<const Node*, std::size_t>& indices,
                                            const Node& root);

}  // namespace jtlint::json_schema
