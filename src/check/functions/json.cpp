#include "parse/json.h"

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments&) {
  return [](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    if (subject.value.text().size() > longest_reading) return Verdict::unknown;
    if (subject.lenses.read(Lens::json, subject.value)) return Verdict::holds;
    const auto tree = parse_json(subject.value.text());
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
