#include <string>

#include "check/functions/functions.h"
#include "check/functions/limit.h"
#include "support/utf8.h"

namespace jtlint::functions {
namespace {

/// Whether a text of so many bytes is neither too short nor too long, however many characters they
/// are: at most one each, and at least one in four.
bool is_surely_within(std::size_t bytes, const Limit& min, const Limit& max) {
  const auto at_most = static_cast<std::int64_t>(bytes);
  const auto least = min.value ? min.value->small_whole() : 0;
  const auto most = max.value ? max.value->small_whole() : at_most;
  const bool known = !min.unknown && !max.unknown && least && most;
  return known && at_most / 4 >= *least && at_most <= *most;
}

Judge compile(const Arguments& arguments) {
  const bool in_bytes = arguments.has("in") && arguments.text("in") == "bytes";
  return [least = arguments.number("min"), most = arguments.number("max"), in_bytes](
             const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    const std::string_view text = subject.value.text();
    const Limit min = resolve(least, subject);
    const Limit max = resolve(most, subject);
    if (!in_bytes && is_surely_within(text.size(), min, max)) return Verdict::holds;
    const auto size = static_cast<std::int64_t>(in_bytes ? text.size() : utf8::count(text));
    const Decimal length = Decimal::of(size);
    const bool is_short = min.value && length < *min.value;
    const bool is_long = max.value && length > *max.value;
    if (!is_short && !is_long) {
      return min.unknown || max.unknown ? Verdict::unknown : Verdict::holds;
    }
    faults.push_back(beyond(is_short ? min : max, subject));
    faults.back().words.emplace("length", std::to_string(size));
    return Verdict::fails;
  };
}

/// No text has more characters than bytes.
std::optional<Fragment> fragment(const Arguments& arguments) {
  const bool in_bytes = arguments.has("in") && arguments.text("in") == "bytes";
  Fragment fragment{.schema = json::object({}), .exact = !in_bytes};
  if (!in_bytes) put_limit(fragment, arguments, "min", "minLength");
  put_limit(fragment, arguments, "max", "maxLength");
  return fragment;
}

}  // namespace

Function length() {
  return {"length",
          "A string has at least `min` and at most `max` characters, which are counted as code "
          "points of Unicode, or `in: bytes` of UTF-8; either may be left out.",
          {{"max", ParameterType::number, false},
           {"min", ParameterType::number, false},
           {"in", ParameterType::text, false, {"characters", "bytes"}}},
          {"length", "limit"},
          compile,
          fragment};
}

}  // namespace jtlint::functions
