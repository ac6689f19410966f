#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

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

/// Bounds that a rule writes as small whole numbers, within which most values lie.
struct PlainBounds {
  std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
  bool known = true;

  explicit PlainBounds(const Bounds& bounds) {
    const auto min = literal_of(bounds.min);
    const auto above = literal_of(bounds.above);
    const auto max = literal_of(bounds.max);
    known = min.has_value() == bounds.min.has_value() &&
            above.has_value() == bounds.above.has_value() &&
            max.has_value() == bounds.max.has_value();
    if (min) least = *min;
    if (above) least = std::max(least, *above + 1);
    if (max) most = *max;
  }

  /// Whether a number surely lies within them. A fraction adds less than one.
  bool hold(std::string_view text) const {
    if (!known) return false;
    const auto number = PlainNumber::from(text);
    if (!number) return false;
    const std::int64_t ceiling = number->whole + (number->fraction > 0 ? 1 : 0);
    return least <= number->whole && ceiling <= most;
  }
};

Judge compile(const Arguments& arguments) {
  const Bounds bounds{arguments.number("min"), arguments.number("above"), arguments.number("max")};
  return [bounds, plain = PlainBounds(bounds)](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::number) return Verdict::holds;
    if (plain.hold(subject.value.text())) return Verdict::holds;
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
