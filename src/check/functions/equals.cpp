#include <string>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const std::string expected = arguments.text("value");
  return [expected](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() == Kind::string && subject.value.text() == expected) {
      return Verdict::holds;
    }
    faults.push_back({.at = subject.value});
    return Verdict::fails;
  };
}

}  // namespace

Function equals() {
  return {
      "equals", "A value is the string `value`.", {{"value", ParameterType::text}}, {}, compile};
}

}  // namespace jtlint::functions
