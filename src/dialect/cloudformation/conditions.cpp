#include <fmt/format.h>

#include "dialect/cloudformation/evaluator.h"
#include "document/node_text.h"
#include "support/printable.h"

namespace jtlint::cloudformation {
namespace {

/// Conditions that ask for conditions are followed so far.
constexpr std::size_t deepest = 100;

}  // namespace

std::optional<bool> Evaluator::condition(const Node& name) {
  const std::string& called = name.text.decoded();
  const std::string subject = "condition " + called;
  if (const auto known = conditions_.find(called); known != conditions_.end()) {
    if (!known->second) choices_.decide(subject, 2);  // what asks for this may follow from it
    return known->second;
  }
  const Node* expression = stack_.condition(called);
  if (const auto unknown = stack_.unknown_condition(called)) {
    fault("intrinsic-function", name, name.span, *unknown);
    return std::nullopt;
  }
  if (asked_.contains(called)) {
    fault("intrinsic-function", name, name.span,
          fmt::format("the condition {} depends on itself", printable(called, 60)));
    return std::nullopt;
  }
  std::optional<bool> value;
  const std::size_t before = choices_.unanswered();
  if (expression != nullptr && asked_.size() < deepest) {
    asked_.insert(called);
    value = holds(*expression);
    asked_.erase(called);
  }
  if (!value) {
    const auto way = choices_.decide(subject, 2, before);
    if (way) value = *way == 0;
  }
  if (value) {
    choices_.note({printable(called, 60), *value ? "true" : "false"}, true);
  }
  conditions_[called] = value;
  return value;
}

std::optional<bool> Evaluator::holds(const Node& expression) {
  if (expression.members.size() != 1) return std::nullopt;
  const std::string& function = expression.members.front().key.decoded();
  const Node& argument = expression.members.front().value;
  if (function == "Condition") return condition(argument);
  if (function == "Fn::Equals") return equal(argument);
  if (function == "Fn::And") return all_or_any(argument, true);
  if (function == "Fn::Or") return all_or_any(argument, false);
  if (function != "Fn::Not" || argument.items.size() != 1) return std::nullopt;
  const auto inner = holds(argument.items.front());
  return inner ? std::optional(!*inner) : std::nullopt;
}

std::optional<bool> Evaluator::all_or_any(const Node& operands, bool all) {
  bool known = true;
  for (const Node& operand : operands.items) {
    const auto value = holds(operand);
    if (value && *value != all) return !all;
    known = known && value;
  }
  return known ? std::optional(all) : std::nullopt;
}

/// A parameter that is none of the values that conditions compare it with is not equal to any.
std::optional<bool> Evaluator::equal(const Node& sides) {
  if (sides.items.size() != 2) return std::nullopt;
  const Node& left = sides.items[0];
  const Node& right = sides.items[1];
  const std::size_t before = choices_.unanswered();
  const auto a = value_of(left);
  const auto b = value_of(right);
  if (!a || !b) return std::nullopt;
  if (is_scalar(*a) && is_scalar(*b)) return a->text.decoded() == b->text.decoded();
  const bool one_known = is_scalar(*a) != is_scalar(*b);
  const std::string parameter = referred_name(is_scalar(*a) ? right : left);
  const bool literal = is_scalar(is_scalar(*a) ? left : right);
  const auto& options = stack_.options(parameter);
  const bool decided = !options.empty() && choices_.decide(parameter, options.size());
  if (one_known && literal && decided) return false;
  const auto way = choices_.decide(to_json(sides), 2, before);  // the same wherever it is asked
  return way ? std::optional(*way == 0) : std::nullopt;
}

}  // namespace jtlint::cloudformation
