#include "parse/hcl/syntax.h"

#include <algorithm>

namespace jtlint::hcl {

const Text* literal_key(const Step& step) {
  const bool keyed = step.kind == Step::Kind::attribute || step.kind == Step::Kind::index;
  if (!keyed) return nullptr;
  const bool literal =
      step.key.kind == Expression::Kind::string || step.key.kind == Expression::Kind::number;
  return literal ? &step.key.text : nullptr;
}

bool is_literal_path(const Expression& expression) {
  if (expression.kind != Expression::Kind::reference) return false;
  return std::all_of(expression.steps.begin(), expression.steps.end(),
                     [](const Step& step) { return literal_key(step) != nullptr; });
}

const Expression& unwrapped(const Expression& expression) {
  const Expression* inner = &expression;
  while (inner->kind == Expression::Kind::wrapped) inner = &inner->operands.front();
  return *inner;
}

const Attribute* Body::find(std::string_view name) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(),
                   [&](const Attribute& attribute) { return attribute.name.decoded() == name; });
  return found == attributes.end() ? nullptr : &*found;
}

}  // namespace jtlint::hcl
