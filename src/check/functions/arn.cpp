#include "check/grammar/arn.h"

#include "check/functions/functions.h"
#include "check/grammar/glances.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const ArnKind kind = *arn_kind_from(arguments.text("kind"));
  return [kind](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    const std::string_view text = subject.value.text();
    if (is_plain_arn(text, kind)) return Verdict::holds;
    for (const Problem& problem : check_arn(text, kind)) {
      faults.push_back(
          {.at = subject.value, .part = problem.part, .words = {{"problem", problem.message}}});
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

/// Of jobs and targets, `is_plain_arn` tells nothing.
Glance glance(const Arguments& arguments) {
  const ArnKind kind = *arn_kind_from(arguments.text("kind"));
  if (kind == ArnKind::job || kind == ArnKind::target) return {};
  return [kind](std::string_view text) { return is_plain_arn(text, kind); };
}

}  // namespace

Function arn() {
  return {
      .name = "arn",
      .summary = "A string is the ARN of one kind of thing. Each part that is wrong is a fault.",
      .parameters = {{"kind",
                      ParameterType::text,
                      true,
                      {"role", "job", "package-version", "job-template", "target"}}},
      .words = {"problem"},
      .compile = compile,
      .glance = glance};
}

}  // namespace jtlint::functions
