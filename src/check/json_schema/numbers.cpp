#include <array>
#include <fmt/format.h>

#include "check/json_schema/keywords.h"
#include "check/json_schema/words.h"

// The keywords that judge numbers. They are compared as they are written, and none is rounded.

namespace jtlint::json_schema {
namespace {

/// Whether a number keeps a limit.
using Keeps = bool (*)(const Decimal& value, const Decimal& limit);

/// Reads a keyword that holds numbers against a limit, which messages say in `words`.
void add_limit(const KeywordUse& use, std::string_view words, Keeps keeps) {
  const auto limit = use.reader.number(use.value);
  if (!limit) return;
  const std::string asked = fmt::format("{} {}", words, use.value.text.decoded());
  use.made.assertions.push_back(
      [limit = *limit, asked, keeps](const Value& value, Evaluation&, Faults faults) {
        if (value.kind() != Kind::number) return Verdict::holds;
        const auto number = Decimal::from(value.text());
        if (number && keeps(*number, limit)) return Verdict::holds;
        return fail(faults, value, fmt::format("must be {}, got {}", asked, found(value)));
      });
}

void minimum(const KeywordUse& use) {
  add_limit(use, "at least", [](const Decimal& value, const Decimal& min) { return value >= min; });
}

void maximum(const KeywordUse& use) {
  add_limit(use, "at most", [](const Decimal& value, const Decimal& max) { return value <= max; });
}

void exclusive_minimum(const KeywordUse& use) {
  add_limit(use, "above", [](const Decimal& value, const Decimal& min) { return value > min; });
}

void exclusive_maximum(const KeywordUse& use) {
  add_limit(use, "below", [](const Decimal& value, const Decimal& max) { return value < max; });
}

void multiple_of(const KeywordUse& use) {
  const auto divisor = Decimal::from(use.value.text.decoded());
  const bool sound = use.value.kind == Kind::number && divisor && divisor->is_divisor();
  if (!sound) {
    return use.reader.refuse(use.value,
                             "must be a number above 0 of at most 15 digits other than zeros");
  }
  add_limit(use, "a multiple of",
            [](const Decimal& value, const Decimal& step) { return value.is_multiple_of(step); });
}

constexpr std::array<Keyword, 5> keywords = {{
    {"minimum", minimum},
    {"maximum", maximum},
    {"exclusiveMinimum", exclusive_minimum},
    {"exclusiveMaximum", exclusive_maximum},
    {"multipleOf", multiple_of},
}};

}  // namespace

std::span<const Keyword> keywords_of_numbers() {
  return keywords;
}

}  // namespace jtlint::json_schema
