#include <algorithm>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

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

/// One of the bounds, as far as it is a plain number.
class PlainBound {
 public:
  explicit PlainBound(const std::optional<Operand>& operand) : there_(operand.has_value()) {
    if (const auto literal = literal_of(operand); literal && *literal >= 0) literal_ = {*literal};
    const auto* reference = operand ? std::get_if<Reference>(&*operand) : nullptr;
    if (reference != nullptr && reference->times == 1) reference_ = *reference;
  }

  /// Whether it stands where another one does.
  bool is_where(const PlainBound& other) const {
    return reference_ && other.reference_ && reference_->paths.size() == 1 &&
           other.reference_->paths.size() == 1 &&
           reference_->paths.front().text() == other.reference_->paths.front().text();
  }

  /// How a number compares with it, and `otherwise` if there is no such bound; none where it is
  /// hard to tell. `place` is where the bound stands in the template.
  std::optional<std::strong_ordering> compare(const PlainNumber& number, const Subject& subject,
                                              std::strong_ordering otherwise, Value& place) const {
    place = reference_ ? subject.at(*reference_) : Value();
    if (literal_) return number.compare(*literal_);
    if (!there_ || (reference_ && !place)) return otherwise;
    if (!reference_) return std::nullopt;
    const auto limit =
        place.kind() == Kind::opaque ? std::nullopt : PlainNumber::from(place.text());
    return limit ? number.compare(*limit) : std::nullopt;
  }

 private:
  bool there_;
  std::optional<PlainNumber> literal_;
  std::optional<Reference> reference_;
};

/// The bounds of most rules, within which most values lie.
struct PlainBounds {
  PlainBound min;
  PlainBound above;
  PlainBound max;
  std::int64_t least = 0;  ///< whole numbers from here to `most` keep all bounds
  std::int64_t most = -1;
  bool equal = false;  ///< `min` and `max` are the same place

  explicit PlainBounds(const Bounds& bounds)
      : min(bounds.min),
        above(bounds.above),
        max(bounds.max),
        equal(!bounds.above && min.is_where(max)) {
    const auto lowest = bounds.min ? literal_of(bounds.min) : std::int64_t{0};
    const auto below = bounds.above ? literal_of(bounds.above) : std::int64_t{-1};
    const auto highest =
        bounds.max ? literal_of(bounds.max) : std::numeric_limits<std::int64_t>::max();
    if (!lowest || !below || !highest) return;
    least = std::max(*lowest, *below + 1);
    most = *highest;
  }

  /// The verdict on a number; unknown where it is hard to tell. Where a bound is broken that stands
  /// in the template, `place` says where.
  Verdict judge(const Subject& subject, Value& place) const {
    const auto number = PlainNumber::from(subject.value.text());
    if (!number) return Verdict::unknown;
    const bool whole = number->fraction == 0;
    if (whole && least <= number->whole && number->whole <= most) return Verdict::holds;
    using Order = std::strong_ordering;
    if (equal) {
      const auto order = min.compare(*number, subject, Order::equal, place);
      if (!order) return Verdict::unknown;
      return *order == 0 ? Verdict::holds : Verdict::fails;
    }
    const auto to_min = min.compare(*number, subject, Order::greater, place);
    if (!to_min || *to_min < 0) return to_min ? Verdict::fails : Verdict::unknown;
    const auto to_above = above.compare(*number, subject, Order::greater, place);
    if (!to_above || *to_above <= 0) return to_above ? Verdict::fails : Verdict::unknown;
    const auto to_max = max.compare(*number, subject, Order::less, place);
    if (!to_max || *to_max > 0) return to_max ? Verdict::fails : Verdict::unknown;
    return Verdict::holds;
  }
};

/// Judges any number.
class Range {
 public:
  explicit Range(Bounds bounds) : bounds_(std::move(bounds)), plain_(bounds_) {}

  /// The verdict on a subject. Says what is held against it, if `faults` are wanted.
  Verdict judge(const Subject& subject, std::vector<Fault>* faults) const {
    if (subject.value.kind() != Kind::number) return Verdict::holds;
    Value place;
    const Verdict at_a_glance = plain_.judge(subject, place);
    if (at_a_glance == Verdict::unknown) return judge_exactly(subject, faults);
    if (at_a_glance == Verdict::fails && faults != nullptr) {
      faults->push_back(beyond({.place = place ? std::optional(place) : std::nullopt}, subject));
    }
    return at_a_glance;
  }

 private:
  Verdict judge_exactly(const Subject& subject, std::vector<Fault>* faults) const {
    const Limit min = resolve(bounds_.min, subject);
    const Limit above = resolve(bounds_.above, subject);
    const Limit max = resolve(bounds_.max, subject);
    if (const auto limit = broken(Decimal::from(subject.value.text()), min, above, max)) {
      if (faults != nullptr) faults->push_back(beyond(*limit, subject));
      return Verdict::fails;
    }
    return min.unknown || above.unknown || max.unknown ? Verdict::unknown : Verdict::holds;
  }

  Bounds bounds_;
  PlainBounds plain_;
};

Bounds bounds_of(const Arguments& arguments) {
  return {arguments.number("min"), arguments.number("above"), arguments.number("max")};
}

Range range_of(const Arguments& arguments) {
  return Range(bounds_of(arguments));
}

Judge compile(const Arguments& arguments) {
  return [range = range_of(arguments)](const Subject& subject, std::vector<Fault>& faults) {
    return range.judge(subject, &faults);
  };
}

Test test(const Arguments& arguments) {
  return [range = range_of(arguments)](const Subject& subject) {
    return range.judge(subject, nullptr);
  };
}

/// Whether a bound is a number that stands in the template, at a place that depends on no text.
bool is_place(const std::optional<Operand>& operand) {
  const auto* reference = operand ? std::get_if<Reference>(&*operand) : nullptr;
  return reference != nullptr && reference->times == 1 && !reference->has_filter();
}

Relation holds_where(const Arguments& arguments) {
  const bool alone = !arguments.has("min") && !arguments.has("above");
  return alone && is_place(arguments.number("max")) ? Relation::below : Relation::unknown;
}

/// Below its only bound, if that is the least one.
Relation fails_where(const Arguments& arguments) {
  const Bounds bounds = bounds_of(arguments);
  const bool alone = !bounds.above && (!bounds.max || PlainBounds(bounds).equal);
  return alone && is_place(bounds.min) ? Relation::below : Relation::unknown;
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
  return {.name = "range",
          .summary =
              "A number is at least `min`, greater than `above` and at most `max`; each may "
              "be left out.",
          .parameters = {{"min", ParameterType::number, false},
                         {"max", ParameterType::number, false},
                         {"above", ParameterType::number, false}},
          .words = {"limit"},
          .compile = compile,
          .fragment = fragment,
          .test = test,
          .holds_where = holds_where,
          .fails_where = fails_where};
}

}  // namespace jtlint::functions
