#include <vector>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  std::vector<Path> beside;
  if (arguments.has("beside")) beside = arguments.paths("beside");
  return [beside](const Subject& subject, std::vector<Fault>& faults) {
    Fault fault{.at = subject.value};
    if (const Value other = subject.at(Reference{beside})) fault.related = other;
    faults.push_back(std::move(fault));
    return Verdict::fails;
  };
}

std::optional<Fragment> fragment(const Arguments&) {
  return Fragment{json::object({{"not", json::object({})}})};
}

}  // namespace

Function absent() {
  return {"absent",
          "A value must not stand here, whatever it is; say `when`. The one at `beside` tells why.",
          {{"beside", ParameterType::path, false}},
          {},
          compile,
          fragment};
}

}  // namespace jtlint::functions
