#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const Path path = arguments.path("path");
  return [path](const Subject& subject, std::vector<Fault>& faults) {
    for (const Value& value : subject.at(path)) {
      if (value.kind() == Kind::opaque) return Verdict::unknown;
      if (value.kind() != Kind::null) return Verdict::holds;
    }
    faults.push_back({.at = subject.value});
    return Verdict::fails;
  };
}

}  // namespace

Function requires_path() {
  return {"requires",
          "Where this value stands, another one is set: the one at `path`.",
          {{"path", ParameterType::path}},
          {},
          compile};
}

}  // namespace jtlint::functions
