#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "check/json_schema/json_schema.h"
#include "support/judged.h"

namespace jtlint::test {

/// What is wrong with a JSON Schema, written in YAML: lines "<underlined bytes> message".
inline std::vector<std::string> faults_of_schema(const std::string& yaml) {
  const Tree tree = yaml_tree(yaml);
  std::vector<SyntaxFault> faults;
  JsonSchema::read(*tree, faults);
  std::vector<std::string> lines;
  for (const SyntaxFault& fault : faults) {
    lines.push_back("<" + yaml.substr(fault.span.begin, fault.span.size()) + "> " + fault.message);
  }
  return lines;
}

/// What a schema says of a value, both written in YAML: "holds", "unknown", or "fails" and lines
/// "JSON problem" of the places at fault, behind an @ where it is the name of the place.
inline std::string judged_by_schema(const std::string& schema, const std::string& yaml) {
  const Tree tree = yaml_tree(schema);
  std::vector<SyntaxFault> wrong;
  const auto read = JsonSchema::read(*tree, wrong);
  if (read == nullptr) throw std::logic_error(wrong.front().message);
  RuleView view(yaml);
  std::vector<Fault> faults;
  std::string line =
      shown(read->judge({view.root(), view.root(), view.lenses(), example_day}, faults));
  for (const Fault& fault : faults) {
    line += "\n" + std::string(fault.at_name ? "@" : "") +
            shown(std::vector<Value>{fault.at}).front() + " " + fault.words.at("problem");
    if (fault.related) line += " related " + shown(std::vector<Value>{*fault.related}).front();
  }
  return line;
}

}  // namespace jtlint::test
