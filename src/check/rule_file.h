#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "check/rule_reader.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// The bytes that a rule file may have. The longest built-in one has some 5000.
inline constexpr std::size_t longest_rule_file = std::size_t{256} << 10;

/// A rule file that was read. It can be used if nothing is wrong with it.
struct RuleFile {
  Tree tree;  ///< null where the file is not YAML
  Rule rule;
  RuleTexts texts;
  std::vector<SyntaxFault> faults;  ///< everything that is wrong, in the order of the places
};

/// Reads all of a rule file, and checks what can be said of it without knowing other rules. `stem`
/// is its name without folder and ending. The build and jtlint both judge rule files by this.
RuleFile read_rule_file(std::string_view bytes, const std::string& stem, RuleOrigin origin);

/// The name of a file without its folders and its last ending.
std::string stem_of(std::string_view path);

}  // namespace jtlint
