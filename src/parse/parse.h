#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"
#include "parse/document.h"

namespace jtlint {

/// The notation that a text is written in, apart from what it says.
enum class Notation {
  json,        ///< one JSON value, or several behind each other
  json_lines,  ///< one JSON value a line: NDJSON
  yaml,        ///< any number of YAML documents
  either,      ///< what it looks like
};

/// The notation of a file, by its extension.
Notation notation_of(std::string_view name);

/// Whether a text goes to the YAML reader, which is slower by far.
bool is_read_as_yaml(std::string_view bytes, Notation notation);

/// Reads the documents of a text and hands over each as soon as it is read. Those that can be read
/// are handed over even if others cannot. Bytes that are not UTF-8 are refused by name (UTF-16, a
/// binary).
void each_document(std::string_view bytes, Notation notation, const TakeDocument& take);

/// A name that a mapping holds more than once.
struct DuplicateName {
  const Node* first;
  const Node* later;
  std::string message;
};

/// The repeated names of a tree: one entry for each time that a name stands again.
std::vector<DuplicateName> duplicate_names(const Node& root);

}  // namespace jtlint
