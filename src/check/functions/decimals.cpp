#include "check/functions/functions.h"
#include "document/decimal.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  const Decimal most = std::get<Decimal>(*arguments.number("max"));
  return [most](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::number) return Verdict::holds;
    const auto value = Decimal::from(subject.value.text());
    const auto places = value ? Decimal::from(std::to_string(value->places())) : std::nullopt;
    if (!places || *places <= most) return Verdict::holds;
    faults.push_back({.at = subject.value, .words = {{"places", std::to_string(value->places())}}});
    return Verdict::fails;
  };
}

}  // namespace

Function decimals() {
  return {"decimals",
          "A number needs at most `max` decimal places. They are counted on the digits as written, "
          "so `1.50` and `15e-1` need one.",
          {{"max", ParameterType::constant}},
          {"places"},
          compile};
}

}  // namespace jtlint::functions
