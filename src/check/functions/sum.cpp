#include <cstdint>
#include <string>

#include "check/functions/functions.h"
#include "check/functions/limit.h"

namespace jtlint::functions {
namespace {

Judge compile(const Arguments& arguments) {
  return [of = arguments.path("of"), most = arguments.number("max")](const Subject& subject,
                                                                     std::vector<Fault>& faults) {
    std::int64_t total = 0;
    for (const Value& value : subject.at(of)) {
      const auto number = Decimal::from(value.text());
      const auto whole = number ? number->small_whole() : std::nullopt;
      if (!whole || value.kind() != Kind::number) return Verdict::unknown;
      if (__builtin_add_overflow(total, *whole, &total)) return Verdict::unknown;
    }
    const Limit max = resolve(most, subject);
    const std::string written = std::to_string(total);
    if (!max.value || Decimal::of(total) <= *max.value) return Verdict::holds;
    faults.push_back(beyond(max, subject));
    faults.back().words.emplace("total", written);
    return Verdict::fails;
  };
}

}  // namespace

Function sum() {
  return {"sum",
          "The numbers at the path `of` add up to at most `max`.",
          {{"of", ParameterType::path}, {"max", ParameterType::number}},
          {"total", "limit"},
          compile};
}

}  // namespace jtlint::functions
