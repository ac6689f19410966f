#include <optional>
#include <variant>

#include "check/functions/functions.h"

namespace jtlint::functions {
namespace {

/// One end of a range as it is for one subject.
struct Limit {
  std::optional<Decimal> value;  ///< none: no such limit
  std::optional<Value> place;    ///< where in the template it stands
  bool unknown = false;
};

Limit resolve(const std::optional<Operand>& operand, const Subject& subject) {
  if (!operand) return {};
  if (const auto* literal = std::get_if<Decimal>(&*operand)) return {*literal, std::nullopt};
  const std::vector<Value> values = subject.at(std::get<Path>(*operand));
  if (values.empty()) return {};
  if (values.front().kind() == Kind::opaque) return {std::nullopt, std::nullopt, true};
  return {Decimal::from(values.front().text()), values.front()};
}

class Range {
 public:
  explicit Range(const Arguments& arguments)
      : min_(arguments.number("min")), max_(arguments.number("max")) {}

  Verdict operator()(const Subject& subject, std::vector<Fault>& faults) const {
    if (subject.value.kind() != Kind::number) return Verdict::holds;
    const auto value = Decimal::from(subject.value.text());
    const Limit min = resolve(min_, subject);
    const Limit max = resolve(max_, subject);
    if (!value || (min.value && *value < *min.value)) return fail(subject, min, faults);
    if (max.value && *value > *max.value) return fail(subject, max, faults);
    return min.unknown || max.unknown ? Verdict::unknown : Verdict::holds;
  }

 private:
  static Verdict fail(const Subject& subject, const Limit& limit, std::vector<Fault>& faults) {
    Fault fault{.at = subject.value};
    if (limit.place) {
      fault.words.emplace("limit", limit.place->text());
      fault.related = limit.place;
    }
    faults.push_back(std::move(fault));
    return Verdict::fails;
  }

  std::optional<Operand> min_;
  std::optional<Operand> max_;
};

Judge compile(const Arguments& arguments) {
  return Range(arguments);
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
