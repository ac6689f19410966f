#include <string>

#include "check/functions/functions.h"
#include "check/functions/limit.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  return [least = arguments.number("min"), most = arguments.number("max")](
             const Subject& subject, std::vector<Fault>& faults) {
    const Kind kind = subject.value.kind();
    if (kind != Kind::sequence && kind != Kind::mapping) return Verdict::holds;
    const auto size = static_cast<std::int64_t>(subject.value.size());
    const Decimal count = Decimal::of(size);
    const Limit min = resolve(least, subject);
    const Limit max = resolve(most, subject);
    const bool few = min.value && count < *min.value;
    const bool many = max.value && count > *max.value;
    if (!few && !many) return min.unknown || max.unknown ? Verdict::unknown : Verdict::holds;
    faults.push_back(beyond(few ? min : max, subject));
    faults.back().words.emplace("count", std::to_string(size));
    return Verdict::fails;
  };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  Fragment fragment{.schema = json::object({})};
  put_limit(fragment, arguments, "min", "minItems");
  put_limit(fragment, arguments, "max", "maxItems");
  put_limit(fragment, arguments, "min", "minProperties");
  put_limit(fragment, arguments, "max", "maxProperties");
  return fragment;
}

}  // namespace

Function count() {
  return {
      "count",
      "A list has at least `min` and at most `max` items, or an object members; either may be left "
      "out.",
      {{"max", ParameterType::number, false}, {"min", ParameterType::number, false}},
      {"count", "limit"},
      compile,
      fragment};
}

}  // namespace jtlint::functions
