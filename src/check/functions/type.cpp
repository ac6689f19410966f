#include <algorithm>
#include <string>
#include <vector>

#include "check/functions/functions.h"
#include "document/decimal.h"
#include "support/short_text.h"

namespace jtlint::functions {
namespace {

/// The type of a value, as JSON Schema calls it.
std::string_view type_of(const Value& value) {
  switch (value.kind()) {
    case Kind::mapping:
      return "object";
    case Kind::sequence:
      return "array";
    case Kind::string:
      return "string";
    case Kind::number:
      return "number";
    case Kind::boolean:
      return "boolean";
    case Kind::null:
    case Kind::opaque:
      break;
  }
  return "null";
}

Judge compile(const Arguments& arguments) {
  const std::vector<std::string> types = arguments.texts("types");
  return [types](const Subject& subject, std::vector<Fault>& faults) {
    const std::string_view found = type_of(subject.value);
    if (is_among(found, types)) return Verdict::holds;
    faults.push_back({.at = subject.value, .words = {{"found", std::string(found)}}});
    return Verdict::fails;
  };
}

std::optional<Fragment> fragment(const Arguments& arguments) {
  return Fragment{json::object({{"type", json::texts(arguments.texts("types"))}})};
}

}  // namespace

Function type() {
  return {"type",
          "A value is of one of `types`: object, array, string, number, boolean or null.",
          {{"types", ParameterType::texts}},
          {"found"},
          compile,
          fragment};
}

}  // namespace jtlint::functions
