#include <string>
#include <variant>
#include <vector>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

/// What a value must be.
struct Expected {
  std::string_view text;
  std::optional<Value> place = {};  ///< where it stands, if in the template
};

bool is_text(const Value& value, std::string_view text) {
  return value.kind() == Kind::string && value.text() == text;
}

/// The verdict on a subject, and what it must be where it fails.
Verdict judge(const TextOperand& operand, const Subject& subject, Expected& expected) {
  if (const auto* literal = std::get_if<std::string>(&operand)) {
    expected = {*literal};
  } else {
    const Value other = subject.at(std::get<Reference>(operand));
    if (other.kind() == Kind::opaque) return Verdict::unknown;
    if (other.kind() != Kind::string) return Verdict::holds;
    expected = {other.text(), other};
  }
  return is_text(subject.value, expected.text) ? Verdict::holds : Verdict::fails;
}

Judge compile(const Arguments& arguments) {
  return [operand = arguments.text_operand("value")](const Subject& subject,
                                                     std::vector<Fault>& faults) {
    Expected expected;
    const Verdict verdict = judge(operand, subject, expected);
    if (verdict == Verdict::fails) {
      faults.push_back({.at = subject.value,
                        .words = {{"expected", std::string(expected.text)}},
                        .related = expected.place});
    }
    return verdict;
  };
}

Test test(const Arguments& arguments) {
  return [operand = arguments.text_operand("value")](const Subject& subject) {
    Expected expected;
    return judge(operand, subject, expected);
  };
}

Relation holds_where(const Arguments& arguments) {
  const TextOperand operand = arguments.text_operand("value");
  const auto* other = std::get_if<Reference>(&operand);
  return other != nullptr && !other->has_filter() ? Relation::same : Relation::unknown;
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  const TextOperand operand = arguments.text_operand("value");
  const auto* literal = std::get_if<std::string>(&operand);
  if (literal == nullptr) return std::nullopt;
  return Fragment{json::object({{"const", json::text(*literal)}})};
}

}  // namespace

Function equals() {
  return {.name = "equals",
          .summary =
              "A value is the string `value`. Where that is to stand at a path and does not, "
              "it holds.",
          .parameters = {{"value", ParameterType::text}},
          .words = {"expected"},
          .compile = compile,
          .fragment = fragment,
          .test = test,
          .holds_where = holds_where};
}

}  // namespace jtlint::functions
