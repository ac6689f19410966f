#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document/node.h"
#include "document/span.h"
#include "parse/hcl/syntax.h"

namespace jtlint {

/// Where the parts of a file stand, whatever they say.
class Outline {
 public:
  /// Adds the parts of a value of YAML or JSON. Aliases are where their anchors are.
  void add(const Node& value);

  /// Adds those of a file or block in HCL.
  void add(const hcl::Body& body);

  /// Puts the parts in order; nothing is added any more.
  void close();

  /// The parts whose bytes are nothing but text, in order, none overlapping another.
  const std::vector<Span>& texts() const { return texts_; }

  /// What begins at an offset: a member or block with its name and value, or else the outermost
  /// value.
  std::optional<Span> part_at(std::size_t offset) const;

  /// The outermost value that begins at an offset.
  std::optional<Span> value_at(std::size_t offset) const;

 private:
  void add(const hcl::Expression& value);
  void add_member(Span name, const Node& value);
  void add_text(Span span);

  std::vector<Span> texts_;
  std::vector<Span> members_;
  std::vector<Span> values_;
};

}  // namespace jtlint
