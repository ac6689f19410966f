#include <string>
#include <utility>

#include "check/functions/functions.h"
#include "check/functions/limit.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const auto most = arguments.number("max");
  return [most, plain = literal_of(most)](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::number) return Verdict::holds;
    const auto number = PlainNumber::from(subject.value.text());
    if (plain && number && std::cmp_less_equal(number->fraction, *plain)) return Verdict::holds;
    const auto value = Decimal::from(subject.value.text());
    if (!value) return Verdict::holds;
    const Limit max = resolve(most, subject);
    if (max.unknown) return Verdict::unknown;
    if (!max.value || Decimal::of(value->places()) <= *max.value) return Verdict::holds;
    faults.push_back(beyond(max, subject));
    faults.back().words.emplace("places", std::to_string(value->places()));
    return Verdict::fails;
  };
}

}  // namespace

Function decimals() {
  return {"decimals",
          "A number needs at most `max` decimal places. They are counted on the digits as written, "
          "so `1.50` and `15e-1` need one.",
          {{"max", ParameterType::number}},
          {"places", "limit"},
          compile};
}

}  // namespace jtlint::functions
