#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/node.h"
#include "document/span.h"
#include "parse/fault.h"

namespace jtlint {

/// A value of the text output of the AWS CLI. `None` is null; a number is as it is written.
Node cli_text_value(std::string_view bytes, Span place, Kind kind);

/// Adds `value` to an object under its API name, which no byte of the output spells.
void add_cli_text_member(Node& object, std::string_view name, Node value);

/// Puts the objects and lists of a job template, one or more lines each, into the tree of it.
///
/// The AWS CLI prints them in the order of their names. A line begins with the upper-case name of
/// its object, or of the list that the object is an item of; that name is the place of all that
/// stands behind it.
class CliTextSections {
 public:
  CliTextSections(std::string_view bytes, Node& root) : bytes_(bytes), root_(root) {}

  /// Adds a line (without its line break), or says why it cannot be read.
  std::optional<SyntaxFault> add(Span line);

 private:
  std::string_view bytes_;
  Node& root_;
  std::size_t next_ = 0;  ///< the first section that may still come
};

}  // namespace jtlint
