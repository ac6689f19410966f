#include <string>
#include <variant>
#include <vector>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

/// The verdict on a value that must be `expected`, which stands at `place` if in the template.
Verdict judge(const Value& value, std::string_view expected, std::optional<Value> place,
              std::vector<Fault>& faults) {
  if (value.kind() == Kind::string && value.text() == expected) return Verdict::holds;
  faults.push_back({.at = value, .words = {{"expected", std::string(expected)}}, .related = place});
  return Verdict::fails;
}

Judge compile(const Arguments& arguments) {
  const TextOperand operand = arguments.text_operand("value");
  return [operand](const Subject& subject, std::vector<Fault>& faults) {
    if (const auto* literal = std::get_if<std::string>(&operand)) {
      return judge(subject.value, *literal, std::nullopt, faults);
    }
    const Value other = subject.at(std::get<Reference>(operand));
    if (other.kind() == Kind::opaque) return Verdict::unknown;
    if (other.kind() != Kind::string) return Verdict::holds;
    return judge(subject.value, other.text(), other, faults);
  };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  const TextOperand operand = arguments.text_operand("value");
  const auto* literal = std::get_if<std::string>(&operand);
  if (literal == nullptr) return std::nullopt;
  return Fragment{json::object({{"const", json::text(*literal)}})};
}

}  // namespace

Function equals() {
  return {"equals",
          "A value is the string `value`. Where that is to stand at a path and does not, it holds.",
          {{"value", ParameterType::text}},
          {"expected"},
          compile,
          fragment};
}

}  // namespace jtlint::functions
