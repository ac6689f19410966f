#pragma once

#include <fmt/format.h>
#include <stdexcept>
#include <string>
#include <vector>

#include "check/condition.h"
#include "support/rule_view.h"

namespace jtlint::test {

/// A function as a rule file uses it: `range: {min: 1}`.
inline FunctionUse function_use(const std::string& yaml) {
  const Tree tree = yaml_tree(yaml);
  std::vector<SyntaxFault> faults;
  auto use = read_function(tree->members.front(), faults);
  if (!use) throw std::logic_error(faults.front().message);
  return std::move(*use);
}

/// A fault as `value [part] {word: …} related value`, each where it is there.
inline std::string shown(const Fault& fault) {
  std::string line = shown(std::vector<Value>{fault.at}).front();
  if (fault.part)
    line += " [" + std::string(fault.at.text().substr(fault.part->begin, fault.part->size())) + "]";
  for (const auto& [name, word] : fault.words) line += fmt::format(" {{{}: {}}}", name, word);
  if (fault.related) line += " related " + shown(std::vector<Value>{*fault.related}).front();
  return line;
}

inline std::string shown(Verdict verdict) {
  if (verdict == Verdict::unknown) return "unknown";
  return verdict == Verdict::holds ? "holds" : "fails";
}

/// What a function says of the value at `path` of a YAML text: its verdict, and its faults.
inline std::string judged(const std::string& function, const std::string& yaml,
                          const std::string& path = "v") {
  const FunctionUse use = function_use(function);
  RuleView view(yaml);
  std::vector<Fault> faults;
  std::string line = shown(use.judge(view.subject(path), faults));
  for (const Fault& fault : faults) line += "; " + shown(fault);
  return line;
}

}  // namespace jtlint::test
