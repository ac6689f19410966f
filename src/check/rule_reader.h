#pragma once

#include <vector>

#include "check/rule.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// Who has written a rule file: more is asked of the rules that come with jtlint.
enum class RuleOrigin { built_in, own };

/// The keys of a rule file that run; the others are texts.
std::vector<std::string> executable_rule_keys();

/// Reads the executable keys of a rule file and compiles them. What is wrong is added to `faults`,
/// each with its place in the file; the rule is usable only if none was added. A rule of a user's
/// own is always found by its check.
Rule read_rule(const Node& file, std::vector<SyntaxFault>& faults,
               RuleOrigin origin = RuleOrigin::built_in);

/// Reads the texts of a rule file and checks them against its rule: every `{word}` exists, and no
/// text repeats a literal parameter. A rule of a user's own need not say why, nor show examples.
RuleTexts read_rule_texts(const Node& file, const Rule& rule, std::vector<SyntaxFault>& faults,
                          RuleOrigin origin = RuleOrigin::built_in);

/// The keys of a rule file that are neither: misspelt ones.
void check_rule_keys(const Node& file, std::vector<SyntaxFault>& faults);

}  // namespace jtlint
