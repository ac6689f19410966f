#include "check/grammar/placeholders.h"

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments&) {
  return [](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    for (const Problem& problem : placeholder_problems(subject.value.text())) {
      faults.push_back(
          {.at = subject.value, .part = problem.part, .words = {{"problem", problem.message}}});
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

Glance glance(const Arguments&) {
  return [](std::string_view text) { return placeholder_problems(text).empty(); };
}

}  // namespace

Function placeholders() {
  return {.name = "placeholders",
          .summary = "Each placeholder of a string ends, and has the parts that it needs.",
          .parameters = {},
          .words = {"problem"},
          .compile = compile,
          .glance = glance,
          .needed_to_fail = [](const Arguments&) { return placeholder_begin; }};
}

}  // namespace jtlint::functions
