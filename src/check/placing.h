#pragma once

#include <optional>
#include <string>

#include "check/function.h"
#include "check/lens.h"
#include "document/template.h"

namespace jtlint {

/// Where the values of a template stand: in the file, and in the words of the one who wrote it.
class Placing {
 public:
  Placing(const Template& subject, const TreeLenses& lenses)
      : template_(subject), lenses_(lenses) {}

  /// The bytes to underline for a fault.
  Span span(const Fault& fault) const;

  /// The JSON Pointer into the document of the file, as far as it goes.
  std::string pointer(const Node& node) const;

  /// How the pointer goes on inside a document that the value at `pointer` spells.
  std::optional<std::string> inner_pointer(const Node& node) const;

  /// Whether the value is a part of a document that a string of the template spells.
  bool is_inside(const Node& node) const;

  /// The site of a value that is written elsewhere than where the template has it, or that is made
  /// of such values; null of any other.
  const Site* borrowed(const Node& node) const;

  /// What the template is: "job template", "job" or "job document".
  std::string_view noun() const;

  /// What a message calls the value.
  std::string label(const Node& node) const;

  /// The value itself, or the string that it is a part of, up to the template or a document in it.
  const Node& whole(const Node& node) const;

 private:
  /// Of a file that is a job document alone, whether the value is all of that document.
  bool is_all_of_it(const Node& value) const;

  const Template& template_;
  const TreeLenses& lenses_;
};

}  // namespace jtlint
