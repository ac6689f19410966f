#include <cstddef>
#include <memory>
#include <string>

#include "check/ecma_pattern.h"
#include "check/functions/functions.h"
#include "check/regex.h"
#include "support/printable.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const auto form = std::make_shared<WholePattern>(arguments.text("matches"));
  return [form](const Subject& subject, std::vector<Fault>& faults) {
    const Value& object = subject.value;
    const std::size_t count = object.kind() == Kind::mapping ? object.size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (form->matches(object.name(i))) continue;
      faults.push_back({.at = object.child(i),
                        .words = {{"found", printable(object.name(i), 60)}},
                        .at_name = true});
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  const auto pattern = ecma_pattern("^(?:" + arguments.text("matches") + ")$");
  if (!pattern) return std::nullopt;
  const Node names = json::object({{"pattern", json::text(*pattern)}});
  return Fragment{.schema = json::object({{"propertyNames", names}})};
}

}  // namespace

Function names() {
  return {
      "names",
      "The name of each member of an object, as a whole, `matches` a regular expression of RE2.",
      {{"matches", ParameterType::pattern}},
      {"found"},
      compile,
      fragment,
  };
}

}  // namespace jtlint::functions
