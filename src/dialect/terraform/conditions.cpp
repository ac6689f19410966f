#include <algorithm>
#include <fmt/format.h>

#include "dialect/terraform/evaluator.h"
#include "support/printable.h"

namespace jtlint::terraform {
namespace {

using Expressed = hcl::Expression::Kind;

/// Conditions within conditions are followed so far.
constexpr std::size_t deepest_condition = 100;

/// The names that an expression is about: `var.stage`, `local.limits`.
void collect_names(const hcl::Expression& expression, std::set<std::string>& names) {
  if (expression.kind == Expressed::reference) {
    const Text* step =
        expression.steps.empty() ? nullptr : hcl::literal_key(expression.steps.front());
    names.insert(expression.text.decoded() + "." + (step == nullptr ? "" : step->decoded()));
  }
  for (const hcl::Expression& operand : expression.operands) collect_names(operand, names);
  for (const hcl::Step& step : expression.steps) collect_names(step.key, names);
}

/// An operator that says the opposite of another one, or empty.
std::string_view opposite(std::string_view sign) {
  if (sign == "!=") return "==";
  if (sign == ">=") return "<";
  return sign == "<=" ? ">" : "";
}

}  // namespace

/// Whether a condition holds in this reading: as literals and variables have it, or as is decided.
std::optional<bool> Evaluator::condition(const hcl::Expression& expression) {
  const hcl::Expression& asked = hcl::unwrapped(expression);
  if (asked.kind == Expressed::boolean) return asked.text.decoded() == "true";
  if (asked.kind == Expressed::unary && asked.text.decoded() == "!") {
    const auto inner = condition(asked.operands.front());
    return inner ? std::optional(!*inner) : std::nullopt;
  }
  if (asked.kind == Expressed::reference) return condition_of_local(asked);
  if (asked.kind == Expressed::binary) return comparison(asked);
  return decided(asked, written(asked));
}

/// What `local.NAME` says, if that is a condition.
std::optional<bool> Evaluator::condition_of_local(const hcl::Expression& asked) {
  const bool local = asked.text.decoded() == "local" && asked.steps.size() == 1;
  const Text* name = local ? hcl::literal_key(asked.steps.front()) : nullptr;
  const Definition* definition = name == nullptr ? nullptr : module_.local(name->decoded());
  const auto* expression =
      definition == nullptr ? nullptr : std::get_if<const hcl::Expression*>(&definition->written);
  if (expression == nullptr || definition->file != source_.name()) {
    return decided(asked, written(asked));
  }
  const std::string called = "local." + name->decoded();
  if (open_.size() >= deepest_condition || !open(called)) return std::nullopt;
  const auto value = condition(**expression);
  open_.erase(called);
  return value;
}

/// `a == b`, `a && b && c` and the like, where all operators are the same.
std::optional<bool> Evaluator::comparison(const hcl::Expression& expression) {
  const auto& operands = expression.operands;
  const std::string sign = expression.words.front().decoded();
  const bool same = std::all_of(expression.words.begin(), expression.words.end(),
                                [&](const Text& word) { return word.decoded() == sign; });
  if (!same) return decided(expression, written(expression));
  if (sign == "&&" || sign == "||") return all_or_any(operands, sign == "&&");
  if (operands.size() != 2) return decided(expression, written(expression));
  const std::size_t before = choices_.unanswered();
  if (sign == "==" || sign == "!=") {
    const auto equal = equality(operands);
    if (equal) return *equal == (sign == "==");
  }
  const std::string_view other = opposite(sign);
  const auto value = decided(expression,
                             fmt::format("{} {} {}", written(operands[0]),
                                         other.empty() ? sign : other, written(operands[1])),
                             before);
  return value ? std::optional(*value == other.empty()) : std::nullopt;
}

std::optional<bool> Evaluator::all_or_any(const std::vector<hcl::Expression>& operands, bool all) {
  bool known = true;
  for (const hcl::Expression& operand : operands) {
    const auto value = condition(operand);
    if (value && *value != all) return !all;
    known = known && value;
  }
  return known ? std::optional(all) : std::nullopt;
}

/// Whether two values are equal, if that follows from what they are.
std::optional<bool> Evaluator::equality(const std::vector<hcl::Expression>& operands) {
  for (std::size_t i = 0; i < 2; ++i) {
    const hcl::Expression& side = hcl::unwrapped(operands[i]);
    if (side.kind != Expressed::boolean) continue;
    const auto value = condition(operands[1 - i]);
    return value ? std::optional(*value == (side.text.decoded() == "true")) : std::nullopt;
  }
  const auto left = value_of(operands[0], "");
  const auto right = value_of(operands[1], "");
  if (!left || !right) return std::nullopt;
  if (is_scalar(*left) && is_scalar(*right)) return left->text.decoded() == right->text.decoded();
  return other_than_compared(operands) ? std::optional(false) : std::nullopt;
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

/// Decides about a condition that nothing more is known of, called `key`. Two that are about the
/// same names may exclude each other, so only the first of them is decided. It may follow from what
/// had no answer `since`.
std::optional<bool> Evaluator::decided(const hcl::Expression& asked, const std::string& key,
                                       std::size_t since) {
  std::set<std::string> names;
  collect_names(asked, names);
  for (const std::string& name : names) {
    if (decided_by_.try_emplace(name, key).first->second != key) return std::nullopt;
  }
  const auto way = choices_.decide(key, 2, since);
  if (!way) return std::nullopt;
  choices_.note({printable(key, 60), *way == 0 ? "true" : "false"}, true);
  return *way == 0;
}

std::string Evaluator::written(const hcl::Expression& expression) const {
  return std::string(source_.bytes().substr(expression.span.begin, expression.span.size()));
}

}  // namespace jtlint::terraform
