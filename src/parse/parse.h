#pragma once

#include <string_view>
#include <vector>

#include "document/node.h"
#include "parse/fault.h"
#include "support/result.h"

namespace jtlint {

/// The notation that a text is written in, apart from what it says.
enum class Notation { json, yaml };

/// The notation of a file: by its extension, else JSON if its first token could start an object
/// or an array.
Notation notation_of(std::string_view name, std::string_view bytes);

/// Reads all documents of a text. Bytes that are not UTF-8 are refused by name (UTF-16, a binary).
Result<std::vector<Tree>, SyntaxFault> parse(std::string_view bytes, Notation notation);

/// The names that a mapping of the tree holds more than once: each later one, with a note that
/// points to the first.
std::vector<SyntaxFault> duplicate_names(const Node& root);

}  // namespace jtlint
