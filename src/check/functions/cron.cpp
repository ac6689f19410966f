#include "check/grammar/cron.h"

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

/// Judges either the fields of an expression, or whether `cron( )` stands around them.
Judge compile(const Arguments& arguments) {
  const bool wrapper = arguments.text("part") == "wrapper";
  return [wrapper](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    const CronReading reading = read_cron(subject.value.text());
    for (const Problem& problem : reading.problems) {
      const bool about_wrapper = reading.bare && &problem == &reading.problems.front();
      if (about_wrapper != wrapper) continue;
      faults.push_back(
          {.at = subject.value, .part = problem.part, .words = {{"problem", problem.message}}});
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

}  // namespace

Function cron() {
  return {"cron",
          "A string is `cron(Minutes Hours Day-of-month Month Day-of-week Year)`: its `expression` "
          "is right, or its `wrapper` is there. Each part that is wrong is a fault.",
          {{"part", ParameterType::text, true, {"expression", "wrapper"}}},
          {"problem"},
          compile};
}

}  // namespace jtlint::functions
