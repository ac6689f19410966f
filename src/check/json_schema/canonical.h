#pragma once

#include <optional>
#include <string>

#include "check/effort.h"
#include "check/value.h"

namespace jtlint::json_schema {

/// A text that is the same for equal values, as JSON Schema means it, and for no others: `1`, `1.0`
/// and `1e0` are equal, and so are objects whose members stand in another order. Nothing where a
/// part of the value is not known.
std::optional<std::string> canonical(const Value& value, Effort& effort);

}  // namespace jtlint::json_schema
