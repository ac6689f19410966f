#pragma once

#include <vector>

#include "check/rule.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// Reads the examples of a rule file: `bad` ones, of which there must be one if they are `needed`,
/// and `good` ones. Whatever was added to no fault can be executed.
void read_examples(const Node& file, bool needed, RuleTexts& texts,
                   std::vector<SyntaxFault>& faults);

}  // namespace jtlint
