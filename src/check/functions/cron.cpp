#include "check/grammar/cron.h"

#include "check/functions/functions.h"
#include "check/grammar/cron_future.h"
#include "check/grammar/glances.h"

namespace jtlint::functions {
namespace {

void add(const Subject& subject, const Problem& problem, std::vector<Fault>& faults) {
  faults.push_back(
      {.at = subject.value, .part = problem.part, .words = {{"problem", problem.message}}});
}

/// Judges either the fields of an expression, or whether `cron( )` stands around them.
Verdict judge_text(const Subject& subject, bool wrapper, std::vector<Fault>& faults) {
  const auto reading = subject.lenses.cron(subject.value.text());
  for (const Problem& problem : reading->problems) {
    const bool about_wrapper = reading->bare && &problem == &reading->problems.front();
    if (about_wrapper == wrapper) add(subject, problem, faults);
  }
  return faults.empty() ? Verdict::holds : Verdict::fails;
}

/// Judges the days that an expression names. One that cannot be read names none.
Verdict judge_future(const Subject& subject, std::vector<Fault>& faults) {
  const std::string_view text = subject.value.text();
  const auto reading = subject.lenses.cron(text);
  if (!reading->cron) return Verdict::holds;
  const auto problem = check_future(text, *reading->cron, subject.today);
  if (!problem) return Verdict::holds;
  add(subject, *problem, faults);
  return Verdict::fails;
}

Judge compile(const Arguments& arguments) {
  return [part = arguments.text("part")](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    const bool plain =
        subject.today <= last_plain_day && subject.lenses.plain_cron(subject.value.text());
    if (plain) return Verdict::holds;
    if (part == "future") return judge_future(subject, faults);
    return judge_text(subject, part == "wrapper", faults);
  };
}

}  // namespace

Function cron() {
  return {"cron",
          "A string is `cron(Minutes Hours Day-of-month Month Day-of-week Year)`: its `expression` "
          "is right, its `wrapper` is there, or it names a day of the `future`. Each part that is "
          "wrong is a fault.",
          {{"part", ParameterType::text, true, {"expression", "wrapper", "future"}}},
          {"problem"},
          compile};
}

}  // namespace jtlint::functions
