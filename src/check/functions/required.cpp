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

}  // namespace

Function required() {
  return {"required",
          "An object has every member called `names`, and none of them is null.",
          {{"names", ParameterType::texts}},
          {"missing"},
          compile};
}

}  // namespace jtlint::functions
