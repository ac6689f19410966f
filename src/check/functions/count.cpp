#include <string>

#include "check/functions/functions.h"
#include "document/decimal.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const auto min = arguments.number("min");
  const auto max = arguments.number("max");
  return [min, max](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::sequence) return Verdict::holds;
    const std::string written = std::to_string(subject.value.size());
    const Decimal count = *Decimal::from(written);
    const bool few = min && count < std::get<Decimal>(*min);
    const bool many = max && count > std::get<Decimal>(*max);
    if (!few && !many) return Verdict::holds;
    faults.push_back({.at = subject.value, .words = {{"count", written}}});
    return Verdict::fails;
  };
}

}  // namespace

Function count() {
  return {"count",
          "A list has at least `min` and at most `max` items; either may be left out.",
          {{"max", ParameterType::constant, false}, {"min", ParameterType::constant, false}},
          {"count"},
          compile};
}

}  // namespace jtlint::functions
