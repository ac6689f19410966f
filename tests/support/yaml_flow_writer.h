#pragma once

#include <cstddef>
#include <string>

#include "document/node.h"
#include "support/yaml_output.h"

namespace jtlint::test {

/// Writes nodes as they stand within [ ] and { }.
class YamlFlowWriter {
 public:
  explicit YamlFlowWriter(YamlOutput& output) : out_(output), random_(output.random) {}

  /// A collection whose further lines begin at `column` or to the right of it.
  Node collection(const Node& node, std::size_t column);

  /// A name, or an alias of it.
  Node name(const std::string& text, const YamlPlace& place);

 private:
  Node item(const Node& node, std::size_t column);
  Node pair(const Node& node, std::size_t column);
  Node value(const Node& node, std::size_t column);
  Member member(const Member& member, std::size_t column, bool in_braces);
  void separate(std::size_t column);
  void space(std::size_t column);

  YamlOutput& out_;
  Random& random_;
};

}  // namespace jtlint::test
