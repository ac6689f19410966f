#include <fmt/format.h>
#include <memory>
#include <string>

#include "check/character_class.h"
#include "check/ecma_pattern.h"
#include "check/functions/functions.h"
#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint::functions {
namespace {

/// "'.'", or "U+000A" for what must not be shown.
std::string in_words(std::string_view text) {
  const utf8::Decoded first = utf8::decode(text);
  if (is_printable(first.code_point)) return fmt::format("'{}'", text.substr(0, first.size));
  return fmt::format("U+{:04X}", static_cast<unsigned>(first.code_point));
}

Judge compile(const Arguments& arguments) {
  const auto allowed = std::make_shared<CharacterClass>(arguments.text("class"));
  return [allowed](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    const std::string_view text = subject.value.text();
    const auto others = allowed->first_run_outside(text);
    if (!others) return Verdict::holds;
    faults.push_back({.at = subject.value,
                      .part = *others,
                      .words = {{"found", in_words(text.substr(others->begin))}}});
    return Verdict::fails;
  };
}

Glance glance(const Arguments& arguments) {
  const auto allowed = std::make_shared<CharacterClass>(arguments.text("class"));
  return [allowed](std::string_view text) { return allowed->is_plainly_inside(text); };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  const auto pattern = ecma_pattern("^(?:" + arguments.text("class") + ")*$");
  if (!pattern) return std::nullopt;
  return Fragment{.schema = json::object({{"pattern", json::text(*pattern)}})};
}

}  // namespace

Function characters() {
  return {.name = "characters",
          .summary =
              "Every character of a string is in a `class` of RE2, such as `[a-z]`. The "
              "first run of others is a fault.",
          .parameters = {{"class", ParameterType::pattern}},
          .words = {"found"},
          .compile = compile,
          .fragment = fragment,
          .glance = glance};
}

}  // namespace jtlint::functions
