#include <optional>

#include "check/functions/functions.h"
#include "check/functions/limit.h"

namespace jtlint::functions {
namespace {

/// The numbers between which a value must lie, as a rule says them.
struct Bounds {
  std::optional<Operand> min;
  std::optional<Operand> above;
  std::optional<Operand> max;
};

/// The first limit that a number does not keep. One that is no decimal keeps none.
std::optional<Limit> broken(const std::optional<Decimal>& value, const Limit& min,
                            const Limit& above, const Limit& max) {
  if (!value || (min.value && *value < *min.value)) return min;
  if (above.value && *value <= *above.value) return above;
  if (max.value && *value > *max.value) return max;
  return std::nullopt;
}

Judge compile(const Arguments& arguments) {
  const Bounds bounds{arguments.number("min"), arguments.number("above"), arguments.number("max")};
  return [bounds](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::number) return Verdict::holds;
    const Limit min = resolve(bounds.min, subject);
    const Limit above = resolve(bounds.above, subject);
    const Limit max = resolve(bounds.max, subject);
    if (const auto limit = broken(Decimal::from(subject.value.text()), min, above, max)) {
      faults.push_back(beyond(*limit, subject));
      return Verdict::fails;
    }
    return min.unknown || above.unknown || max.unknown ? Verdict::unknown : Verdict::holds;
  };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  Fragment fragment{.schema = json::object({})};
  put_limit(fragment, arguments, "min", "minimum");
  put_limit(fragment, arguments, "above", "exclusiveMinimum");
  put_limit(fragment, arguments, "max", "maximum");
  return fragment;
}

}  // namespace

Function range() {
  return {"range",
          "A number is at least `min`, greater than `above` and at most `max`; each may be left "
          "out.",
          {{"min", ParameterType::number, false},
           {"max", ParameterType::number, false},
           {"above", ParameterType::number, false}},
          {"limit"},
          compile,
          fragment};
}

}  // namespace jtlint::functions
