#include "check/functions/functions.h"
#include "check/functions/limit.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  return [least = arguments.number("min"), most = arguments.number("max")](
             const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::number) return Verdict::holds;
    const auto value = Decimal::from(subject.value.text());
    const Limit min = resolve(least, subject);
    const Limit max = resolve(most, subject);
    const bool below = !value || (min.value && *value < *min.value);
    const bool above = !below && max.value && *value > *max.value;
    if (below) faults.push_back(beyond(min, subject));
    if (above) faults.push_back(beyond(max, subject));
    if (below || above) return Verdict::fails;
    return min.unknown || max.unknown ? Verdict::unknown : Verdict::holds;
  };
}

}  // namespace

Function range() {
  return {"range",
          "A number is at least `min` and at most `max`; either may be left out.",
          {{"min", ParameterType::number, false}, {"max", ParameterType::number, false}},
          {"limit"},
          compile};
}

}  // namespace jtlint::functions
