#include <memory>

#include "check/ecma_pattern.h"
#include "check/functions/functions.h"
#include "check/regex.h"

namespace jtlint::functions {
namespace {

Test test(const Arguments& arguments) {
  const auto pattern = std::make_shared<WholePattern>(arguments.text("matches"));
  return [pattern](const Subject& subject) {
    const bool is_text = subject.value.kind() == Kind::string;
    return is_text && !pattern->matches(subject.value.text()) ? Verdict::fails : Verdict::holds;
  };
}

Judge compile(const Arguments& arguments) {
  return judge_by(test(arguments));
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  const auto pattern = ecma_pattern("^(?:" + arguments.text("matches") + ")$");
  if (!pattern) return std::nullopt;
  return Fragment{.schema = json::object({{"pattern", json::text(*pattern)}})};
}

}  // namespace

Function pattern() {
  return {.name = "pattern",
          .summary = "A string, as a whole, `matches` a regular expression of RE2.",
          .parameters = {{"matches", ParameterType::pattern}},
          .words = {},
          .compile = compile,
          .fragment = fragment,
          .test = test};
}

}  // namespace jtlint::functions
