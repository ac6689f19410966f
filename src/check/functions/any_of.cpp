#include <algorithm>
#include <string>
#include <vector>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const std::vector<std::string> names = arguments.texts("names");
  return [names](const Subject& subject, std::vector<Fault>& faults) {
    const Value& value = subject.value;
    const bool found =
        value.kind() != Kind::mapping || std::any_of(names.begin(), names.end(), [&](auto& name) {
          return static_cast<bool>(value.member(name));
        });
    if (found) return Verdict::holds;
    faults.push_back({.at = value});
    return Verdict::fails;
  };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  std::vector<Node> ways;
  for (const std::string& name : arguments.texts("names")) {
    ways.push_back(json::object({{"required", json::texts({name})}}));
  }
  return Fragment{.schema = json::object({{"anyOf", json::list(std::move(ways))}})};
}

}  // namespace

Function any_of() {
  return {"any-of",
          "An object has at least one of the members called `names`.",
          {{"names", ParameterType::texts}},
          {},
          compile,
          fragment};
}

}  // namespace jtlint::functions
