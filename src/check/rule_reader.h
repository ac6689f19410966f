#pragma once

#include <vector>

#include "check/rule.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// The keys of a rule file that run; the others are texts.
std::vector<std::string> executable_rule_keys();

/// Reads the executable keys of a rule file and compiles them. What is wrong is added to `faults`,
/// each with its place in the file; the rule is usable only if none was added.
Rule read_rule(const Node& file, std::vector<SyntaxFault>& faults);

/// Reads the texts of a rule file and checks them against its rule: every `{word}` exists, and no
/// text repeats a literal parameter.
RuleTexts read_rule_texts(const Node& file, const Rule& rule, std::vector<SyntaxFault>& faults);

/// The keys of a rule file that are neither: misspelt ones.
void check_rule_keys(const Node& file, std::vector<SyntaxFault>& faults);

}  // namespace jtlint
