#include <algorithm>
#include <string>
#include <vector>

#include "check/functions/functions.h"
#include "support/suggest.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const std::vector<std::string> values = arguments.texts("values");
  return [values](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    const std::string_view text = subject.value.text();
    if (std::find(values.begin(), values.end(), text) != values.end()) return Verdict::holds;
    const auto near = nearest(text, values);
    const std::string suggestion = near ? "; did you mean " + *near + "?" : "";
    faults.push_back({.at = subject.value, .words = {{"did-you-mean", suggestion}}});
    return Verdict::fails;
  };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  return Fragment{.schema = json::object({{"enum", json::texts(arguments.texts("values"))}}),
                  .of = "string"};
}

}  // namespace

Function one_of() {
  return {"one-of",
          "A string is one of `values`.",
          {{"values", ParameterType::texts}},
          {"did-you-mean"},
          compile,
          fragment};
}

}  // namespace jtlint::functions
