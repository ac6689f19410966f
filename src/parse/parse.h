#pragma once

#include <string>
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

/// A name that a mapping holds more than once.
struct DuplicateName {
  const Node* first;
  const Node* later;
  std::string message;
};

/// The repeated names of a tree: one entry for each time that a name stands again.
std::vector<DuplicateName> duplicate_names(const Node& root);

}  // namespace jtlint
