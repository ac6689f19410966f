#include "parse/json.h"

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments&) {
  return [](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    const auto tree = parse_embedded_json(Text(std::string(subject.value.text())));
    if (tree) return Verdict::holds;
    const SyntaxFault& fault = tree.error();
    faults.push_back(
        {.at = subject.value, .part = fault.span, .words = {{"problem", fault.message}}});
    return Verdict::fails;
  };
}

}  // namespace

Function json() {
  return {"json", "A string is one JSON value.", {}, {"problem"}, compile};
}

}  // namespace jtlint::functions
