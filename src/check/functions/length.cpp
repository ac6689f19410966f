#include <cstdint>
#include <limits>
#include <string>

#include "check/functions/functions.h"
#include "check/functions/limit.h"
#include "support/utf8.h"

namespace jtlint::functions {
namespace {

/// Limits that a rule writes itself, within which most lengths lie.
struct PlainLimits {
  std::int64_t least;
  std::int64_t most;  ///< less than `least` where a limit is another one

  PlainLimits(const std::optional<Operand>& min, const std::optional<Operand>& max) {
    constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();
    least = min ? literal_of(min).value_or(none) : 0;
    most = max ? literal_of(max).value_or(-1) : none - 1;
  }

  /// Whether a text of so many bytes surely lies within, however many characters they are: at most
  /// one each, and at least one in four.
  bool hold(std::size_t bytes) const {
    const auto at_most = static_cast<std::int64_t>(bytes);
    return at_most / 4 >= least && at_most <= most;
  }
};

Judge compile(const Arguments& arguments) {
  const bool in_bytes = arguments.has("in") && arguments.text("in") == "bytes";
  const auto least = arguments.number("min");
  const auto most = arguments.number("max");
  return [least, most, plain = PlainLimits(least, most), in_bytes](const Subject& subject,
                                                                   std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    const std::string_view text = subject.value.text();
    if (plain.hold(text.size())) return Verdict::holds;
    const Limit min = resolve(least, subject);
    const Limit max = resolve(most, subject);
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

Glance glance(const Arguments& arguments) {
  const PlainLimits plain(arguments.number("min"), arguments.number("max"));
  return [plain](std::string_view text) { return plain.hold(text.size()); };
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
  return {.name = "length",
          .summary =
              "A string has at least `min` and at most `max` characters, which are counted "
              "as code points of Unicode, or `in: bytes` of UTF-8; either may be left out.",
          .parameters = {{"max", ParameterType::number, false},
                         {"min", ParameterType::number, false},
                         {"in", ParameterType::text, false, {"characters", "bytes"}}},
          .words = {"length", "limit"},
          .compile = compile,
          .fragment = fragment,
          .glance = glance};
}

}  // namespace jtlint::functions
