#include "check/json_schema/counts.h"

#include <fmt/format.h>
#include <string>

#include "check/json_schema/words.h"

namespace jtlint::json_schema {
namespace {

/// `bound` says where a number must not lie against the limit.
void add(const KeywordUse& use, std::string_view words, std::string_view noun, const Count& count,
         std::strong_ordering bound) {
  const auto limit = use.reader.count(use.value);
  if (!limit) return;
  const std::string asked =
      fmt::format("must have at {} {}", words, counted(use.value.text.decoded(), noun));
  use.made.assertions.push_back([limit = *limit, asked, count, bound](
                                    const Value& value, Evaluation& evaluation, Faults faults) {
    const auto size = count(value, evaluation);
    if (!size) return Verdict::holds;
    const std::string written = std::to_string(*size);
    if ((*Decimal::from(written) <=> limit) != bound) return Verdict::holds;
    return fail(faults, value, fmt::format("{}, got {}", asked, written));
  });
}

}  // namespace

void add_least(const KeywordUse& use, std::string_view noun, const Count& count) {
  add(use, "least", noun, count, std::strong_ordering::less);
}

void add_most(const KeywordUse& use, std::string_view noun, const Count& count) {
  add(use, "most", noun, count, std::strong_ordering::greater);
}

}  // namespace jtlint::json_schema
