#pragma once

#include <string>

#include "check/shape/schema.h"
#include "document/node.h"

namespace jtlint::editor {

/// What CloudFormation and Terraform take for another type than it is written in: numbers in
/// strings, and numbers and booleans where a string is asked for.
class Coercion {
 public:
  explicit Coercion(Spelling spelling) : spelling_(spelling) {}

  /// Says in `result` that a value is of one of `types`, or is taken for it. `shape`, which may be
  /// null, says what type is asked for at that place.
  void add_type(const Node& types, const Node* shape, Node& result) const;

  /// Adds to a limit of numbers what it says of those in strings. If it is to hold for certain,
  /// `shape` must know that a string is taken for a number, and a text must keep the limit; else it
  /// must not be known to be beyond it.
  void add_limit(const std::string& keyword, const Node& limit, const Node* shape, bool certain,
                 Node& result) const;

 private:
  bool is_number_in_string(const Node* shape) const;
  Node texts_of_numbers(bool whole) const;

  Spelling spelling_;
};

}  // namespace jtlint::editor
