#include <array>
#include <fmt/format.h>

#include "check/json_schema/counts.h"
#include "check/json_schema/format.h"
#include "check/json_schema/keywords.h"
#include "check/json_schema/words.h"
#include "support/utf8.h"

// The keywords that judge strings.

namespace jtlint::json_schema {
namespace {

std::optional<std::size_t> length_of(const Value& value, Evaluation&) {
  if (value.kind() != Kind::string) return std::nullopt;
  return utf8::count(value.text());
}

void min_length(const KeywordUse& use) {
  add_least(use, "character", length_of);
}

void max_length(const KeywordUse& use) {
  add_most(use, "character", length_of);
}

void pattern(const KeywordUse& use) {
  if (!use.reader.string(use.value)) return;
  const auto pattern = use.reader.pattern(use.value.text, use.value.span);
  if (!pattern) return;
  use.made.assertions.push_back([pattern](const Value& value, Evaluation&, Faults faults) {
    if (value.kind() != Kind::string || pattern->matches(value.text())) return Verdict::holds;
    return fail(faults, value, fmt::format("must match {}, got {}", pattern->text(), found(value)));
  });
}

void format(const KeywordUse& use) {
  const auto name = use.reader.string(use.value);
  const Format* format = name ? find_format(*name) : nullptr;
  if (name && format == nullptr) use.reader.fault(use.value.span, unknown_format(*name));
  if (format == nullptr) return;
  use.made.assertions.push_back([format](const Value& value, Evaluation&, Faults faults) {
    if (value.kind() != Kind::string || format->fits(value.text())) return Verdict::holds;
    return fail(faults, value, fmt::format("must be {}, got {}", format->words, found(value)));
  });
}

constexpr std::array<Keyword, 4> keywords = {{
    {"minLength", min_length},
    {"maxLength", max_length},
    {"pattern", pattern},
    {"format", format},
}};

}  // namespace

std::span<const Keyword> keywords_of_strings() {
  return keywords;
}

}  // namespace jtlint::json_schema
