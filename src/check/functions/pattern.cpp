#include <memory>
#include <vector>

#include "check/ecma_pattern.h"
#include "check/functions/functions.h"
#include "check/pattern_form.h"
#include "check/regex.h"
#include "support/byte_set.h"

namespace jtlint::functions {
namespace {

Test test(const Arguments& arguments) {
  const auto pattern = std::make_shared<WholePattern>(arguments.text("matches"));
  return [pattern](const Subject& subject) {
    const bool is_text = subject.value.kind() == Kind::string;
    return is_text && !pattern->matches(subject.value.text()) ? Verdict::fails : Verdict::holds;
  };
}

Judge compile(const Arguments& arguments) {
  return judge_by(test(arguments));
}

Glance glance(const Arguments& arguments) {
  const auto pattern = std::make_shared<WholePattern>(arguments.text("matches"));
  return [pattern](std::string_view text) { return pattern->matches(text); };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  const auto pattern = ecma_pattern("^(?:" + arguments.text("matches") + ")$");
  if (!pattern) return std::nullopt;
  return Fragment{.schema = json::object({{"pattern", json::text(*pattern)}})};
}

char needed_to_hold(const Arguments& arguments) {
  const auto sought = pattern_form::sought_part(arguments.text("matches"));
  const auto beginning = sought ? pattern_form::beginning_of(*sought) : std::vector<ByteSet>();
  return beginning.empty() ? '\0' : beginning.front().only().value_or('\0');
}

}  // namespace

Function pattern() {
  return {.name = "pattern",
          .summary = "A string, as a whole, `matches` a regular expression of RE2.",
          .parameters = {{"matches", ParameterType::pattern}},
          .words = {},
          .compile = compile,
          .fragment = fragment,
          .test = test,
          .glance = glance,
          .glance_tells_all = true,
          .needed_to_hold = needed_to_hold};
}

}  // namespace jtlint::functions
