#include <string>
#include <vector>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const std::vector<std::string> names = arguments.texts("names");
  return [names](const Subject& subject, std::vector<Fault>& faults) {
    for (const std::string& name : names) {
      if (subject.value.member(name)) continue;
      faults.push_back({.at = subject.value, .words = {{"missing", name}}});
      return Verdict::fails;
    }
    return Verdict::holds;
  };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  return Fragment{json::object(
      {{"type", json::text("object")}, {"required", json::texts(arguments.texts("names"))}})};
}

}  // namespace

Function has() {
  return {"has",
          "An object has every member called `names`, whatever its value.",
          {{"names", ParameterType::texts}},
          {"missing"},
          compile,
          fragment};
}

}  // namespace jtlint::functions
