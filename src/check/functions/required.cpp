#include <string>
#include <vector>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const std::vector<std::string> names = arguments.texts("names");
  return [names](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::mapping) return Verdict::holds;
    for (const std::string& name : names) {
      const Value member = subject.value.member(name);
      const bool set = member && member.kind() != Kind::null;
      if (!set) faults.push_back({.at = subject.value, .words = {{"missing", name}}});
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  const std::vector<std::string> names = arguments.texts("names");
  const Node null = json::object({{"type", json::text("null")}});
  json::Members set;
  for (const std::string& name : names) set.emplace_back(name, json::object({{"not", null}}));
  return Fragment{.schema = json::object(
                      {{"required", json::texts(names)}, {"properties", json::object(set)}})};
}

}  // namespace

Function required() {
  return {"required",
          "An object has every member called `names`, and none of them is null.",
          {{"names", ParameterType::texts}},
          {"missing"},
          compile,
          fragment};
}

}  // namespace jtlint::functions
