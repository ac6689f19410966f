#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// Reads the keys of one mapping of a rule file, gathering what is wrong.
class RuleKeys {
 public:
  RuleKeys(const Node& node, std::vector<SyntaxFault>& faults) : node_(node), faults_(faults) {}

  void fault(Span span, std::string message);

  /// The string at `key`, without blanks at its end; empty where there is none.
  std::string text(std::string_view key, bool required);

  /// The strings at `key`: a list, or one alone.
  std::vector<std::string> texts(std::string_view key);

  /// The place in `names` of the word at `key`; 0, the default, where there is none.
  std::size_t choice(std::string_view key, const std::vector<std::string>& names);

 private:
  const Node& node_;
  std::vector<SyntaxFault>& faults_;
};

}  // namespace jtlint
