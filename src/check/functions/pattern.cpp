#include <memory>

#include "check/ecma_pattern.h"
#include "check/functions/functions.h"
#include "check/regex.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const auto pattern = std::make_shared<WholePattern>(arguments.text("matches"));
  return [pattern](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    if (pattern->matches(subject.value.text())) return Verdict::holds;
    faults.push_back({.at = subject.value});
    return Verdict::fails;
  };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  const auto pattern = ecma_pattern("^(?:" + arguments.text("matches") + ")$");
  if (!pattern) return std::nullopt;
  return Fragment{.schema = json::object({{"pattern", json::text(*pattern)}})};
}

}  // namespace

Function pattern() {
  return {"pattern",
          "A string, as a whole, `matches` a regular expression of RE2.",
          {{"matches", ParameterType::pattern}},
          {},
          compile,
          fragment};
}

}  // namespace jtlint::functions
