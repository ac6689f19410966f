#include "parse/json.h"

#include "check/functions/functions.h"
#include "check/partial_json.h"

namespace jtlint::functions {
namespace {

std::optional<SyntaxFault> fault_of(const Value& value) {
  if (Lenses::is_known_in_part(value)) return fault_of_partial_json(*value.located_text());
  const auto tree = parse_json(value.text());
  return tree ? std::nullopt : std::optional(tree.error());
}

Judge compile(const Arguments&) {
  return [](const Subject& subject, std::vector<Fault>& faults) {
    const bool text = subject.value.kind() == Kind::string;
    if (!text && !Lenses::is_known_in_part(subject.value)) return Verdict::holds;
    if (subject.value.text().size() > longest_reading) return Verdict::unknown;
    const Value json = subject.lenses.read(Lens::json, subject.value);
    if (json && json.handle() != subject.value.handle()) return Verdict::holds;
    const auto fault = fault_of(subject.value);
    if (!fault) return Verdict::unknown;
    faults.push_back(
        {.at = subject.value, .part = fault->span, .words = {{"problem", fault->message}}});
    return Verdict::fails;
  };
}

}  // namespace

Function json() {
  return {.name = "json",
          .summary = "A string is one JSON value.",
          .words = {"problem"},
          .compile = compile,
          .in_part = true};
}

}  // namespace jtlint::functions
