#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "dialect/copy_budget.h"
#include "dialect/readings.h"
#include "dialect/terraform/module.h"
#include "document/node.h"
#include "document/span.h"
#include "document/template.h"
#include "parse/fault.h"
#include "parse/hcl/syntax.h"
#include "source/source.h"

namespace jtlint::terraform {

/// Works out what expressions come to in one reading. What is no literal, nor made of literals, is
/// opaque.
class Evaluator {
 public:
  /// `source` is the file whose expressions are asked for.
  Evaluator(const Module& module, const Source& source, Choices& choices,
            std::vector<DialectFault>& faults)
      : module_(module), source_(source), choices_(choices), faults_(faults) {}

  /// A value; nothing for null. `pointer` leads to it.
  std::optional<Node> value_of(const hcl::Expression& expression, const std::string& pointer);

  /// The same in JSON syntax, where strings are templates.
  std::optional<Node> value_of(const Node& node, const std::string& pointer);

 private:
  /// Where the expression stands that a value is brought to.
  struct Use {
    Span span;
    const std::string& pointer;
  };

  std::optional<Node> value_of(const Written& written, const std::string& pointer);
  std::optional<Node> structure(const Node& node, const std::string& pointer);
  Node unreadable(const Node& node, const SyntaxFault& fault, const std::string& pointer);
  Node tuple(const hcl::Expression& expression, const std::string& pointer);
  Node object(const hcl::Expression& expression, const std::string& pointer);
  Node text_of_parts(const hcl::Expression& expression, const std::string& pointer);
  std::optional<Node> reference(const hcl::Expression& expression, const std::string& pointer);
  std::optional<Node> variable(const hcl::Expression& expression, const Use& use);
  std::optional<Node> local(const hcl::Expression& expression, const Use& use);
  bool open(const std::string& called);
  std::optional<Node> call(const hcl::Expression& expression, const std::string& pointer);
  std::optional<Node> choose(const hcl::Expression& expression, const std::string& pointer);

  std::optional<bool> condition(const hcl::Expression& expression);
  std::optional<bool> comparison(const hcl::Expression& expression);
  std::optional<bool> condition_of_local(const hcl::Expression& asked);
  std::optional<bool> all_or_any(const std::vector<hcl::Expression>& operands, bool all);
  std::optional<bool> equality(const std::vector<hcl::Expression>& operands);
  bool other_than_compared(const std::vector<hcl::Expression>& operands);
  std::optional<bool> decided(const hcl::Expression& asked, const std::string& key,
                              std::size_t since = Choices::now);
  std::string written(const hcl::Expression& expression) const;

  /// A value of another place, in place of the expression at `use`.
  Node borrowed(std::optional<Node> value, const Use& use, const std::string& name,
                const std::string& file);

  const Module& module_;
  const Source& source_;
  Choices& choices_;
  std::vector<DialectFault>& faults_;
  std::set<std::string> open_;                     ///< names that are being worked out
  std::size_t opened_ = 0;                         ///< how many were, each time
  std::map<std::string, std::string> decided_by_;  ///< by name, the condition that is about it
  CopyBudget budget_;
};

}  // namespace jtlint::terraform
