#pragma once

#include <optional>
#include <vector>

#include "check/arguments.h"
#include "check/rule.h"

namespace jtlint {

/// One use of a function in a rule file.
struct FunctionUse {
  const Function* function;
  Arguments arguments;
  Judge judge;
};

/// A condition that was read.
struct Clause {
  Condition ask;
  bool is_local = true;         ///< it looks at nothing but the place in hand
  bool needs_facts = false;     ///< it holds nowhere unless a record says something of the template
  NeededByte needed = {};       ///< it holds of no string without that
  MakeGlance fails = {};        ///< nor of one that holds at this
  CleanWhere fails_where = {};  ///< nor where texts compare so
};

/// A byte that a function says of itself, if it does.
NeededByte needed_byte(char (*needed)(const Arguments&), const Arguments& arguments);

/// What a function says of itself, if it does, and the texts that it looks at.
CleanWhere clean_where(Relation (*relation)(const Arguments&), const FunctionUse& use);

/// The glance of a function, if it has one.
MakeGlance glance_of(const FunctionUse& use);

/// Reads `function: parameters`, and compiles it.
std::optional<FunctionUse> read_function(const Member& member, std::vector<SyntaxFault>& faults);

/// Reads the condition of a rule: a function, or `all`, `any`, `not` over conditions. Each may say
/// `at: PATH`, and then holds if something stands there and it holds for everything that does.
Clause read_condition(const Node& node, std::vector<SyntaxFault>& faults);

}  // namespace jtlint
