#include <fmt/format.h>
#include <string>

#include "check/functions/functions.h"
#include "check/functions/limit.h"
#include "check/grammar/time_text.h"

namespace jtlint::functions {
namespace {

/// "3 days after", "10 minutes before": how far a time lies from another one.
std::string distance_text(std::int64_t minutes) {
  constexpr std::int64_t hour = 60;
  constexpr std::int64_t day = 24 * hour;
  const std::string_view side = minutes < 0 ? "before" : "after";
  const std::int64_t far = minutes < 0 ? -minutes : minutes;
  const auto counted = [&](std::int64_t number, std::string_view unit) {
    return fmt::format("{} {}{} {}", number, unit, number == 1 ? "" : "s", side);
  };
  if (far >= 2 * day) return counted(far / day, "day");
  return far >= 2 * hour ? counted(far / hour, "hour") : counted(far, "minute");
}

/// The time that a value is held against, in minutes.
struct Origin {
  std::optional<std::int64_t> minutes = {};
  Value place = {};
};

Origin origin_of(const std::vector<Path>& after, const Subject& subject) {
  if (after.empty()) {
    return {std::int64_t{subject.today.time_since_epoch().count()} * 24 * 60, {}};
  }
  const Value place = subject.first_at(after);
  if (!place || place.kind() != Kind::string) return {};
  return {minutes_of(place.text()), place};
}

struct Terms {
  std::vector<Path> after;
  std::optional<Operand> min;
  std::optional<Operand> max;
};

Verdict judge(const Terms& terms, const Subject& subject, std::vector<Fault>& faults) {
  if (subject.value.kind() != Kind::string) return Verdict::holds;
  const auto minutes = minutes_of(subject.value.text());
  if (!terms.min && !terms.max) {
    if (minutes) return Verdict::holds;
    faults.push_back({.at = subject.value});
    return Verdict::fails;
  }
  const Origin origin = origin_of(terms.after, subject);
  if (!minutes || !origin.minutes) return Verdict::unknown;
  const std::int64_t distance = *minutes - *origin.minutes;
  const Decimal exact = Decimal::of(distance);
  const Limit min = resolve(terms.min, subject);
  const Limit max = resolve(terms.max, subject);
  const bool kept = !(min.value && exact < *min.value) && !(max.value && exact > *max.value);
  if (kept) return Verdict::holds;
  Fault fault{.at = subject.value, .words = {{"distance", distance_text(distance)}}};
  if (origin.place) fault.related = origin.place;
  faults.push_back(std::move(fault));
  return Verdict::fails;
}

Judge compile(const Arguments& arguments) {
  Terms terms{{}, arguments.number("min"), arguments.number("max")};
  if (arguments.has("after")) terms.after = arguments.paths("after");
  return [terms](const Subject& subject, std::vector<Fault>& faults) {
    return judge(terms, subject, faults);
  };
}

}  // namespace

Function time() {
  return {"time",
          "A string is a time such as `2026-11-23T17:00`. With `min` or `max`, one that is lies so "
          "many minutes behind the time at `after`, or behind the beginning of today.",
          {{"after", ParameterType::paths, false},
           {"min", ParameterType::number, false},
           {"max", ParameterType::number, false}},
          {"distance"},
          compile};
}

}  // namespace jtlint::functions
