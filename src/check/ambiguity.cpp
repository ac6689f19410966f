#include "check/ambiguity.h"

#include <fmt/format.h>

#include "parse/yaml_readings.h"
#include "support/printable.h"

namespace jtlint {
namespace {

bool has_exponent(std::string_view number) {
  return !number.starts_with("0x") && number.find_first_of("eE") != std::string_view::npos;
}

}  // namespace

std::optional<std::string> ambiguity(std::string_view written,
                                     const std::vector<std::string>& types, bool coerced) {
  const bool string = types.size() == 1 && types.front() == "string";
  const bool number =
      types.size() == 1 && (types.front() == "integer" || types.front() == "number");
  if (!string && !number) return std::nullopt;
  const auto readings = differing_readings(written);
  if (!readings) return std::nullopt;
  const Kind expected = string ? Kind::string : Kind::number;
  const bool core_fits = readings->core.kind == expected;
  const bool may_stand = core_fits || readings->old.kind == expected || (string && coerced);
  if (!may_stand || (number && core_fits && has_exponent(written))) return std::nullopt;
  return fmt::format("YAML 1.2 reads {} as {}, YAML 1.1 as {}; {}", printable(written, 40),
                     readings->core.words, readings->old.words,
                     string ? "put it in quotes" : "write plain decimal digits");
}

}  // namespace jtlint
