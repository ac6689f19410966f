#include <cstdint>
#include <string>
#include <variant>

#include "check/functions/functions.h"
#include "check/functions/limit.h"

namespace jtlint::functions {
namespace {

/// No number of either kind is as large; so much is calculated with.
constexpr std::int64_t largest = 1'000'000'000'000;

std::optional<std::int64_t> whole_in(const Limit& limit) {
  const auto whole = limit.value ? limit.value->small_whole() : std::nullopt;
  const bool sound = whole && *whole >= 0 && *whole <= largest;
  return sound ? whole : std::nullopt;
}

Judge compile(const Arguments& arguments) {
  return [of = arguments.path("of"), most = arguments.number("max"),
          part = arguments.number("percent")](const Subject& subject, std::vector<Fault>& faults) {
    const Value value = subject.first_at(of);
    if (!value) return Verdict::holds;
    if (value.kind() != Kind::number) return Verdict::unknown;
    const auto found = whole_in({.value = Decimal::from(value.text())});
    const auto max = whole_in(resolve(most, subject));
    const auto percent = whole_in(resolve(part, subject));
    const bool calculable = found && max && percent && *percent <= 100;
    if (!calculable) return Verdict::unknown;
    if (*found * 100 < *max * *percent) return Verdict::holds;
    faults.push_back({.at = subject.value, .words = {{"found", std::to_string(*found)}}});
    return Verdict::fails;
  };
}

}  // namespace

Function share() {
  return {"share",
          "The whole number at the path `of` is less than `percent` percent of `max`.",
          {{"of", ParameterType::path},
           {"max", ParameterType::number},
           {"percent", ParameterType::number}},
          {"found"},
          compile};
}

}  // namespace jtlint::functions
