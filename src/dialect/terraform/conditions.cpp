#include <algorithm>

#include "dialect/terraform/evaluator.h"

namespace jtlint::terraform {
namespace {

using Expressed = hcl::Expression::Kind;

}  // namespace

/// Whether a condition holds, if that follows from literals and from what this reading decides.
std::optional<bool> Evaluator::condition(const hcl::Expression& expression) {
  const hcl::Expression& asked = hcl::unwrapped(expression);
  if (asked.kind == Expressed::boolean) return asked.text.decoded() == "true";
  if (asked.kind == Expressed::unary && asked.text.decoded() == "!") {
    const auto inner = condition(asked.operands.front());
    return inner ? std::optional(!*inner) : std::nullopt;
  }
  if (asked.kind == Expressed::binary) return comparison(asked);
  return std::nullopt;
}

/// `a == b`, `a && b && c` and the like, where all operators are the same.
std::optional<bool> Evaluator::comparison(const hcl::Expression& expression) {
  const auto& operands = expression.operands;
  const std::string sign = expression.words.front().decoded();
  const bool same = std::all_of(expression.words.begin(), expression.words.end(),
                                [&](const Text& word) { return word.decoded() == sign; });
  if (!same) return std::nullopt;
  if (sign == "&&" || sign == "||") {
    bool known = true;
    for (const hcl::Expression& operand : operands) {
      const auto value = condition(operand);
      if (value && *value == (sign == "||")) return sign == "||";
      known = known && value;
    }
    return known ? std::optional(sign == "&&") : std::nullopt;
  }
  if ((sign != "==" && sign != "!=") || operands.size() != 2) return std::nullopt;
  const auto left = value_of(operands[0], "");
  const auto right = value_of(operands[1], "");
  if (!left || !right) return std::nullopt;
  const bool equal_known = is_scalar(*left) && is_scalar(*right);
  if (equal_known) return (left->text.decoded() == right->text.decoded()) == (sign == "==");
  return other_than_compared(operands) ? std::optional(sign == "!=") : std::nullopt;
}

/// Whether a variable that is none of the literals it is compared with is compared with one.
bool Evaluator::other_than_compared(const std::vector<hcl::Expression>& operands) {
  for (std::size_t i = 0; i < 2; ++i) {
    const auto variable = variable_of(operands[i]);
    if (!variable || !is_literal(hcl::unwrapped(operands[1 - i]))) continue;
    const std::size_t ways = module_.options(*variable).size();
    const auto way = choices_.decide("var." + *variable, ways);
    return way && *way + 1 == ways;
  }
  return false;
}

}  // namespace jtlint::terraform
