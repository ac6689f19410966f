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

}  // namespace

Function arn() {
  return {"arn",
          "A string is the ARN of one kind of thing. Each part that is wrong is a fault.",
          {{"kind",
            ParameterType::text,
            true,
            {"role", "job", "package-version", "job-template", "target"}}},
          {"problem"},
          compile};
}

}  // namespace jtlint::functions
